from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people import languages
from people.models import Organization, Person


class Credit(models.Model):
    """Who made a story, as what; an office or a student group can be an author too."""

    class Role(models.TextChoices):
        WORDS = "words", _("words")
        PHOTOS = "photos", _("photos")
        TRANSLATION = "translation", _("translation")
        EDITING = "editing", _("editing")
        REVIEW = "review", _("review")

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="credits"
    )
    role = models.CharField(_("role"), max_length=16, choices=Role, default=Role.WORDS)
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="credits",
        verbose_name=_("person"),
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="credits",
        verbose_name=_("organization"),
    )
    printed = models.CharField(
        _("printed as"),
        max_length=200,
        blank=True,
        help_text=_("Only where the byline differs from the authorised name."),
    )
    position = models.PositiveIntegerField(_("position"), default=0, db_default=0)

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organization__isnull=True)
                | Q(person__isnull=True, organization__isnull=False),
                name="articles_credit_one_maker",
                violation_error_message=_(
                    "A credit names one person or one organization. Choose one of the two."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.maker}"

    @property
    def maker(self) -> Person | Organization | None:
        return self.person or self.organization

    def name_in(self, language: str) -> str:
        """As printed in a language; where no name exists in it, the authorised one in another."""
        return languages.text(self, "printed", language) or (
            languages.any_text(self.maker, "name", language) if self.maker else ""
        )
