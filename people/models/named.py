"""What persons and organizations share: one authorised name per language, and an address."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from people import languages
from people.slugs import numbered, slug_for

plain_slug = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z",
    _("Write the address in small letters, figures and single hyphens: zhou-yu."),
)


class NamedQuerySet(models.QuerySet):
    """Finding somebody by what they are called."""

    def called(self, name: str) -> "NamedQuerySet":
        """Rows whose authorised name or any variant, in any language, is exactly this name.

        Case does not count, since a byline may print a surname in capitals (ZHANG Yan).
        """
        match = models.Q(variants__form__iexact=name)
        for column in languages.columns("name"):
            match |= models.Q(**{f"{column}__iexact": name})
        return self.filter(match).distinct()


class Named(models.Model):
    """Somebody or something the news names. The slug is given once: addresses do not break."""

    name = models.CharField(_("name"), max_length=200, blank=True)
    slug = models.CharField(
        _("address"),
        max_length=80,
        unique=True,
        blank=True,
        validators=[plain_slug],
        help_text=_("The last part of the page’s address. It stays as it is when a name changes."),
    )

    objects = NamedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return " ".join(languages.spoken(self, "name")) or self.slug

    def save(self, *args: Any, **options: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **options)

    def _free_slug(self) -> str:
        # The name in Latin letters makes the better address, so the later languages go first.
        names = (languages.text(self, "name", code) for code in reversed(languages.codes()))
        wanted = slug_for(next(filter(None, names), ""), fallback=str(self._meta.model_name))
        near = type(self)._default_manager.filter(slug__startswith=wanted)
        return numbered(wanted, set(near.values_list("slug", flat=True)))
