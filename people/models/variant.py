from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people import languages
from people.models.organization import Organization
from people.models.person import Person
from people.partial_date import PartialDateField


class Variant(models.Model):
    """Another form of a name: findable, never printed in place of the authorised one."""

    class Kind(models.TextChoices):
        FORMER = "former", _("former name")
        ALIAS = "alias", _("alias")
        PEN_NAME = "pen_name", _("pen name")
        SHORT_FORM = "short_form", _("short form")
        SLIP = "slip", _("known slip")

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="variants"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="variants"
    )
    language = models.CharField(_("language"), max_length=16, choices=languages.choices)
    form = models.CharField(_("form"), max_length=200, db_index=True)
    kind = models.CharField(
        _("kind"), max_length=16, choices=Kind, default=Kind.ALIAS, db_default=Kind.ALIAS
    )
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))

    class Meta:
        verbose_name = _("other form of the name")
        verbose_name_plural = _("other forms of the name")
        ordering = ["language", "kind", "form"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organization__isnull=True)
                | Q(person__isnull=True, organization__isnull=False),
                name="people_variant_of_one_name",
            ),
            models.UniqueConstraint(
                "person",
                "language",
                "form",
                name="people_variant_person_once",
                violation_error_message=_("This form is already recorded for this person."),
            ),
            models.UniqueConstraint(
                "organization",
                "language",
                "form",
                name="people_variant_organization_once",
                violation_error_message=_("This form is already recorded for this organization."),
            ),
        ]

    def __str__(self) -> str:
        return self.form
