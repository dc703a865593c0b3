from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people import languages


class Correction(models.Model):
    """What was changed after publication, told to readers under the text with its date.

    The four kinds are those of news standards editors: an update adds, a correction mends an
    error, a clarification explains, a retraction takes back.
    """

    class Kind(models.TextChoices):
        UPDATE = "update", _("Update")
        CORRECTION = "correction", _("Correction")
        CLARIFICATION = "clarification", _("Clarification")
        RETRACTION = "retraction", _("Retraction")

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="corrections"
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.CORRECTION)
    text = models.TextField(_("text"), blank=True)
    at = models.DateTimeField(_("date"), default=timezone.now)
    position = models.PositiveIntegerField(_("position"), default=0, db_default=0)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["position", "at", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {timezone.localdate(self.at):%Y-%m-%d}"

    def printed(self, language: str) -> dict[str, str]:
        return {
            "kind": self.kind,
            "at": self.at.isoformat(),
            "text": languages.text(self, "text", language),
        }
