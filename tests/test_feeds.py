"""Feeds: the newest stories of one language, whole, for readers’ programs."""

from xml.etree import ElementTree

import feedparser
import pytest

from tests import cast

pytestmark = pytest.mark.django_db
FEEDS = ["feed.rss", "feed.atom"]


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    found = feedparser.parse(response.content)
    assert not found.bozo, found.bozo_exception
    return found


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_carries_the_story_its_author_its_tags_and_its_language(client, feed):
    story = cast.story(tags=(cast.tag(),), standfirst_en="Zhou Yu signed in Beijing.")
    edition = cast.printed(story, "en")
    found = read(client, f"/en/{feed}")
    assert found.feed.language == "en"
    assert found.feed.title == "Harbin Institute of Technology News"
    (entry,) = found.entries
    assert entry.title == edition.headline
    assert entry.link == f"http://testserver/en/news/{edition.slug}/"
    assert entry.author == "Bai Yang"
    assert [tag.term for tag in entry.tags] == ["Space"]
    assert "<p>Zhou Yu signed for the university.</p>" in entry.content[-1].value
    assert "Zhou Yu signed in Beijing." in entry.summary


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_holds_nothing_that_readers_cannot_see(client, feed):
    import datetime

    from django.utils import timezone

    live = cast.printed(cast.story("在线", "Live story"), "en")
    cast.story("草稿", "Draft story")
    later = timezone.now() + datetime.timedelta(hours=3)
    cast.printed(cast.story("定时", "Planned story"), "en", at=later)
    cast.printed(cast.story("撤下", "Withdrawn story"), "en").withdraw("Wrong.", by=cast.user())
    assert [entry.title for entry in read(client, f"/en/{feed}").entries] == [live.headline]
    assert not read(client, f"/zh-hans/{feed}").entries


@pytest.mark.parametrize("feed", FEEDS)
def test_an_entry_stays_the_same_when_its_address_changes(client, feed):
    story = cast.story()
    cast.printed(story, "en")
    before = read(client, f"/en/{feed}").entries[0]
    story.slug_en = "another-address"
    story.save()
    cast.printed(story, "en")
    after = read(client, f"/en/{feed}").entries[0]
    assert before.id == after.id
    assert before.link != after.link
    assert before.published == after.published


@pytest.mark.parametrize("feed", FEEDS)
def test_a_program_that_has_the_feed_already_is_sent_nothing(client, feed):
    cast.printed(cast.story(), "en")
    first = client.get(f"/en/{feed}")
    again = client.get(f"/en/{feed}", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    cast.printed(cast.story("又一篇", "Another story"), "en")
    changed = client.get(f"/en/{feed}", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200


@pytest.mark.parametrize("feed", FEEDS)
def test_signs_that_mean_something_to_xml_are_written_so_that_they_do_not(client, feed):
    headline = "Rice & <b>beans</b>\x08, “both”"
    cast.printed(cast.story("米饭", headline, slug_en="rice"), "en")
    text = client.get(f"/en/{feed}").content.decode()
    titles = [
        title.text for title in ElementTree.fromstring(text).iter() if title.tag[-5:] == "title"
    ]
    assert "Rice & <b>beans</b>, “both”" in titles


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_asks_one_question_and_sets_no_cookie(client, feed, django_assert_max_num_queries):
    for number in range(3):
        cast.printed(cast.story(f"第{number}篇", f"Story {number}"), "en")
    with django_assert_max_num_queries(1):
        response = client.get(f"/en/{feed}")
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
