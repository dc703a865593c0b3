"""What a reader finds at every public address, in both languages."""

import datetime

import pytest
from django.utils import timezone

from articles.models import Correction
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def signing():
    """The story of the model office: words, photographs, a translation, two people named."""
    apsco = cast.organization()
    return cast.story(
        credits=(
            ("words", cast.bai_yang()),
            ("photos", cast.san_men()),
            ("translation", cast.wu_han()),
        ),
        people=(cast.person(), cast.person("任南琪", "Ren Nanqi")),
        organizations=(apsco,),
        tags=(cast.tag(),),
        photos=(cast.photo(),),
    )


def page(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def test_the_story_is_read_in_each_language_under_the_readers_own_labels(client, signing):
    edition = cast.printed(signing, "en")
    chinese = cast.printed(signing, "zh-hans")
    english = page(client, f"/en/news/{edition.slug}/")
    assert "University signs with APSCO" in english
    for label in ("Written by", "Photographs by", "Translated by"):
        assert label in english
    assert 'href="/en/people/bai-yang/"' in english
    assert "周玉" in english
    written = page(client, f"/zh-hans/news/{chinese.slug}/")
    for label in ("撰文", "摄影"):
        assert label in written
    assert "翻译" not in written, "nobody translated the original"
    assert f"/en/news/{edition.slug}/" in written


def test_what_is_only_on_the_desk_is_found_at_no_public_address(client, signing):
    edition = cast.printed(signing)
    secret = "a word of the desk"
    cast.gallery(secret, secret)
    signing.headline_en = signing.headline_zh_hans = secret
    signing.body_en = f"<p>{secret}</p>"
    signing.save()
    hidden = cast.person("密人", "Hidden Person")
    cast.story(secret, secret, people=(hidden,), tags=(cast.tag("密", "Hidden"),))
    for address in crawl(client, ["/en/", "/zh-hans/"]):
        assert secret not in page(client, address), address
    page(client, "/en/people/hidden-person/", 404)
    page(client, "/en/tag/hidden/", 404)
    assert secret not in page(client, f"/en/news/{edition.slug}/")


def crawl(client, starts):
    """Every public address that can be reached by links."""
    import re

    seen, waiting = set(), list(starts)
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        if response.headers["Content-Type"].startswith("text/html"):
            links = re.findall(r'href="([^"#]+)', response.content.decode())
            waiting += [
                link if link.startswith("/") else address.partition("?")[0] + link
                for link in links
                if link.startswith(("/en/", "/zh-hans/", "?"))
            ]
    return seen


def test_a_crawl_from_the_front_page_meets_every_kind_of_page(client, signing):
    cast.printed(signing)
    cast.gallery().publish("en", by=cast.user())
    found = crawl(client, ["/en/"])
    for part in ("/en/news/", "/zh-hans/news/", "/en/section/", "/en/tag/", "/en/people/",
                 "/en/organizations/", "/en/galleries/", "/en/archive/"):  # fmt: skip
        assert any(address.startswith(part) for address in found), part


def test_a_story_in_one_language_offers_itself_to_readers_of_the_other(client, signing):
    edition = cast.printed(signing, "zh-hans")
    front = page(client, "/en/")
    assert f"/zh-hans/news/{edition.slug}/" in front
    offered = client.get(f"/en/news/{edition.slug}/")
    assert offered.status_code == 200
    assert "not been published in this language" in offered.content.decode()
    assert "noindex" in offered.content.decode()


def test_an_old_address_leads_to_the_present_one_in_one_step(client, signing):
    old = cast.printed(signing, "en").slug
    for slug in ("second-address", "third-address"):
        signing.refresh_from_db()
        signing.slug_en = slug
        signing.save()
        cast.printed(signing, "en")
    for gone in (old, "second-address"):
        response = client.get(f"/en/news/{gone}/")
        assert response.status_code == 301
        assert response["Location"] == "/en/news/third-address/"


def test_a_withdrawn_story_leaves_a_note_without_its_words(client, signing):
    edition = cast.printed(signing, "en")
    edition.withdraw("A source asked for it.", by=cast.user())
    note = page(client, f"/en/news/{edition.slug}/", 410)
    assert "withdrawn" in note
    assert edition.headline not in note
    assert "A source asked" not in note


def test_an_address_never_printed_is_not_found_in_the_readers_language(client):
    assert "never printed" in page(client, "/en/news/nothing/", 404)
    assert "没有印出来" in page(client, "/zh-hans/news/nothing/", 404)


def test_a_server_that_broke_says_so_in_both_languages_without_the_database(client, rf):
    from newsroom.home import failed

    response = failed(rf.get("/en/"))
    assert response.status_code == 500
    assert "本页暂时打不开" in response.content.decode()
    assert "cannot be shown" in response.content.decode()


def test_corrections_stand_under_the_text_with_their_date(client, signing):
    Correction.objects.create(
        article=signing, text_en="The name was Zhouyu.", text_zh_hans="姓名有误。",
        at=timezone.make_aware(datetime.datetime(2018, 12, 27, 9)),
    )  # fmt: skip
    edition = cast.printed(signing, "en")
    text = page(client, f"/en/news/{edition.slug}/")
    assert "The name was Zhouyu." in text
    assert "27 December 2018" in text


def test_a_persons_page_parts_the_stories_naming_them_from_those_they_made(client, signing):
    cast.printed(signing)
    zhou_yu = page(client, "/en/people/zhou-yu/")
    assert "Stories in which the name appears" in zhou_yu
    assert "Stories written" not in zhou_yu
    bai_yang = page(client, "/en/people/bai-yang/")
    assert "Stories written" in bai_yang
    assert "Stories in which the name appears" not in bai_yang


def test_a_story_live_in_both_languages_stands_once_in_a_persons_list(client, signing):
    cast.printed(signing)
    assert page(client, "/en/people/zhou-yu/").count("<h3>") == 1


def test_somebody_without_a_public_page_is_printed_plain_and_not_found(client, signing):
    hidden = cast.person("苗圩", "Miao Wei", page_is_public=False)
    signing.people.add(hidden)
    edition = cast.printed(signing, "en")
    text = page(client, f"/en/news/{edition.slug}/")
    assert "Miao Wei" in text
    assert "/people/miao-wei/" not in text
    page(client, "/en/people/miao-wei/", 404)


def test_the_root_leads_to_the_language_the_browser_asks_for(client):
    assert client.get("/", headers={"accept-language": "en-GB"})["Location"] == "/en/"
    assert client.get("/", headers={"accept-language": "zh-CN"})["Location"] == "/zh-hans/"


def test_public_pages_set_no_cookie_and_vary_with_nothing_a_cache_cannot_keep(client, signing):
    cast.printed(signing)
    for address in crawl(client, ["/en/"]):
        response = client.get(address)
        assert not response.cookies, address
        assert "Cookie" not in response.headers.get("Vary", ""), address


def test_every_language_of_a_page_is_named_for_search_engines(client, signing):
    edition = cast.printed(signing, "en")
    alone = page(client, f"/en/news/{edition.slug}/")
    assert 'hreflang="zh-Hans" href="http' not in alone
    chinese = cast.printed(signing, "zh-hans")
    both = page(client, f"/en/news/{edition.slug}/")
    assert f'hreflang="zh-Hans" href="http://testserver/zh-hans/news/{chinese.slug}/"' in both
    assert 'hreflang="x-default"' in both


def test_a_list_mark_that_nobody_made_is_not_found(client, signing):
    cast.printed(signing)
    for mark in ("x", "1-", "99999999999999999999-1", "1-99999999999999999999", "-1"):
        page(client, f"/en/section/research/?before={mark}", 404)
