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
