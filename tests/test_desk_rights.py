"""Who may do what at the desk, whatever a browser sends."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from articles.models import Article, Edition
from people.models import User
from people.roles import Role
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return cast.story(
        credits=(("words", cast.bai_yang()),), people=(cast.person(),), photos=(cast.photo(),)
    )


def sent(client, address):
    """What the form of a page would send, unchanged."""
    context = client.get(address).context
    data = {}
    forms = [context["adminform"].form]
    for group in context["inline_admin_formsets"]:
        forms += [group.formset.management_form, *group.formset.forms]
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is not None and value is not False:
                data[bound.html_name] = value
    return data


def as_(client, role, **fields):
    client.force_login(cast.user(role, **fields))
    return client


def form_of(story):
    return reverse("admin:articles_article_change", args=[story.pk])


def press_of(story, verb, language):
    return reverse("admin:articles_article_press", args=[story.pk, verb, language])


def test_a_reader_without_an_account_is_asked_to_sign_in(client, story):
    response = client.get(form_of(story))
    assert response.status_code == 302
    assert "/admin/login/" in response["Location"]


@pytest.mark.parametrize("role", [Role.WRITER, Role.PHOTOGRAPHER, Role.TRANSLATOR])
@pytest.mark.parametrize("verb", ["publish", "withdraw", "expire", "call-off"])
def test_only_editors_reach_the_press(client, story, role, verb):
    cast.printed(story, "zh-hans")
    as_(client, role)
    for send in (client.get, client.post):
        assert send(press_of(story, verb, "zh-hans")).status_code == 403
    assert Edition.objects.count() == 1


def test_the_refusal_says_whose_turn_it_is(client, story):
    said = as_(client, Role.WRITER).get(press_of(story, "publish", "en")).content.decode()
    assert "Ask an editor to do it." in said


def test_a_writer_sees_no_button_of_the_press(client, story):
    said = as_(client, Role.WRITER).get(form_of(story)).content.decode()
    assert "An editor publishes" in said
    assert press_of(story, "publish", "en") not in said


def test_a_translator_who_sends_other_fields_changes_only_their_own(client, story):
    as_(client, Role.TRANSLATOR)
    data = sent(client, form_of(story))
    data |= {
        "headline_en": "A better headline",
        "headline_zh_hans": "不该改的标题",
        "section": "",
        "original_language": "en",
        "people": [],
        "credits-0-role": "review",
        "credits-0-printed_en": "Yang Bai",
        "credits-0-printed_zh_hans": "白 杨",
        "placements-0-after": "7",
        "placements-0-caption_en": "The signing.",
    }
    response = client.post(form_of(story), data)
    assert response.status_code == 302, response.context and response.context["errors"]
    changed = Article.objects.get(pk=story.pk)
    assert changed.headline_en == "A better headline"
    assert changed.headline_zh_hans == story.headline_zh_hans
    assert changed.section_id == story.section_id
    assert changed.original_language == story.original_language
    assert list(changed.people.all()) == [cast.person()]
    credit = changed.credits.get()
    assert (credit.role, credit.printed_en) == ("words", "Yang Bai")
    assert not credit.printed_zh_hans
    placement = changed.placements.get()
    assert (placement.after, placement.caption_en) == (0, "The signing.")


def test_a_translator_without_a_language_changes_nothing(client, story):
    as_(client, Role.TRANSLATOR, username="newcomer", translates_into="")
    client.post(form_of(story), {"headline_en": "Changed", "headline_zh_hans": "改了"})
    assert Article.objects.get(pk=story.pk).headline_en == story.headline_en


def test_a_translator_begins_no_story(client):
    assert (
        as_(client, Role.TRANSLATOR).get(reverse("admin:articles_article_add")).status_code == 403
    )


def test_a_photographer_reads_stories_and_changes_none(client, story):
    as_(client, Role.PHOTOGRAPHER)
    assert client.get(form_of(story)).status_code == 200
    assert client.post(form_of(story), {"headline_en": "Changed"}).status_code == 403
    assert client.get(reverse("admin:photos_photo_add")).status_code == 200


def test_a_writer_adds_people_but_not_sections(client):
    as_(client, Role.WRITER)
    assert client.get(reverse("admin:people_person_add")).status_code == 200
    assert client.get(reverse("admin:articles_section_add")).status_code == 403


def test_nobody_but_an_administrator_sees_the_accounts(client):
    for role in (Role.WRITER, Role.PHOTOGRAPHER, Role.TRANSLATOR, Role.EDITOR):
        as_(client, role)
        assert client.get(reverse("admin:people_user_changelist")).status_code == 403
    as_(client, Role.ADMINISTRATOR)
    assert client.get(reverse("admin:people_user_changelist")).status_code == 200


def test_an_administrator_cannot_make_themselves_the_owner_of_the_machine(client):
    administrator = cast.user(Role.ADMINISTRATOR)
    owner = User.objects.create_superuser("owner", password=cast.PASSWORD)
    client.force_login(administrator)
    own = reverse("admin:people_user_change", args=[administrator.pk])
    client.post(own, {**sent(client, own), "is_superuser": "on"})
    assert not User.objects.get(pk=administrator.pk).is_superuser
    response = client.post(reverse("admin:people_user_change", args=[owner.pk]), {"username": "x"})
    assert response.status_code == 403
    assert User.objects.filter(username="owner").exists()


def test_the_verbs_refuse_by_themselves_without_any_form(story):
    for role in (Role.WRITER, Role.PHOTOGRAPHER, Role.TRANSLATOR):
        with pytest.raises(PermissionDenied):
            story.publish("en", by=cast.user(role))
        with pytest.raises(PermissionDenied):
            cast.gallery().publish("en", by=cast.user(role))


def test_the_language_of_the_desk_is_kept_and_a_strange_one_refused(client):
    as_(client, Role.EDITOR)
    address = reverse("admin:language")
    assert client.post(address, {"language": "zh-hans", "next": "/admin/"})["Location"] == "/admin/"
    assert User.objects.get(username="editor").interface_language == "zh-hans"
    assert client.post(address, {"language": "tlh"}).status_code == 400
    elsewhere = client.post(address, {"language": "en", "next": "https://example.org/"})
    assert elsewhere["Location"] == "/"
    assert client.get(address).status_code == 405
