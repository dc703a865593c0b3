"""Readers on a phone, on a wide screen, in the dark, without scripts, with a screen reader."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.models import Correction
from people.models import Position
from tests import cast

pytestmark = pytest.mark.browser

WIDTHS = [360, 390, 768, 1024, 1440, 1600]


@pytest.fixture
def addresses(open_browser):
    """A printed newsroom, and one address of every kind in both languages."""
    zhou_yu, apsco = cast.person(), cast.organization()
    Position.objects.create(
        person=zhou_yu, title_zh_hans="校长", title_en="President", organization=apsco, since="2014"
    )
    pictures = [cast.photo(file=cast.picture_file(size=(1200, 800))) for _ in range(3)]
    for number in range(7):
        story = cast.story(
            "我校出席亚太空间合作组织成立10周年高层论坛并签署合作协议",
            "University joins APSCO’s tenth-anniversary forum and signs degree agreement",
            body_zh="<p>亚太空间合作组织成立十周年高层论坛在北京开幕，周玉代表学校签约。</p>" * 4,
            body_en="<p>The organization opened its conference in Beijing, and Zhou Yu signed.</p>"
            * 4,
            people=(zhou_yu,),
            organizations=(apsco,),
            tags=(cast.tag(),),
            credits=(
                ("words", cast.bai_yang()),
                ("photos", cast.san_men()),
                ("translation", cast.wu_han()),
            ),
            photos=pictures if number % 2 else (),
            slug_zh_hans=f"apsco-{number}",
            slug_en=f"apsco-{number}",
            standfirst_zh_hans="周玉代表学校签约，双方将为成员国联合培养硕士、博士。",
            standfirst_en="Zhou Yu signed for the university in Beijing.",
        )
        Correction.objects.create(
            article=story, text_en="The name was wrong.", text_zh_hans="姓名有误。"
        )
        cast.printed(story, "zh-hans")
        if number:
            cast.printed(story, "en")
    shown = cast.gallery(photos=5)
    for language in ("zh-hans", "en"):
        shown.publish(language, by=cast.user())
    paths = [
        "", "news/apsco-1/", "news/apsco-2/", "section/research/", "tag/space/", "people/",
        "people/zhou-yu/", "people/bai-yang/",
        "organizations/asia-pacific-space-cooperation-organization/",
        "galleries/", "galleries/{gallery}/", "archive/", "nothing/",
    ]  # fmt: skip
    return [
        f"/{language}/" + path.format(gallery=shown.live_edition(language).slug)
        for language in ("zh-hans", "en")
        for path in paths
    ]


def test_no_page_is_wider_than_the_screen_from_a_small_phone_to_a_wide_desk(
    addresses, open_browser
):
    page = open_browser()
    for address in addresses:
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{address} is {wide} px wide on a screen of {width}"
        photograph(page, address)


def photograph(page, address):
    """Pictures for the eye of whoever works on the pages: set SCREENSHOTS to a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        for width in (390, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            name = address.strip("/").replace("/", "_")
            page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_checker_of_accessibility_finds_nothing(addresses, open_browser, scheme):
    page = open_browser(color_scheme=scheme)
    for address in addresses:
        page.goto(address)
        found = Axe().run(page)
        assert not found.response["violations"], f"{address}: {found.generate_report()}"


def test_everything_can_be_read_without_scripts(addresses, open_browser):
    page = open_browser(java_script_enabled=False)
    for address in addresses:
        page.goto(address)
        assert page.locator("main").inner_text().strip(), address


def test_a_reader_turns_the_pictures_of_a_gallery_with_the_keyboard(addresses, open_browser):
    page = open_browser()
    page.goto(
        next(
            address
            for address in addresses
            if "/en/galleries/" in address and address.count("/") > 3
        )
    )
    page.locator(".wall a").first.focus()
    page.keyboard.press("Enter")
    viewer = page.locator("dialog.viewer")
    assert viewer.is_visible()
    assert viewer.locator("[data-count]").inner_text() == "1 / 5"
    page.keyboard.press("ArrowRight")
    assert viewer.locator("[data-count]").inner_text() == "2 / 5"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert viewer.locator("[data-count]").inner_text() == "5 / 5"
    page.keyboard.press("Escape")
    assert not viewer.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_the_switch_leads_to_the_same_story_in_the_other_language_and_back(addresses, open_browser):
    page = open_browser()
    page.goto("/en/news/apsco-1/")
    page.get_by_role("navigation", name="Language").get_by_role("link", name="中文").click()
    assert page.url.endswith("/zh-hans/news/apsco-1/")
    page.get_by_role("navigation", name="语言").get_by_role("link", name="English").click()
    assert page.url.endswith("/en/news/apsco-1/")
