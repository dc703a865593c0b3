from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from people import languages
from people.models.person import Person


class User(AbstractUser):
    """Somebody who works in the newsroom, and the Person readers know them as."""

    interface_language = models.CharField(
        _("language of the desk"),
        max_length=16,
        choices=languages.choices,
        default=languages.first,
        help_text=_("The language in which the staff pages speak to this person."),
    )
    translates_into = models.CharField(
        _("translates into"),
        max_length=16,
        choices=languages.choices,
        blank=True,
        default="",
        db_default="",
        help_text=_("A translator may write in this language only."),
    )
    person = models.OneToOneField(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="account",
        verbose_name=_("person in the bylines"),
    )

    class Meta(AbstractUser.Meta):
        verbose_name = _("colleague")  # type: ignore[assignment]
        verbose_name_plural = _("colleagues")  # type: ignore[assignment]

    def __str__(self) -> str:
        if self.person:
            return languages.any_text(self.person, "name") or self.username
        return self.get_full_name() or self.username
