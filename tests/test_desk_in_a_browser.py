"""Editors and translators at the desk, as they sit at it."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.models import Article, Edition
from people.roles import Role
from tests import cast
from tests.desk import signed_in

pytestmark = pytest.mark.browser


@pytest.fixture
def story(open_browser):
    return cast.story(
        people=(cast.person(),),
        organizations=(cast.organization(),),
        tags=(cast.tag(),),
        photos=(cast.photo(), cast.photo()),
        credits=(("words", cast.bai_yang()), ("photos", cast.san_men())),
    )


def photograph(page, name):
    if folder := os.environ.get("SCREENSHOTS"):
        for width in (390, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=f"{folder}/desk-{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_an_editor_changes_a_word_and_sees_it_printed(story, open_browser):
    cast.printed(story)
    page = signed_in(open_browser(), Role.EDITOR)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.locator("#id_headline_en").fill("University and APSCO sign a degree agreement")
    page.locator("input[name=_continue]").click()
    assert "Changed since printed" in page.locator(".rail").inner_text()
    page.get_by_role("link", name="Publish… English").click()
    assert "University and APSCO sign a degree agreement" in page.locator(".paper").inner_text()
    page.get_by_role("button", name="Publish article in English").click()
    assert "Published in English" in page.locator(".messagelist").inner_text()
    page.locator(".messagelist a").click()
    assert page.locator("h1").inner_text() == "University and APSCO sign a degree agreement"


def test_a_paragraph_typed_into_the_editor_is_kept(story, open_browser):
    page = signed_in(open_browser(), Role.EDITOR)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    writing = page.locator(".field-body_en [contenteditable=true]")
    writing.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.type("Ren Nanqi spoke.")
    page.locator("input[name=_continue]").click()
    story.refresh_from_db()
    assert story.body_en.endswith("<p>Ren Nanqi spoke.</p>")
    assert story.body_zh_hans == "<p>周玉代表学校签约。</p>"


def test_credits_are_moved_with_the_keyboard_and_stay_so(story, open_browser):
    page = signed_in(open_browser(), Role.EDITOR)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.locator("#credits-group .drag").first.focus()
    page.keyboard.press("Alt+ArrowDown")
    assert page.locator("[role=status]").inner_text() == "2 / 2"
    page.locator("input[name=_continue]").click()
    assert [credit.role for credit in story.credits.all()] == ["photos", "words"]


def test_credits_are_dragged_and_stay_so(story, open_browser):
    page = signed_in(open_browser(), Role.EDITOR)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    handles = page.locator("#credits-group .drag")
    handles.nth(1).drag_to(page.locator("#credits-0"), target_position={"x": 30, "y": 3})
    page.locator("input[name=_continue]").click()
    assert [credit.role for credit in story.credits.all()] == ["photos", "words"]


def test_on_a_narrow_screen_one_switch_turns_every_field(story, open_browser):
    page = signed_in(open_browser(width=390), Role.EDITOR)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    assert page.locator("#id_headline_zh_hans").is_visible()
    assert not page.locator("#id_headline_en").is_visible()
    page.locator(".language-switch").get_by_text("English").click()
    assert page.locator("#id_headline_en").is_visible()
    assert page.locator("#id_standfirst_en").is_visible()
    assert not page.locator("#id_headline_zh_hans").is_visible()
    page.reload()
    assert page.locator("#id_headline_en").is_visible(), "the choice is remembered"


def test_the_desk_speaks_the_language_its_reader_chooses(story, open_browser):
    page = signed_in(open_browser(), Role.EDITOR)
    assert page.locator("h1").inner_text() == "Overview"
    page.get_by_role("button", name="中文").click()
    page.wait_for_function("document.documentElement.lang == 'zh-hans'")
    assert page.locator("h1").inner_text() == "总览"
    assert page.locator("html").get_attribute("lang") == "zh-hans"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tongue", ["en", "zh-hans"])
def test_the_checker_of_accessibility_finds_nothing_at_the_desk(
    story, open_browser, tongue, scheme
):
    cast.printed(story, "zh-hans")
    shown = cast.gallery()
    page = open_browser(color_scheme=scheme)
    page.goto("/admin/login/")
    check(page, f"{tongue}-login")
    signed_in(page, Role.ADMINISTRATOR, interface_language=tongue, is_superuser=True)
    addresses = {
        "overview": "/admin/",
        "articles": "/admin/articles/article/",
        "article": f"/admin/articles/article/{story.pk}/change/",
        "publish": f"/admin/articles/article/{story.pk}/publish/en/",
        "withdraw": f"/admin/articles/article/{story.pk}/withdraw/zh-hans/",
        "new": "/admin/articles/article/add/",
        "people": "/admin/people/person/",
        "person": f"/admin/people/person/{cast.person().pk}/change/",
        "photos": "/admin/photos/photo/",
        "photo": f"/admin/photos/photo/{cast.photo().pk}/change/",
        "gallery": f"/admin/photos/gallery/{shown.pk}/change/",
        "colleagues": "/admin/people/user/",
    }
    for name, address in addresses.items():
        page.goto(address)
        if scheme == "light":
            photograph(page, f"{tongue}-{name}")
        check(page, name)


def check(page, name):
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
    assert not found.response["violations"], f"{name}: {found.generate_report()}"


def test_a_translator_writes_english_beside_the_chinese_and_nothing_else(story, open_browser):
    page = signed_in(open_browser(), Role.TRANSLATOR)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    assert page.locator("#id_headline_zh_hans").count() == 0
    assert "我校与亚太空间合作组织签约" in page.locator(".pairs").inner_text()
    page.locator("#id_headline_en").fill("APSCO agreement signed")
    page.locator("input[name=_save]").click()
    changed = Article.objects.get(pk=story.pk)
    assert changed.headline_en == "APSCO agreement signed"
    assert changed.headline_zh_hans == "我校与亚太空间合作组织签约"
    assert not Edition.objects.exists()
