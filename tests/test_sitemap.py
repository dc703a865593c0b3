"""The map of the site, and what machines may read of it."""

import datetime
import re

import pytest
from django.utils import timezone

from tests import cast

pytestmark = pytest.mark.django_db


def places(client, part):
    response = client.get(f"/sitemap-{part}.xml")
    assert response.status_code == 200
    return response.content.decode()


def test_the_index_names_every_part_and_every_part_answers(client):
    cast.printed(cast.story())
    index = client.get("/sitemap.xml").content.decode()
    parts = re.findall(r"<loc>http://testserver(/sitemap-[^<]+)</loc>", index)
    assert len(parts) == 5
    for part in parts:
        assert client.get(part).status_code == 200


def test_a_story_stands_with_its_twin_and_the_day_it_was_printed(client):
    story = cast.story()
    chinese, english = cast.printed(story, "zh-hans"), cast.printed(story, "en")
    text = places(client, "news-en")
    assert f"<loc>http://testserver/en/news/{english.slug}/</loc>" in text
    twin = f'hreflang="zh-hans" href="http://testserver/zh-hans/news/{chinese.slug}/"'
    assert twin in text
    assert 'hreflang="x-default"' in text
    assert f"<lastmod>{timezone.localdate(english.live_from)}</lastmod>" in text


def test_a_story_in_one_language_has_no_twin(client):
    cast.printed(cast.story(), "en")
    assert 'hreflang="zh-hans"' not in places(client, "news-en")
    assert "<loc>" not in places(client, "news-zh-hans")


def test_what_readers_cannot_see_is_not_on_the_map(client):
    cast.story("草稿", "Draft story")
    later = timezone.now() + datetime.timedelta(hours=3)
    cast.printed(cast.story("定时", "Planned story"), "en", at=later)
    cast.printed(cast.story("撤下", "Withdrawn story"), "en").withdraw("Wrong.", by=cast.user())
    assert "<loc>" not in places(client, "news-en")


def test_lists_stand_in_both_languages(client):
    cast.printed(cast.story())
    text = places(client, "lists")
    for address in ("/en/", "/zh-hans/", "/en/section/research/", "/zh-hans/people/"):
        assert f"<loc>http://testserver{address}</loc>" in text


def test_a_part_of_the_map_asks_as_much_for_ten_stories_as_for_one(
    client, django_assert_max_num_queries
):
    for number in range(4):
        cast.printed(cast.story(f"第{number}篇", f"Story {number}"))
    with django_assert_max_num_queries(3):
        places(client, "news-en")


def test_machines_are_told_what_they_may_read(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
