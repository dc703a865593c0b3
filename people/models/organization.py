from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models.named import Named


class Organization(Named):
    """A university, a ministry, a student group: named in the news, or its author."""

    short_name = models.CharField(_("short form"), max_length=60, blank=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    note = models.CharField(_("what this is"), max_length=300, blank=True)
    page_is_public = models.BooleanField(_("has a public page"), default=True, db_default=True)

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="people_organization_not_its_own_parent",
                violation_error_message=_(
                    "An organization cannot be part of itself. Choose another, or none."
                ),
            )
        ]
