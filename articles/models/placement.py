from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from people import languages
from photos.models import Photo


class Placement(models.Model):
    """A picture in its place in a story, with the words of this use.

    Without a photo it keeps the place, and the caption, of one that has not been delivered yet.
    """

    class Size(models.TextChoices):
        COLUMN = "column", _("as wide as the text")
        WIDE = "wide", _("wider than the text")
        HALF = "half", _("half; two stand side by side")

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="placements"
    )
    photo = models.ForeignKey(
        Photo,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name=_("photo"),
    )
    position = models.PositiveIntegerField(_("position"), default=0, db_default=0)
    after = models.PositiveSmallIntegerField(
        _("after paragraph"),
        null=True,
        blank=True,
        help_text=_("0 stands before the text and leads the story; empty stands after the text."),
    )
    size = models.CharField(
        _("size"), max_length=8, choices=Size, default=Size.COLUMN, db_default=Size.COLUMN
    )
    shown = models.BooleanField(
        _("shown"),
        default=True,
        help_text=_("A picture with writing in it may be shown in one language only."),
    )
    caption = models.TextField(_("caption"), blank=True)
    alt = models.CharField(_("text for those who cannot see it"), max_length=300, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("picture of the story")
        verbose_name_plural = _("pictures of the story")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return languages.any_text(self, "caption") or str(self.photo or _("picture to come"))

    def is_shown_in(self, language: str) -> bool:
        """Whether the edition of that language shows the picture; it does unless told not to."""
        return getattr(self, languages.column("shown", language)) is not False

    def words(self, field: str, language: str) -> str:
        """The caption, alt text or credit of this use, else the photo’s own, in one language."""
        return languages.text(self, field, language) or languages.text(self.photo, field, language)

    def printed(self, language: str) -> dict[str, Any]:
        """What an edition keeps of it."""
        return {
            **(self.photo.printed() if self.photo else {}),
            "size": self.size,
            "after": self.after,
            **{field: self.words(field, language) for field in ("caption", "alt", "credit")},
        }
