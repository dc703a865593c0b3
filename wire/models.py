"""What came in over the wire."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from people import languages
from people.partial_date import PartialDateField


class ImportedPage(models.Model):
    """A page that was read into the copy; it is known again, so that nothing comes in twice."""

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="imported_pages", verbose_name=_("article")
    )
    language = models.CharField(_("language"), max_length=16, choices=languages.choices)
    filename = models.CharField(_("name of the file"), max_length=255)
    updated = PartialDateField(_("updated, as the page says"))
    imported_at = models.DateTimeField(_("imported"), auto_now_add=True)

    class Meta:
        verbose_name = _("imported page")
        verbose_name_plural = _("imported pages")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.filename
