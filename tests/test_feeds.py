"""Feeds: the newest stories of one language, whole, for readers’ programs."""

import datetime
from urllib.parse import unquote

import feedparser
import pytest
from django.utils import timezone
from django.utils.http import http_date
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from people.roles import Role
from tests import cast

FEEDS = ["feed.rss", "feed.atom"]
in_both_formats = pytest.mark.parametrize("feed", FEEDS)
needs_database = pytest.mark.django_db


def parsed(response):
    assert response.status_code == 200
    found = feedparser.parse(response.content)
    assert not found.bozo, found.bozo_exception
    return found


def read(client, address):
    return parsed(client.get(address))


def moment(parts):
    return datetime.datetime(*parts[:6], tzinfo=datetime.UTC)


def as_if(edition, **changes):
    """The edition as another press might have left it; ours lets nobody change it afterwards."""
    edition.delete()
    for field, value in changes.items():
        setattr(edition, field, value)
    edition.save()
    return edition


def aged(edition, *, until=None, **ago):
    """As if it had been printed some days or hours ago."""
    then = edition.live_from - datetime.timedelta(**ago)
    return as_if(edition, live_from=then, published_at=then, printed_at=then, live_until=until)


@needs_database
@in_both_formats
def test_a_feed_carries_the_story_its_author_its_tags_and_its_language(client, feed):
    story = cast.story(tags=(cast.tag(),), standfirst_en="Zhou Yu signed in Beijing.")
    edition = cast.printed(story, "en")
    found = read(client, f"/en/{feed}")
    assert found.feed.language == "en"
    assert found.feed.title == "Harbin Institute of Technology News"
    assert found.feed.link == "http://testserver/en/"
    (entry,) = found.entries
    assert entry.title == edition.headline
    assert entry.link == f"http://testserver/en/news/{edition.slug}/"
    assert entry.author == "Bai Yang"
    assert [tag.term for tag in entry.tags] == ["Space"]
    assert "<p>Zhou Yu signed for the university.</p>" in entry.content[-1].value
    assert entry.summary == "Zhou Yu signed in Beijing."


@needs_database
@in_both_formats
def test_a_chinese_feed_speaks_chinese_and_says_so(client, feed):
    cast.printed(cast.story(tags=(cast.tag(),)), "zh-hans")
    found = read(client, f"/zh-hans/{feed}")
    assert found.feed.language == "zh-Hans"
    assert found.feed.title == "哈尔滨工业大学新闻"
    assert found.entries[0].author == "白杨"
    assert found.entries[0].tags[0].term == "航天"


@needs_database
@in_both_formats
def test_a_feed_says_where_it_stands_itself(client, feed):
    links = read(client, f"/zh-hans/{feed}").feed.links
    assert f"http://testserver/zh-hans/{feed}" in [
        link.href for link in links if link.rel == "self"
    ]


@needs_database
@in_both_formats
def test_several_writers_stand_each_under_their_own_name_and_photographers_not(client, feed):
    credits = (("words", cast.bai_yang()), ("words", cast.wu_han()), ("photos", cast.san_men()))
    cast.printed(cast.story(credits=credits), "en")
    (entry,) = read(client, f"/en/{feed}").entries
    assert [author.name for author in entry.authors] == ["Bai Yang", "Wu Han"]


@needs_database
def test_an_atom_feed_names_the_office_for_stories_without_a_writer(client):
    cast.printed(cast.story(credits=(("photos", cast.san_men()),)), "en")
    assert read(client, "/en/feed.atom").feed.author == "Harbin Institute of Technology"


@needs_database
@in_both_formats
def test_an_update_moves_the_date_of_the_update_and_not_that_of_the_publication(client, feed):
    story = cast.story()
    aged(cast.printed(story, "en"), days=2)
    story.body_en = "<p>Ren Nanqi signed too.</p>"
    story.save()
    update = cast.printed(story, "en")
    (entry,) = read(client, f"/en/{feed}").entries
    assert moment(entry.published_parsed) == update.published_at.replace(microsecond=0)
    assert moment(entry.updated_parsed) == update.live_from.replace(microsecond=0)
    assert entry.updated_parsed > entry.published_parsed
    assert "Ren Nanqi" in entry.content[-1].value


@needs_database
@in_both_formats
def test_a_feed_holds_nothing_that_readers_cannot_see(client, feed):
    live = cast.printed(cast.story("在线", "Live story"), "en")
    cast.story("草稿", "Draft story")
    later = timezone.now() + datetime.timedelta(hours=3)
    cast.printed(cast.story("定时", "Planned story"), "en", at=later)
    cast.printed(cast.story("撤下", "Withdrawn story"), "en").withdraw("Wrong.", by=cast.user())
    aged(cast.printed(cast.story("到期", "Expired story"), "en"), hours=2, until=timezone.now())
    assert [entry.title for entry in read(client, f"/en/{feed}").entries] == [live.headline]
    assert not read(client, f"/zh-hans/{feed}").entries


@needs_database
@in_both_formats
def test_words_changed_on_the_desk_are_not_in_the_feed_until_they_are_printed(client, feed):
    story = cast.story()
    cast.printed(story, "en")
    story.headline_en = "A half-finished line"
    story.save()
    assert read(client, f"/en/{feed}").entries[0].title == "University signs with APSCO"


@needs_database
def test_a_feed_holds_the_twenty_newest_the_newest_first(client):
    for number in range(22):
        aged(cast.printed(cast.story(f"第{number}篇", f"Story {number}"), "en"), days=number)
    titles = [entry.title for entry in read(client, "/en/feed.rss").entries]
    assert titles == [f"Story {number}" for number in range(20)]


@needs_database
@in_both_formats
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


@needs_database
@in_both_formats
def test_the_two_languages_of_a_story_are_two_entries(client, feed):
    cast.printed(cast.story())
    entries = [read(client, f"/{code}/{feed}").entries[0] for code in ("zh-hans", "en")]
    assert entries[0].id != entries[1].id


@needs_database
@in_both_formats
def test_a_long_chinese_address_is_written_so_that_programs_can_follow_it(client, feed):
    slug = "我校" * 35
    cast.printed(cast.story(slug_zh_hans=slug), "zh-hans")
    link = read(client, f"/zh-hans/{feed}").entries[0].link
    assert link.isascii()
    assert unquote(link) == f"http://testserver/zh-hans/news/{slug}/"
    assert client.get(link).status_code == 200


@needs_database
@in_both_formats
def test_links_in_a_text_lead_back_to_the_site(client, feed):
    body = '<p><a href="/en/people/zhou-yu/">Zhou Yu</a> and <a href="#note">a note</a></p>'
    edition = cast.printed(cast.story(body_en=body), "en")
    text = read(client, f"/en/{feed}").entries[0].content[-1].value
    assert 'href="http://testserver/en/people/zhou-yu/"' in text
    assert f'href="http://testserver/en/news/{edition.slug}/#note"' in text


@needs_database
@in_both_formats
def test_a_script_that_has_come_into_an_edition_does_not_leave_the_house(client, feed):
    body = "<p>Signed.</p><script>alert(1)</script>"
    as_if(cast.printed(cast.story(), "en"), body=body)
    response = client.get(f"/en/{feed}")
    assert b"Signed." in response.content
    assert b"alert" not in response.content


@needs_database
@in_both_formats
def test_a_program_that_has_the_feed_already_is_sent_nothing(client, feed):
    cast.printed(cast.story(), "en")
    first = client.get(f"/en/{feed}")
    again = client.get(f"/en/{feed}", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content
    cast.printed(cast.story("又一篇", "Another story"), "en")
    changed = client.get(f"/en/{feed}", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200


@needs_database
@in_both_formats
def test_a_program_that_knows_only_the_date_is_told_when_a_story_has_come(client, feed):
    aged(cast.printed(cast.story(), "en"), hours=1)
    first = client.get(f"/en/{feed}")
    known = {"if-modified-since": first["Last-Modified"]}
    assert client.get(f"/en/{feed}", headers=known).status_code == 304
    cast.printed(cast.story("又一篇", "Another story"), "en")
    assert client.get(f"/en/{feed}", headers=known).status_code == 200


@needs_database
@in_both_formats
def test_a_program_that_knows_only_the_date_is_told_when_a_story_has_gone(client, feed):
    older = cast.printed(cast.story("旧闻", "Older story"), "en")
    older = aged(older, hours=2)
    aged(cast.printed(cast.story(), "en"), hours=1)
    first = client.get(f"/en/{feed}")
    older.withdraw("Wrong.", by=cast.user())
    again = client.get(f"/en/{feed}", headers={"if-modified-since": first["Last-Modified"]})
    assert [entry.title for entry in parsed(again).entries] == ["University signs with APSCO"]


@needs_database
@in_both_formats
def test_a_story_printed_under_a_past_date_reaches_programs_that_know_only_the_date(client, feed):
    aged(cast.printed(cast.story(), "en"), hours=1)
    known = {"if-modified-since": client.get(f"/en/{feed}")["Last-Modified"]}
    story = cast.story("旧闻", "Older story")
    past = timezone.now() - datetime.timedelta(days=3)
    story.publish("en", past, by=cast.user(Role.ADMINISTRATOR))
    assert client.get(f"/en/{feed}", headers=known).status_code == 200


@needs_database
@in_both_formats
def test_a_wrong_date_from_a_program_is_no_reason_to_send_nothing(client, feed):
    cast.printed(cast.story(), "en")
    for date in ("yesterday", http_date(0)):
        response = client.get(f"/en/{feed}", headers={"if-modified-since": date})
        assert response.status_code == 200


@needs_database
@in_both_formats
def test_a_feed_asks_two_questions_and_sets_no_cookie(client, feed, django_assert_num_queries):
    for number in range(21):
        cast.printed(cast.story(f"第{number}篇", f"Story {number}"), "en")
    with django_assert_num_queries(2):
        response = client.get(f"/en/{feed}")
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


class AnyWords(TestCase):
    """Whatever stands in an edition, even what no form would let in, a feed stays well formed."""

    words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
    marks = st.text("<>&\"'\t\n\x07\x08\x0b\x1f\x7f\x85\ufffe\uffff]\u2028aé中")

    @settings(max_examples=60, deadline=None)
    @given(headline=(words | marks).map(lambda text: text[:300]), text=words | marks)
    def test_any_words_pass_through_a_feed(self, headline, text):
        edition = cast.printed(cast.story(), "en")
        content = {**edition.content, "tags": [{"names": {"en": text}}]}
        content["credits"] = [{"role": "words", "names": [{"name": text}]}]
        as_if(edition, headline=headline, standfirst=text, body=f"<p>{text}</p>", content=content)
        for feed in FEEDS:
            found = parsed(self.client.get(f"/en/{feed}"))
            assert len(found.entries) == 1


@needs_database
@in_both_formats
def test_signs_that_mean_something_to_xml_reach_the_reader_as_they_were_typed(client, feed):
    headline = "Rice & beans <b>2 > 1</b>\x08, “both”"
    story = cast.story("米饭", headline, slug_en="rice", standfirst_en="Rice < beans & both")
    cast.printed(story, "en")
    text = client.get(f"/en/{feed}").content.decode()
    assert "<title>Rice &amp; beans &lt;b&gt;2 &gt; 1&lt;/b&gt;, “both”</title>" in text
    assert parsed(client.get(f"/en/{feed}")).entries[0].summary == "Rice &lt; beans &amp; both"
