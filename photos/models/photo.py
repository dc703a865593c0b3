import secrets
from typing import Any

from django.core.files.storage import storages
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from people import languages
from people.models import Person
from people.partial_date import PartialDateField


def originals():
    """The private store of originals; named as a function so that a setting can move it."""
    return storages["originals"]


def new_token() -> str:
    """A name for files that cannot be guessed from another."""
    return secrets.token_hex(12)


def original_path(photo: "Photo", _filename: str) -> str:
    # What the photographer called the file is kept in a column, never in a path.
    return f"{photo.token[:2]}/{photo.token}"


class Photo(models.Model):
    """A photograph: one private original, and the renditions that readers see."""

    token = models.CharField(max_length=24, unique=True, default=new_token, editable=False)
    original = models.FileField(_("file"), storage=originals, upload_to=original_path)
    filename = models.CharField(_("name of the file"), max_length=255, blank=True, editable=False)
    checksum = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    width = models.PositiveIntegerField(_("width"), default=0, editable=False)
    height = models.PositiveIntegerField(_("height"), default=0, editable=False)
    widths = models.JSONField(default=list, editable=False)

    caption = models.TextField(_("caption"), blank=True)
    alt = models.CharField(_("text for those who cannot see it"), max_length=300, blank=True)
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("As printed beside the picture.")
    )
    photographer = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="photos",
        verbose_name=_("photographer"),
    )
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    taken_on = PartialDateField(_("taken"))
    focal_x = models.FloatField(
        _("focal point, from the left"),
        default=0.5,
        db_default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text=_("0 is the left edge, 1 the right; a crop keeps this point."),
    )
    focal_y = models.FloatField(
        _("focal point, from the top"),
        default=0.5,
        db_default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    uploaded_by = models.ForeignKey(
        "people.User",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-id"]

    def __str__(self) -> str:
        return languages.any_text(self, "caption") or self.filename or f"#{self.pk}"

    def save(self, *args: Any, **options: Any) -> None:
        fresh = bool(self.original) and not self.original._committed  # type: ignore[attr-defined]
        if fresh:
            self._measure()
        super().save(*args, **options)
        if fresh:
            self._ask_for_renditions()

    def _measure(self) -> None:
        from photos.files import measure

        found = measure(self.original.file)
        self.filename = self.filename or found.name
        self.width, self.height, self.checksum = found.width, found.height, found.checksum
        self.widths = []

    def _ask_for_renditions(self) -> None:
        from photos.tasks import render_after_commit

        render_after_commit(self)

    def printed(self) -> dict[str, Any]:
        """What an edition keeps of it: enough to draw a ``<picture>`` without another query."""
        return {
            "photo": self.pk,
            "token": self.token,
            "width": self.width,
            "height": self.height,
            "widths": self.widths,
            "focal": [self.focal_x, self.focal_y],
            "licence": self.licence,
        }


class Rendition(models.Model):
    """A public file made from an original, in one width and one format."""

    class Format(models.TextChoices):
        AVIF = "avif", "AVIF"
        JPEG = "jpg", "JPEG"

    photo = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")
    format = models.CharField(max_length=4, choices=Format)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    path = models.CharField(max_length=120, unique=True)
    size = models.PositiveIntegerField(_("bytes"))

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint("photo", "format", "width", name="photos_rendition_once")
        ]

    def __str__(self) -> str:
        return self.path
