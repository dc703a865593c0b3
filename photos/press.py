"""The press of galleries: from the pictures and words on the desk to what readers see."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from people import languages
from people.slugs import slug_for
from photos import presswork
from photos.models import Gallery, GalleryEdition, GalleryEditionPhoto, GalleryPhoto
from photos.models.printing import PrintingQuerySet
from photos.presswork import NotAllowed, Objection

__all__ = ["call_off", "objections_to", "publish", "slug_of", "withdraw"]


def may_publish(user: Any) -> bool:
    return user is not None and user.has_perm("photos.publish_gallery")


def demand_publishing(user: Any) -> None:
    """Raises :class:`NotAllowed` unless the person may publish and withdraw galleries."""
    if not may_publish(user):
        raise NotAllowed(
            _("Only an editor can publish or withdraw a gallery. Ask an editor to do it.")
        )


@transaction.atomic
def publish(
    gallery: Gallery,
    language: str,
    *,
    at: datetime.datetime | None = None,
    until: datetime.datetime | None = None,
    by: Any,
) -> GalleryEdition:
    """Prints one language of a gallery; see :meth:`photos.models.Gallery.publish`."""
    demand_publishing(by)
    start = at or timezone.now()
    copy = Gallery.objects.select_for_update().get(pk=gallery.pk)
    printed = _printed(copy, language)
    presswork.demand_sound_times(printed, start, until)
    shown = list(copy.placements.select_related("photo"))
    presswork.refuse(objections_to(copy, language, shown))
    presswork.make_way(printed, start)
    edition = GalleryEdition.objects.create(
        gallery=copy,
        language=language,
        slug=slug_of(copy, language),
        title=languages.text(copy, "title", language),
        standfirst=languages.text(copy, "standfirst", language),
        content={"photos": [placement.printed(language) for placement in shown]},
        **presswork.place_in_time(printed, start, until, by),
    )
    GalleryEditionPhoto.objects.bulk_create(
        GalleryEditionPhoto(edition=edition, photo_id=pk) for pk in {p.photo_id for p in shown}
    )
    return edition


@transaction.atomic
def withdraw(edition: GalleryEdition, reason: str, *, by: Any) -> GalleryEdition:
    """Takes a gallery back in one language. Raises :class:`ValidationError` without a reason."""
    demand_publishing(by)
    presswork.demand_reason(reason)
    edition, printed = _locked(edition)
    presswork.take_back(edition, printed, reason, timezone.now(), by)
    return edition


@transaction.atomic
def call_off(edition: GalleryEdition, *, by: Any) -> GalleryEdition:
    """Stops a planned printing before its hour."""
    demand_publishing(by)
    edition, printed = _locked(edition)
    presswork.stop_planned(edition, printed)
    return edition


def slug_of(gallery: Gallery, language: str) -> str:
    written = languages.text(gallery, "slug", language)
    return written or slug_for(languages.text(gallery, "title", language), fallback="gallery")


def objections_to(
    gallery: Gallery, language: str, shown: list[GalleryPhoto] | None = None
) -> list[Objection]:
    """Everything that stands against printing the gallery in this language."""
    shown = list(gallery.placements.select_related("photo")) if shown is None else shown
    return [*_words(gallery, language), *_pictures(shown, language), *_address(gallery, language)]


def _words(gallery: Gallery, language: str) -> Iterator[Objection]:
    if not languages.text(gallery, "title", language).strip():
        yield Objection(
            "title",
            _("The %(language)s title is missing. Write it in the title field.")
            % {"language": languages.own_name(language)},
            "title",
        )


def _pictures(shown: list[GalleryPhoto], language: str) -> Iterator[Objection]:
    if not shown:
        yield Objection("photos", _("The gallery has no pictures. Add at least one."), "placements")
    for number, placement in enumerate(shown, start=1):
        which = {"number": number, "language": languages.own_name(language)}
        if not placement.photo.widths:
            yield Objection(
                "picture",
                _("Picture %(number)s is still being prepared. Try again in a moment.") % which,
                "placements",
            )
        if not placement.words("alt", language):
            yield Objection(
                "alt",
                _(
                    "Picture %(number)s has no %(language)s text for those who cannot see it. "
                    "Write what it shows."
                )
                % which,
                "placements",
            )


def _address(gallery: Gallery, language: str) -> Iterator[Objection]:
    slug = slug_of(gallery, language)
    others = GalleryEdition.objects.filter(language=language, slug=slug).exclude(gallery=gallery)
    if others.exists():
        yield Objection(
            "slug",
            _("The address “%(slug)s” belongs to another gallery. Write a different one.")
            % {"slug": slug},
            "slug",
        )


def _printed(gallery: Gallery | int, language: str) -> PrintingQuerySet:
    return GalleryEdition.objects.filter(gallery=gallery, language=language)


def _locked(edition: GalleryEdition) -> tuple[GalleryEdition, PrintingQuerySet]:
    Gallery.objects.select_for_update().get(pk=edition.gallery_id)
    printed = _printed(edition.gallery_id, edition.language)
    return GalleryEdition.objects.get(pk=edition.pk), printed
