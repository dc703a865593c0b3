"""Galleries are printed like stories: one language at a time, never changed afterwards."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from people.roles import Role
from photos.models import GalleryEdition
from photos.presswork import Refused
from tests import cast
from tests.test_desk_rights import as_

pytestmark = pytest.mark.django_db


def published(gallery, language="en", at=None, **options):
    return gallery.publish(language, at, by=cast.user(), **options)


def test_a_gallery_is_printed_with_its_pictures_in_order_and_their_words():
    gallery = cast.gallery()
    edition = published(gallery)
    assert edition.title == "A year in the field"
    assert [photo["photo"] for photo in edition.content["photos"]] == [
        placement.photo_id for placement in gallery.placements.all()
    ]
    assert edition.content["photos"][0]["alt"] == "Two people sign at a table"
    assert not GalleryEdition.objects.in_language("zh-hans").exists()


def test_what_is_printed_does_not_move_with_the_copy(client):
    gallery = cast.gallery()
    edition = published(gallery)
    gallery.title_en = "Another title"
    gallery.save()
    assert "A year in the field" in client.get(f"/en/galleries/{edition.slug}/").content.decode()


def test_a_new_printing_replaces_the_old_one_and_its_address_leads_on(client):
    gallery = cast.gallery()
    old = published(gallery)
    gallery.slug_en = "the-field"
    gallery.save()
    new = published(gallery)
    assert [new] == list(GalleryEdition.objects.live())
    assert new.published_at == old.published_at
    response = client.get(f"/en/galleries/{old.slug}/")
    assert response.status_code == 301
    assert response["Location"] == "/en/galleries/the-field/"


def test_a_gallery_set_for_an_hour_is_seen_from_then(client):
    later = timezone.now() + datetime.timedelta(hours=2)
    edition = published(cast.gallery(), at=later)
    assert client.get(f"/en/galleries/{edition.slug}/").status_code == 404
    assert edition.is_live(later)
    edition.call_off(by=cast.user())
    assert not GalleryEdition.objects.scheduled().exists()


def test_a_gallery_is_taken_back_for_a_reason(client):
    edition = published(cast.gallery())
    with pytest.raises(ValidationError):
        edition.withdraw("", by=cast.user())
    edition.withdraw("A face that must not be shown.", by=cast.user())
    assert client.get(f"/en/galleries/{edition.slug}/").status_code == 404


def test_an_empty_gallery_or_one_without_a_title_is_refused():
    with pytest.raises(Refused, match="no pictures"):
        published(cast.gallery(photos=0))
    with pytest.raises(Refused, match="title is missing"):
        published(cast.gallery(title_en=""))


def test_a_picture_without_words_for_those_who_cannot_see_it_is_refused():
    gallery = cast.gallery(photos=1)
    photo = gallery.placements.get().photo
    photo.alt_en = ""
    photo.save()
    with pytest.raises(Refused, match="cannot see it"):
        published(gallery)


def test_an_address_belongs_to_one_gallery():
    published(cast.gallery())
    with pytest.raises(Refused, match="belongs to another gallery"):
        published(cast.gallery())


def test_a_photo_that_a_printing_shows_cannot_be_deleted():
    from django.db.models import ProtectedError

    gallery = cast.gallery(photos=1)
    edition = published(gallery)
    photo = edition.photos.get()
    gallery.placements.all().delete()
    with pytest.raises(ProtectedError):
        photo.delete()


def test_an_editor_publishes_a_gallery_from_its_form(client):
    gallery = cast.gallery()
    as_(client, Role.EDITOR)
    address = reverse("admin:photos_gallery_press", args=[gallery.pk, "publish", "en"])
    assert "A year in the field" in client.get(address).content.decode()
    response = client.post(address, {"when": "now"}, follow=True)
    assert "Published in English" in response.content.decode()
    assert GalleryEdition.objects.live().count() == 1


def test_a_photographer_arranges_a_gallery_but_does_not_publish_it(client):
    gallery = cast.gallery()
    as_(client, Role.PHOTOGRAPHER)
    assert client.get(reverse("admin:photos_gallery_change", args=[gallery.pk])).status_code == 200
    address = reverse("admin:photos_gallery_press", args=[gallery.pk, "publish", "en"])
    assert client.post(address, {"when": "now"}).status_code == 403
    assert not GalleryEdition.objects.exists()
