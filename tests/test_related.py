"""Stories beside a story: the chosen ones first, then what shares most with it, newest first."""

import datetime

import pytest
from django.utils import timezone

from articles.models import RelatedStory
from articles.related import related_to
from tests import cast

pytestmark = pytest.mark.django_db


def written(number, **parts):
    return cast.story(f"第{number}篇", f"Story {number}", **parts)


def printed_on(story, day):
    at = timezone.make_aware(datetime.datetime(2018, 1, day))
    return cast.printed(story, "en", at=at)


def beside(edition):
    return [row.headline for row in related_to(edition)]


def test_a_shared_person_counts_more_than_a_tag_and_a_tag_more_than_the_section():
    zhou_yu, space = cast.person(), cast.tag()
    printed_on(written(1), 20)
    printed_on(written(2, tags=(space,)), 10)
    printed_on(written(3, people=(zhou_yu,)), 5)
    main = printed_on(written(4, people=(zhou_yu,), tags=(space,)), 25)
    assert beside(main) == ["Story 3", "Story 2", "Story 1"]


def test_among_equals_the_newest_comes_first():
    for number, day in ((1, 3), (2, 9), (3, 6)):
        printed_on(written(number), day)
    main = printed_on(written(4), 25)
    assert beside(main) == ["Story 2", "Story 3", "Story 1"]


def test_what_an_editor_chose_comes_before_what_was_found():
    other_section = cast.section("campus", "校园", "Campus")
    chosen = written(1, section=other_section)
    printed_on(chosen, 1)
    printed_on(written(2, people=(cast.person(),)), 9)
    story = written(3, people=(cast.person(),))
    RelatedStory.objects.create(article=story, other=chosen)
    assert beside(printed_on(story, 25)) == ["Story 1", "Story 2"]


def test_a_story_with_nothing_in_common_is_not_beside_it():
    printed_on(written(1, section=cast.section("campus", "校园", "Campus")), 1)
    assert beside(printed_on(written(2), 25)) == []


def test_a_story_that_only_the_other_language_has_is_offered_in_it():
    at = timezone.make_aware(datetime.datetime(2018, 1, 5))
    cast.printed(written(1), "zh-hans", at=at)
    both = written(2)
    printed_on(both, 4)
    cast.printed(both, "zh-hans", at=at)
    assert set(beside(printed_on(written(3), 25))) == {"第1篇", "Story 2"}


def test_a_draft_is_beside_nothing():
    written(1, people=(cast.person(),))
    assert beside(printed_on(written(2, people=(cast.person(),)), 25)) == []
