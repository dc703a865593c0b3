from django.db import models
from django.utils.translation import gettext_lazy as _

from people import languages
from people.models.named import plain_slug


class Section(models.Model):
    """A department of the paper: research, teaching, campus."""

    name = models.CharField(_("name"), max_length=60, blank=True)
    slug = models.CharField(_("address"), max_length=40, unique=True, validators=[plain_slug])
    position = models.PositiveSmallIntegerField(_("position"), default=0, db_default=0)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return languages.any_text(self, "name") or self.slug
