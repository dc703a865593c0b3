"""The forms of the desk: what is wrong is said, and nothing that was typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article, Edition
from people.roles import Role
from photos.models import Photo
from tests import cast
from tests.test_desk_rights import as_, form_of, press_of, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return cast.story(people=(cast.person(),), tags=(cast.tag(),), photos=(cast.photo(),))


@pytest.fixture
def editor(client):
    return as_(client, Role.EDITOR)


def test_a_story_saved_by_somebody_else_meanwhile_is_not_overwritten(editor, story):
    data = sent(editor, form_of(story))
    story.headline_en = "What Bai Yang has written meanwhile"
    story.save()
    response = editor.post(form_of(story), {**data, "headline_en": "What the editor typed"})
    said = response.content.decode()
    assert "Somebody else has saved this story" in said
    assert "What the editor typed" in said, "nothing that was typed is lost"
    assert Article.objects.get(pk=story.pk).headline_en == "What Bai Yang has written meanwhile"


def test_a_credit_names_one_maker_or_the_form_says_so(editor, story):
    data = sent(editor, form_of(story))
    data["credits-0-organization"] = cast.organization().pk
    said = editor.post(form_of(story), data).content.decode()
    assert "A credit names one person or one organization" in said


def test_a_date_that_is_none_is_refused_with_an_example(editor, story):
    data = {**sent(editor, form_of(story)), "event_date": "last Tuesday"}
    said = editor.post(form_of(story), data).content.decode()
    assert "“last Tuesday” is not a date" in said.replace("&quot;", '"')
    assert "2018-11-14" in said


def test_rich_text_is_cleaned_on_its_way_in(editor, story):
    data = sent(editor, form_of(story))
    data["body_en"] = '<p onclick="x()">Safe</p><script>alert(1)</script>'
    assert editor.post(form_of(story), data).status_code == 302
    assert Article.objects.get(pk=story.pk).body_en == "<p>Safe</p>"


def test_saving_without_a_change_leaves_a_printed_story_as_it_is(editor, story):
    cast.printed(story)
    editor.post(form_of(story), sent(editor, form_of(story)))
    assert story.state("en") == story.state("zh-hans") == "live"


def test_tags_are_chosen_and_taken_away(editor, story):
    data = {**sent(editor, form_of(story)), "tags": [cast.tag("水", "Water").pk]}
    editor.post(form_of(story), data)
    assert [str(tag) for tag in story.tags.all()] == ["Water"]


def test_publishing_at_an_hour_prints_for_that_hour(editor, story):
    data = {"when": "at", "at": "2099-01-05T08:00"}
    editor.post(press_of(story, "publish", "en"), data)
    edition = Edition.objects.get()
    assert edition.live_from.isoformat() == "2099-01-05T00:00:00+00:00", "Beijing is 8 hours ahead"


def test_at_an_hour_without_the_hour_is_refused(editor, story):
    said = editor.post(press_of(story, "publish", "en"), {"when": "at"}).content.decode()
    assert "Choose the day and the hour" in said
    assert not Edition.objects.exists()


def test_an_end_before_the_beginning_is_refused_and_the_times_stay(editor, story):
    data = {"when": "at", "at": "2099-01-05T08:00", "until": "2099-01-04T08:00"}
    said = editor.post(press_of(story, "publish", "en"), data).content.decode()
    assert "would end before it begins" in said
    assert "2099-01-04T08:00" in said


def test_what_stops_the_press_is_listed_and_cannot_be_pushed_through(editor):
    story = cast.story(headline_en="", section=None)
    address = press_of(story, "publish", "zh-hans")
    said = editor.get(address).content.decode()
    assert "The story has no section. Choose one." in said
    assert "One thing stops the press" in said
    editor.post(address, {"when": "now"})
    assert not Edition.objects.exists()


def test_a_withdrawal_needs_a_reason(editor, story):
    cast.printed(story, "en")
    address = press_of(story, "withdraw", "en")
    assert "Write the reason" in editor.post(address, {"reason": " "}).content.decode()
    assert Edition.objects.live().exists()
    editor.post(address, {"reason": "The source asked for it."})
    assert not Edition.objects.live().exists()


def test_a_planned_edition_is_called_off(editor, story):
    editor.post(press_of(story, "publish", "en"), {"when": "at", "at": "2099-01-05T08:00"})
    editor.post(press_of(story, "call-off", "en"))
    assert not Edition.objects.scheduled().exists()


def test_a_live_story_is_given_an_end(editor, story):
    cast.printed(story, "en")
    editor.post(press_of(story, "expire", "en"), {"at": "2099-01-05T08:00"})
    assert Edition.objects.get().live_until.year == 2099


def test_a_verb_or_a_language_nobody_knows_is_not_found(editor, story):
    assert editor.get(press_of(story, "burn", "en")).status_code == 404
    assert editor.get(press_of(story, "publish", "tlh")).status_code == 404


def test_a_verb_without_an_object_says_so(editor, story):
    response = editor.get(press_of(story, "withdraw", "en"), follow=True)
    assert "nothing to do that with" in response.content.decode()


def upload(client, file, **fields):
    data = {"original": file, "focal_x": "0.5", "focal_y": "0.5", "caption_en": "Typed", **fields}
    return client.post(reverse("admin:photos_photo_add"), data)


def test_a_photograph_is_taken_in_with_who_brought_it(editor):
    assert upload(editor, cast.picture_file()).status_code == 302
    photo = Photo.objects.get()
    assert (photo.width, photo.height) == (720, 480)
    assert photo.uploaded_by.username == "editor"


def test_a_file_that_is_no_picture_is_refused_and_the_words_stay(editor):
    response = upload(editor, SimpleUploadedFile("notes.jpg", b"not a picture at all"))
    said = response.content.decode()
    assert response.status_code == 200
    assert 'class="errorlist' in said
    assert "Typed" in said
    assert not Photo.objects.exists()


def test_the_list_asks_as_much_for_many_stories_as_for_few(editor, django_assert_max_num_queries):
    for number in range(6):
        cast.printed(cast.story(f"第{number}篇", f"Story {number}", people=(cast.person(),)))
    with django_assert_max_num_queries(12):
        assert editor.get(reverse("admin:articles_article_changelist")).status_code == 200


def test_the_form_asks_as_much_for_many_rows_as_for_few(editor, django_assert_max_num_queries):
    makers = [cast.person(f"人{number}", f"Person {number}") for number in range(6)]
    story = cast.story(credits=tuple(("words", maker) for maker in makers), people=tuple(makers))
    with django_assert_max_num_queries(32):
        assert editor.get(form_of(story)).status_code == 200


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ({"q": "APSCO"}, 1),
        ({"q": "周玉"}, 1),
        ({"q": "nothing like it"}, 0),
        ({"state_en": "live"}, 1),
        ({"state_zh_hans": "draft"}, 1),
        ({"translation": "missing-zh-hans"}, 0),
        ({"section__id__exact": "0"}, 0),
    ],
)
def test_stories_are_found_by_words_names_and_states(editor, story, search, found):
    cast.printed(story, "en")
    response = editor.get(reverse("admin:articles_article_changelist"), search)
    assert response.context["cl"].result_count == found


def test_stories_are_found_by_the_person_they_name_or_credit(editor, story):
    cast.printed(story, "en")
    cast.printed(cast.story("另一篇", "Another story", credits=(("words", cast.san_men()),)), "en")
    for person in (cast.person(), cast.bai_yang()):
        listed = editor.get(reverse("admin:articles_article_changelist"), {"person": person.pk})
        assert [row.pk for row in listed.context["cl"].queryset] == [story.pk]
