"""The map of the site: every page that readers can see, and no other."""

import datetime
import re
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from articles.models import Section
from people.roles import Role
from tests import cast
from wire.sitemaps import Stories

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def part(client, name, page=""):
    """One part of the map: each address with its alternates by language and its day."""
    response = client.get(f"/sitemap-{name}.xml{page}")
    assert response.status_code == 200
    return {
        url.findtext("s:loc", namespaces=NAMES).removeprefix(SITE): {
            "day": url.findtext("s:lastmod", namespaces=NAMES),
            **{
                link.get("hreflang"): link.get("href").removeprefix(SITE)
                for link in url.findall("x:link", NAMES)
            },
        }
        for url in ElementTree.fromstring(response.content).findall("s:url", NAMES)
    }


def index(client):
    text = client.get("/sitemap.xml").content.decode()
    return re.findall(rf"<loc>{SITE}(/sitemap-[^<]+)</loc>", text)


def test_the_index_names_every_part_and_every_part_answers(client):
    cast.printed(cast.story())
    parts = index(client)
    assert len(parts) == 7
    for address in parts:
        assert client.get(address).status_code == 200


def test_the_index_says_when_a_part_changed_last(client):
    edition = cast.printed(cast.story(), "en")
    text = client.get("/sitemap.xml").content.decode()
    changed = timezone.localtime(edition.live_from).replace(microsecond=0)
    assert changed.strftime("%Y-%m-%dT%H:%M:%S") in text


def test_a_story_stands_with_its_twin_and_the_day_it_was_printed(client):
    story = cast.story()
    chinese, english = cast.printed(story, "zh-hans"), cast.printed(story, "en")
    here = {
        "en": f"/en/news/{english.slug}/",
        "zh-Hans": f"/zh-hans/news/{chinese.slug}/",
        "x-default": f"/zh-hans/news/{chinese.slug}/",
        "day": f"{timezone.localdate(english.live_from)}",
    }
    assert part(client, "news-en") == {here["en"]: here}
    assert part(client, "news-zh-hans") == {here["zh-Hans"]: here}


def test_a_story_in_one_language_is_its_own_default_and_has_no_twin(client):
    edition = cast.printed(cast.story(), "en")
    (found,) = part(client, "news-en").values()
    assert found["x-default"] == found["en"] == f"/en/news/{edition.slug}/"
    assert "zh-Hans" not in found
    assert not part(client, "news-zh-hans")


def test_a_twin_that_was_withdrawn_is_no_twin(client):
    story = cast.story()
    cast.printed(story, "zh-hans").withdraw("Wrong.", by=cast.user())
    cast.printed(story, "en")
    (found,) = part(client, "news-en").values()
    assert "zh-Hans" not in found


def test_an_updated_story_stands_once_under_its_present_address(client):
    story = cast.story()
    cast.printed(story, "en")
    story.slug_en = "another-address"
    story.save()
    cast.printed(story, "en")
    assert list(part(client, "news-en")) == ["/en/news/another-address/"]


def nowhere(client, word):
    """Whether no part of the map, nor the index, has the word."""
    pages = [client.get(address) for address in ["/sitemap.xml", *index(client)]]
    return not any(word in page.content.decode() for page in pages)


def test_a_draft_is_not_on_the_map(client):
    cast.story(slug_en="half-finished", section=cast.section("sport", "体育", "Sport"))
    assert nowhere(client, "half-finished")
    assert nowhere(client, "/section/sport/")
    assert nowhere(client, "/people/bai-yang/")


def test_a_planned_story_is_not_on_the_map_before_its_hour(client):
    later = timezone.now() + datetime.timedelta(hours=3)
    cast.printed(cast.story(slug_en="planned"), "en", at=later)
    assert nowhere(client, "planned")
    assert nowhere(client, "/people/bai-yang/")


def test_a_withdrawn_story_is_not_on_the_map(client):
    edition = cast.printed(cast.story(slug_en="withdrawn"), "en")
    assert not nowhere(client, "withdrawn")
    edition.withdraw("Wrong.", by=cast.user())
    assert nowhere(client, "withdrawn")
    assert nowhere(client, "/people/bai-yang/")


def test_an_expired_story_is_not_on_the_map(client):
    now = timezone.now()
    start, end = now - datetime.timedelta(hours=2), now - datetime.timedelta(hours=1)
    story = cast.story(slug_en="expired")
    story.publish("en", start, until=end, by=cast.user(Role.ADMINISTRATOR))
    assert nowhere(client, "expired")


def test_lists_stand_in_both_languages_and_name_each_other(client):
    cast.printed(cast.story(), "en")
    found = part(client, "lists")
    for page in ("", "people/", "galleries/", "archive/", "section/research/"):
        assert found[f"/en/{page}"] == found[f"/zh-hans/{page}"]
        assert found[f"/en/{page}"]["zh-Hans"] == f"/zh-hans/{page}"
    assert all(client.get(address).status_code == 200 for address in found)


def test_a_section_without_stories_is_not_on_the_map(client):
    Section.objects.create(slug="empty", name_en="Empty")
    assert "/en/section/empty/" not in part(client, "lists")


def test_those_whom_the_news_names_are_on_the_map_in_both_languages(client):
    apsco = cast.organization()
    cast.printed(cast.story(people=(cast.person(),), organizations=(apsco,)), "en")
    people = part(client, "people")
    assert {"/en/people/zhou-yu/", "/zh-hans/people/zhou-yu/", "/en/people/bai-yang/"} < set(people)
    organizations = part(client, "organizations")
    assert f"/zh-hans/organizations/{apsco.slug}/" in organizations
    assert all(client.get(address).status_code == 200 for address in [*people, *organizations])


def test_somebody_who_has_no_public_page_is_not_on_the_map(client):
    cast.printed(cast.story(people=(cast.person(page_is_public=False),)), "en")
    assert nowhere(client, "zhou-yu")


def test_a_gallery_stands_with_its_twin(client):
    gallery = cast.gallery(photos=1)
    chinese = gallery.publish("zh-hans", by=cast.user())
    english = gallery.publish("en", by=cast.user())
    (found,) = part(client, "galleries-en").values()
    assert found["en"] == f"/en/galleries/{english.slug}/"
    assert found["zh-Hans"] == f"/zh-hans/galleries/{chinese.slug}/"


def test_a_long_chinese_address_is_written_in_the_letters_of_addresses(client):
    slug = "我校" * 35
    cast.printed(cast.story(slug_zh_hans=slug), "zh-hans")
    (address,) = part(client, "news-zh-hans")
    assert address == f"/zh-hans/news/{quote(slug)}/"
    assert client.get(address).status_code == 200


def test_a_long_map_is_cut_into_parts_that_the_index_names(client, monkeypatch):
    monkeypatch.setattr(Stories, "limit", 2)
    for number in range(3):
        cast.printed(cast.story(f"第{number}篇", f"Story {number}", slug_en=f"s-{number}"), "en")
    assert "/sitemap-news-en.xml?p=2" in index(client)
    assert list(part(client, "news-en")) == ["/en/news/s-0/", "/en/news/s-1/"]
    assert list(part(client, "news-en", "?p=2")) == ["/en/news/s-2/"]


@pytest.mark.parametrize("address", ["/sitemap-nothing.xml", "/sitemap-lists.xml?p=9"])
def test_a_part_that_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_map_asks_as_much_for_many_stories_as_for_one(client, django_assert_max_num_queries):
    for number in range(4):
        cast.printed(cast.story(f"第{number}篇", f"Story {number}"))
    for name in ("news-en", "lists", "people", "organizations", "galleries-en"):
        with django_assert_max_num_queries(3):
            client.get(f"/sitemap-{name}.xml")
    with django_assert_max_num_queries(11):
        client.get("/sitemap.xml")


def test_a_map_sets_no_cookie(client):
    for address in ("/sitemap.xml", "/sitemap-news-en.xml"):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
