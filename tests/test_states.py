"""The state of each language of a story is derived from the copy and its editions."""

import datetime

import pytest
from django.utils import timezone

from articles.models import Article
from articles.states import State
from tests import cast

pytestmark = pytest.mark.django_db


def test_a_language_without_words_is_not_started_and_one_with_words_is_a_draft():
    story = cast.story(headline_en="")
    assert story.state("zh-hans") == State.DRAFT
    assert story.state("en") == State.NONE


def test_a_printed_language_is_live_and_stays_so_when_saved_unchanged():
    story = cast.story()
    cast.printed(story, "en")
    story.save()
    assert story.state("en") == State.LIVE
    assert story.state("zh-hans") == State.DRAFT


CHANGES = {
    "its headline": lambda story: setattr(story, "headline_en", "Another headline") or story.save(),
    "its body": lambda story: setattr(story, "body_en", "<p>More.</p>") or story.save(),
    "its credits": lambda story: story.credits.create(role="photos", person=cast.san_men()),
    "a byline": lambda story: story.credits.update_or_create(
        role="words", defaults={"printed_en": "BAI Yang"}
    ),
    "a picture": lambda story: story.placements.create(caption_en="Signing."),
    "its tags": lambda story: story.tags.add(cast.tag()),
    "the people it names": lambda story: story.people.add(cast.person()),
    "a correction": lambda story: story.corrections.create(text_en="Misspelt."),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_live_story_is_changed_since_printed_after_a_change_of(change):
    story = cast.story()
    cast.printed(story, "en")
    change(story)
    assert story.state("en") == State.CHANGED


def test_a_change_taken_back_is_no_change():
    story = cast.story()
    cast.printed(story, "en")
    story.headline_en, before = "Something else", story.headline_en
    story.save()
    story.headline_en = before
    story.save()
    assert story.state("en") == State.LIVE


def test_a_change_of_one_language_leaves_the_other_live():
    story = cast.story()
    cast.printed(story)
    story.headline_zh_hans = "另一个标题"
    story.save()
    assert story.state("zh-hans") == State.CHANGED
    assert story.state("en") == State.LIVE


def test_a_story_set_for_later_is_scheduled_and_a_withdrawn_one_is_withdrawn():
    story = cast.story()
    edition = cast.printed(story, "en", at=timezone.now() + datetime.timedelta(hours=1))
    assert story.state("en") == State.SCHEDULED
    edition.call_off(by=cast.user())
    assert story.state("en") == State.DRAFT
    cast.printed(story, "en").withdraw("Wrong", by=cast.user())
    assert story.state("en") == State.WITHDRAWN


def test_a_withdrawn_story_printed_again_is_live():
    story = cast.story()
    cast.printed(story, "en").withdraw("Wrong", by=cast.user())
    cast.printed(story, "en")
    assert story.state("en") == State.LIVE


def test_the_desk_finds_stories_by_state_in_one_query(django_assert_num_queries):
    live, draft = cast.story(), cast.story()
    cast.printed(live, "en")
    with django_assert_num_queries(1):
        assert list(Article.objects.in_state(State.LIVE, "en")) == [live]
    assert list(Article.objects.in_state(State.DRAFT, "en")) == [draft]


def test_a_story_live_in_its_original_alone_awaits_translation():
    story = cast.story(headline_en="")
    assert not Article.objects.awaiting_translation(into="en").exists()
    cast.printed(story, "zh-hans")
    assert list(Article.objects.awaiting_translation(into="en")) == [story]
    assert not Article.objects.awaiting_translation(into="zh-hans").exists()


def test_a_translation_is_out_of_date_once_the_original_is_printed_with_other_words():
    story = cast.story()
    cast.printed(story)
    assert not Article.objects.out_of_date_in("en").exists()
    story.body_zh_hans = "<p>周玉代表学校签约，任南琪出席。</p>"
    story.save()
    assert not Article.objects.out_of_date_in("en").exists(), "readers still see the old original"
    cast.printed(story, "zh-hans")
    assert list(Article.objects.out_of_date_in("en")) == [story]


def test_a_translation_whose_own_words_followed_is_up_to_date_again():
    story = cast.story()
    cast.printed(story)
    story.body_zh_hans = "<p>周玉代表学校签约，任南琪出席。</p>"
    story.save()
    cast.printed(story, "zh-hans")
    story.body_en = "<p>Zhou Yu signed; Ren Nanqi attended.</p>"
    story.save()
    cast.printed(story, "en")
    assert not Article.objects.out_of_date_in("en").exists()


def test_printing_an_unchanged_translation_again_does_not_make_it_up_to_date():
    story = cast.story()
    cast.printed(story)
    story.body_zh_hans = "<p>周玉代表学校签约，任南琪出席。</p>"
    story.save()
    cast.printed(story, "zh-hans")
    cast.printed(story, "en")
    assert list(Article.objects.out_of_date_in("en")) == [story]


def test_an_original_put_back_to_its_old_words_makes_the_translation_fresh_again():
    story = cast.story()
    cast.printed(story)
    before = story.body_zh_hans
    for words in ("<p>改过的话。</p>", before):
        story.body_zh_hans = words
        story.save()
        cast.printed(story, "zh-hans")
    assert not Article.objects.out_of_date_in("en").exists()
