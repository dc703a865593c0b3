"""What was printed, when, and what the database itself refuses."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Address, Article, Edition
from articles.press import NotAllowed, Refused
from articles.signals import edition_published, going_to_press
from people.roles import Role
from tests import cast

pytestmark = pytest.mark.django_db


def hours(number: float) -> datetime.datetime:
    return timezone.now() + datetime.timedelta(hours=number)


def test_publishing_prints_the_copy_of_one_language_and_leaves_the_other_alone():
    story = cast.story()
    edition = story.publish("zh-hans", by=cast.user())
    assert edition.headline == "我校与亚太空间合作组织签约"
    assert story.live_edition("zh-hans") == edition
    assert story.live_edition("en") is None


def test_what_readers_see_does_not_move_when_the_copy_does():
    story = cast.story()
    cast.printed(story, "en")
    story.headline_en = "A headline nobody has read yet"
    story.save()
    assert story.live_edition("en").headline == "University signs with APSCO"


def test_an_update_ends_the_edition_before_it_at_the_same_moment_and_keeps_the_first_date():
    story = cast.story()
    first = cast.printed(story, "en")
    second = cast.printed(story, "en")
    first.refresh_from_db()
    assert first.live_until == second.live_from
    assert second.published_at == first.published_at
    assert second.updated_at == second.live_from
    assert first.updated_at is None
    assert (first.number, second.number) == (1, 2)


def test_a_story_set_for_an_hour_is_seen_from_that_hour_without_any_job():
    story = cast.story()
    hour = hours(3)
    edition = cast.printed(story, "zh-hans", at=hour)
    editions = Edition.objects.filter(article=story)
    assert not editions.live().exists()
    assert not editions.live(hour - datetime.timedelta(seconds=1)).exists()
    assert editions.live(hour).get() == edition


def test_an_update_at_an_hour_leaves_the_present_edition_up_until_then():
    story = cast.story()
    first = cast.printed(story, "en")
    hour = hours(2)
    second = cast.printed(story, "en", at=hour)
    assert story.live_edition("en") == first
    assert story.live_edition("en", hour) == second
    assert story.scheduled_edition("en") == second


def test_a_planned_update_called_off_leaves_the_present_edition_as_it_was():
    story = cast.story()
    first = cast.printed(story, "en")
    cast.printed(story, "en", at=hours(2)).call_off(by=cast.user())
    assert story.scheduled_edition("en") is None
    assert story.live_edition("en", hours(5)) == first


def test_calling_off_gives_back_the_end_that_was_asked_for():
    story = cast.story()
    first = cast.printed(story, "en", until=hours(8))
    cast.printed(story, "en", at=hours(2)).call_off(by=cast.user())
    first.refresh_from_db()
    assert first.live_until == first.expires_at


def test_publishing_now_calls_off_an_older_plan_since_the_newest_copy_wins():
    story = cast.story()
    planned = cast.printed(story, "en", at=hours(2))
    now = cast.printed(story, "en")
    planned.refresh_from_db()
    assert planned.is_called_off()
    assert story.live_edition("en", hours(3)) == now


def test_a_story_expires_at_its_hour():
    story = cast.story()
    end = hours(4)
    edition = cast.printed(story, "en", until=end)
    assert edition.is_live(end - datetime.timedelta(seconds=1))
    assert not edition.is_live(end)
    assert story.live_edition("en", end) is None


def test_an_end_can_be_set_later_but_not_in_the_past():
    edition = cast.printed(cast.story(), "en")
    end = hours(1)
    assert edition.expire(end, by=cast.user()).live_until == end
    with pytest.raises(ValidationError, match="future"):
        edition.expire(hours(-1), by=cast.user())


def test_a_withdrawn_story_is_gone_at_once_and_its_reason_is_kept():
    story = cast.story()
    edition = cast.printed(story, "en").withdraw("Wrong date", by=cast.user())
    assert story.live_edition("en") is None
    assert (edition.withdrawal_reason, edition.withdrawn_by) == ("Wrong date", cast.user())


def test_withdrawing_also_calls_off_the_update_that_was_planned():
    story = cast.story()
    live = cast.printed(story, "en")
    cast.printed(story, "en", at=hours(2))
    live.withdraw("Wrong date", by=cast.user())
    assert story.live_edition("en", hours(3)) is None


def test_a_withdrawal_needs_a_reason():
    edition = cast.printed(cast.story(), "en")
    with pytest.raises(ValidationError, match="reason"):
        edition.withdraw("  ", by=cast.user())


def test_an_edition_that_has_ended_cannot_be_withdrawn():
    story = cast.story()
    first = cast.printed(story, "en")
    cast.printed(story, "en")
    with pytest.raises(ValidationError, match="already ended"):
        first.withdraw("Late", by=cast.user())


@pytest.mark.parametrize("role", [Role.WRITER, Role.PHOTOGRAPHER, Role.TRANSLATOR])
def test_who_is_not_an_editor_cannot_publish_withdraw_expire_or_call_off(role):
    story = cast.story()
    with pytest.raises(NotAllowed, match="editor"):
        story.publish("en", by=cast.user(role))
    edition = cast.printed(story, "en")
    with pytest.raises(NotAllowed):
        edition.withdraw("No", by=cast.user(role))
    with pytest.raises(NotAllowed):
        edition.expire(hours(1), by=cast.user(role))
    with pytest.raises(NotAllowed):
        cast.printed(story, "en", at=hours(1)).call_off(by=cast.user(role))


def test_nobody_at_all_cannot_publish():
    with pytest.raises(NotAllowed):
        cast.story().publish("en", by=None)


def test_the_press_names_everything_that_stands_against_a_story():
    story = cast.story(headline_en="", section=None)
    story.credits.all().delete()
    with pytest.raises(Refused) as refusal:
        story.publish("en", by=cast.user())
    codes = {objection.code for objection in refusal.value.objections}
    assert codes == {"headline", "body", "section", "credit"}
    assert not Edition.objects.exists()


def test_a_correction_without_words_in_this_language_stops_the_press():
    story = cast.story()
    story.corrections.create(text_zh_hans="人名有误，已改正。")
    cast.printed(story, "zh-hans")
    with pytest.raises(Refused, match="correction"):
        cast.printed(story, "en")


def test_a_correction_is_printed_with_its_date():
    story = cast.story()
    story.corrections.create(text_zh_hans="已改正。", text_en="The name was misspelt.")
    told = cast.printed(story, "en").content["corrections"]
    assert [row["text"] for row in told] == ["The name was misspelt."]
    assert told[0]["at"]


def test_a_room_above_can_object():
    from articles.objections import Objection

    def proofreader(article, language, **_):
        return [Objection("name", "“Zhouyu” is spelt Zhou Yu. Correct it.")]

    story = cast.story()
    going_to_press.connect(proofreader)
    try:
        with pytest.raises(Refused, match="Zhouyu"):
            cast.printed(story, "en")
    finally:
        going_to_press.disconnect(proofreader)
    cast.printed(story, "en")


def test_a_warning_does_not_stop_the_press():
    from articles.objections import Objection

    def worrier(article, language, **_):
        return [Objection("date", "“Recently” says no date.", stops=False)]

    story = cast.story()
    going_to_press.connect(worrier)
    try:
        assert cast.printed(story, "en").number == 1
    finally:
        going_to_press.disconnect(worrier)


def test_the_rooms_above_hear_of_an_edition_after_it_is_safe(django_capture_on_commit_callbacks):
    heard = []

    def listener(edition, **_):
        heard.append(edition.headline)

    edition_published.connect(listener)
    try:
        with django_capture_on_commit_callbacks() as waiting:
            cast.printed(cast.story(), "en")
        assert heard == []
        for tell in waiting:
            tell()
        assert heard == ["University signs with APSCO"]
    finally:
        edition_published.disconnect(listener)


def test_an_editor_may_print_an_archive_story_under_its_old_date():
    old = hours(-24 * 300)
    edition = cast.printed(cast.story(), "en", at=old)
    assert (edition.live_from, edition.published_at) == (old, old)


def test_nothing_is_printed_before_an_edition_that_readers_have_seen():
    story = cast.story()
    cast.printed(story, "en", at=hours(-5))
    with pytest.raises(ValidationError, match="newer"):
        cast.printed(story, "en", at=hours(-6))


def test_a_story_cannot_end_before_it_begins():
    with pytest.raises(ValidationError, match="end before"):
        cast.printed(cast.story(), "en", at=hours(2), until=hours(1))


def clone_of(edition: Edition, **changes) -> Edition:
    fields = {
        field.attname: getattr(edition, field.attname)
        for field in Edition._meta.concrete_fields
        if not field.primary_key
    }
    return Edition(**{**fields, "number": edition.number + 1, **changes})


def test_the_database_refuses_two_live_editions_of_a_story_in_one_language():
    edition = cast.printed(cast.story(), "en")
    with pytest.raises(IntegrityError, match="one_live"), transaction.atomic():
        clone_of(edition).save()


def test_the_database_allows_the_other_language_and_the_time_after():
    edition = cast.printed(cast.story(), "en", until=hours(1))
    clone_of(edition, language="zh-hans").save()
    clone_of(edition, live_from=edition.live_until, live_until=None).save()


def test_the_database_refuses_to_change_what_was_printed():
    edition = cast.printed(cast.story(), "en")
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(headline="Rewritten history")


def test_an_address_that_was_printed_belongs_to_its_story_for_ever():
    first = cast.story(slug_en="apsco")
    cast.printed(first, "en")
    first.slug_en = "apsco-signs"
    first.save()
    cast.printed(first, "en")
    with pytest.raises(Refused, match="apsco"):
        cast.printed(cast.story(slug_en="apsco"), "en")
    assert Address.objects.filter(article=first).count() == 2


def test_an_address_is_made_of_the_headline_when_none_was_written():
    edition = cast.printed(cast.story(), "zh-hans")
    assert edition.slug == "wo-xiao-yu-ya-tai-kong-jian-he-zuo-zu-zhi-qian-yue"


def test_a_story_that_was_printed_cannot_be_deleted():
    story = cast.story()
    cast.printed(story, "en")
    with pytest.raises(Exception, match="protected"):
        Article.objects.get(pk=story.pk).delete()


def test_a_photo_in_print_cannot_be_deleted():
    photo = cast.photo()
    story = cast.story(photos=(photo,))
    cast.printed(story, "en")
    story.placements.all().delete()
    with pytest.raises(Exception, match="protected"):
        photo.delete()


def test_a_picture_with_chinese_writing_in_it_is_shown_to_chinese_readers_only():
    article = cast.story(photos=(cast.photo(), cast.photo()))
    placement = article.placements.first()
    placement.shown_en = False
    placement.save()
    assert len(cast.printed(article, "zh-hans").content["photos"]) == 2
    assert len(cast.printed(article, "en").content["photos"]) == 1


def test_hiding_a_picture_in_one_language_changes_the_copy_of_that_language_only():
    article = cast.story(photos=(cast.photo(),))
    cast.printed(article)
    placement = article.placements.get()
    placement.shown_en = False
    placement.save()
    assert article.state("en") == "changed"
    assert article.state("zh-hans") == "live"
