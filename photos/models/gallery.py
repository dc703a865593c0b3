import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from people import languages
from photos.models.photo import Photo
from photos.models.printing import (
    Printing,
    PrintingQuerySet,
    ends_after_it_begins,
    one_live_at_a_time,
)


class Gallery(models.Model):
    """Pictures in an order, with words in each language: the copy of a gallery."""

    title = models.CharField(_("title"), max_length=200, blank=True)
    standfirst = models.TextField(_("standfirst"), blank=True)
    slug = models.CharField(_("address"), max_length=80, blank=True)
    photos = models.ManyToManyField(
        Photo, through="GalleryPhoto", related_name="galleries", verbose_name=_("photos")
    )
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")
        ordering = ["-id"]
        permissions = [("publish_gallery", "Can publish and withdraw galleries")]

    def __str__(self) -> str:
        return languages.any_text(self, "title") or f"#{self.pk}"

    def publish(
        self,
        language: str,
        at: datetime.datetime | None = None,
        *,
        by: Any,
        until: datetime.datetime | None = None,
    ) -> "GalleryEdition":
        """Prints the gallery in one language, now or at an hour, and ends what was live before.

        Raises :class:`photos.presswork.NotAllowed` when the person may not publish,
        :class:`photos.presswork.Refused` with every objection when it is not fit to print.
        """
        from photos import press

        return press.publish(self, language, at=at, until=until, by=by)

    def objections(self, language: str) -> list:
        """What would stop a publication of this language now, each with its next step."""
        from photos import press

        return press.objections_to(self, language)

    def live_edition(
        self, language: str, at: datetime.datetime | None = None
    ) -> "GalleryEdition | None":
        return self.editions.live(at).in_language(language).first()


class GalleryPhoto(models.Model):
    """One picture in its place, with the words of this use; empty words are the photo’s own."""

    gallery = models.ForeignKey(Gallery, on_delete=models.CASCADE, related_name="placements")
    photo = models.ForeignKey(
        Photo, on_delete=models.PROTECT, related_name="gallery_uses", verbose_name=_("photo")
    )
    position = models.PositiveIntegerField(_("position"), default=0, db_default=0)
    caption = models.TextField(_("caption"), blank=True)
    alt = models.CharField(_("text for those who cannot see it"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("picture of the gallery")
        verbose_name_plural = _("pictures of the gallery")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return languages.any_text(self, "caption") or str(self.photo)

    def words(self, field: str, language: str) -> str:
        """The caption or alt text of this use, else the photo’s own, in one language."""
        return languages.text(self, field, language) or languages.text(self.photo, field, language)

    def printed(self, language: str) -> dict[str, Any]:
        """What an edition keeps of it."""
        return {
            **self.photo.printed(),
            "caption": self.words("caption", language),
            "alt": self.words("alt", language),
            "credit": languages.text(self.photo, "credit", language),
        }


class GalleryEdition(Printing):
    """A gallery as printed in one language."""

    gallery = models.ForeignKey(Gallery, on_delete=models.PROTECT, related_name="editions")
    title = models.CharField(_("title"), max_length=200)
    standfirst = models.TextField(_("standfirst"), blank=True)
    photos = models.ManyToManyField(
        Photo, through="GalleryEditionPhoto", related_name="gallery_editions", editable=False
    )

    objects = PrintingQuerySet.as_manager()

    class Meta:
        verbose_name = _("gallery as printed")
        verbose_name_plural = _("galleries as printed")
        constraints = [
            one_live_at_a_time("gallery", "photos_galleryedition_one_live"),
            ends_after_it_begins("photos_galleryedition_order"),
            models.UniqueConstraint(
                "gallery", "language", "number", name="photos_galleryedition_number"
            ),
        ]
        indexes = [
            models.Index(fields=["language", "slug"], name="photos_galleryedition_slug"),
            models.Index(
                fields=["language", "-published_at", "-id"], name="photos_galleryedition_newest"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def lead(self) -> dict[str, Any] | None:
        """The picture of the lists."""
        return next(iter(self.content["photos"]), None)

    def withdraw(self, reason: str, *, by: Any) -> "GalleryEdition":
        """Takes the gallery back; see :func:`photos.press.withdraw`."""
        from photos import press

        return press.withdraw(self, reason, by=by)

    def call_off(self, *, by: Any) -> "GalleryEdition":
        """Stops a planned printing; see :func:`photos.press.call_off`."""
        from photos import press

        return press.call_off(self, by=by)


class GalleryEditionPhoto(models.Model):
    """Which photos a printing shows; while it exists the photo cannot be deleted."""

    edition = models.ForeignKey(GalleryEdition, on_delete=models.CASCADE, related_name="+")
    photo = models.ForeignKey(Photo, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("picture as printed")
        constraints = [
            models.UniqueConstraint("edition", "photo", name="photos_galleryeditionphoto_once")
        ]

    def __str__(self) -> str:
        return str(self.photo)
