import datetime
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from articles.models.credit import Credit
from articles.models.section import Section
from articles.models.tag import Tag
from people import languages
from people.models import Organization, Person
from photos.models import Photo, Printing
from photos.models.printing import (
    PrintingQuerySet,
    ends_after_it_begins,
    one_live_at_a_time,
)


class EditionQuerySet(PrintingQuerySet):
    """What readers can ask of the printed news."""

    def in_section(self, section: Section) -> Self:
        return self.filter(section=section)

    def tagged(self, tag: Tag) -> Self:
        return self.filter(pk__in=EditionTag.objects.filter(tag=tag).values("edition"))

    def mentioning(self, person: Person) -> Self:
        """Stories that name a person, not those they only made."""
        rows = EditionPerson.objects.filter(person=person, role=EditionPerson.NAMED)
        return self.filter(pk__in=rows.values("edition"))

    def made_by(self, person: Person) -> Self:
        """Stories a person wrote, photographed, translated, edited or reviewed."""
        rows = EditionPerson.objects.filter(person=person).exclude(role=EditionPerson.NAMED)
        return self.filter(pk__in=rows.values("edition"))

    def concerning(self, organization: Organization) -> Self:
        """Stories that name an organization."""
        rows = EditionOrganization.objects.filter(
            organization=organization, role=EditionPerson.NAMED
        )
        return self.filter(pk__in=rows.values("edition"))

    def made_by_organization(self, organization: Organization) -> Self:
        rows = EditionOrganization.objects.filter(organization=organization)
        return self.filter(pk__in=rows.exclude(role=EditionPerson.NAMED).values("edition"))

    def once_per_story(self, language: str) -> Self:
        """Each story once: in the wanted language, else in the first other that has it."""
        order = [language, *languages.others(language)]
        wanted: Any = Q(language=language)
        for number, other in enumerate(order[1:], start=1):
            better = Edition.objects.live().filter(
                article=OuterRef("article"), language__in=order[:number]
            )
            wanted |= Q(language=other) & ~Exists(better)
        return self.filter(wanted)

    def with_roles_of(self, maker: Person | Organization) -> Self:
        """Adds ``roles``: what a person or an organization did for the story, in any language."""
        rows = (
            EditionPerson.objects.filter(person=maker)
            if isinstance(maker, Person)
            else EditionOrganization.objects.filter(organization=maker)
        )
        live = Edition.objects.live().filter(article=OuterRef(OuterRef("article")))
        own = rows.filter(edition__in=live.values("pk")).exclude(role=Printed.NAMED)
        return self.annotate(roles=ArraySubquery(own.values("role").distinct().order_by("role")))

    def of_the_stories(self, editions: "EditionQuerySet") -> Self:
        """The live editions, in any language, of the stories that these live editions print."""
        return self.live().filter(article__in=editions.live().order_by().values("article"))

    def for_lists(self) -> Self:
        """What a list shows of a story, without its text."""
        return self.select_related("section").defer("body", "content", "source_digests")


class Edition(Printing):
    """One article as printed in one language. The copy goes on changing; this does not.

    ``content`` holds what the page shows beside the text, in the words of that moment: credits,
    photos, people, organizations, tags and corrections. ``lead`` is the picture of the lists.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="editions"
    )
    headline = models.CharField(_("headline"), max_length=300)
    standfirst = models.TextField(_("standfirst"), blank=True)
    body = models.TextField(_("body"))
    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="editions")
    place = models.CharField(_("place"), max_length=100, blank=True)
    event_date = models.CharField(_("event date"), max_length=10, blank=True)
    original_language = models.CharField(
        _("original language"), max_length=16, choices=languages.choices
    )
    lead = models.JSONField(_("lead picture"), null=True, blank=True)
    copy_digest = models.CharField(max_length=64, editable=False)
    text_digest = models.CharField(max_length=64, editable=False)
    source_digests = models.JSONField(default=dict, editable=False)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)

    people = models.ManyToManyField(Person, through="EditionPerson", related_name="editions")
    organizations = models.ManyToManyField(
        Organization, through="EditionOrganization", related_name="editions"
    )
    tags = models.ManyToManyField(Tag, through="EditionTag", related_name="editions")
    photos = models.ManyToManyField(Photo, through="EditionPhoto", related_name="editions")

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["article", "language", "-number"]
        constraints = [
            one_live_at_a_time("article", "articles_edition_one_live"),
            ends_after_it_begins("articles_edition_order"),
            models.UniqueConstraint(
                "article", "language", "number", name="articles_edition_number"
            ),
        ]
        indexes = [
            models.Index(fields=["language", "slug"], name="articles_edition_slug"),
            models.Index(
                fields=["language", "-published_at", "-id"], name="articles_edition_newest"
            ),
            models.Index(
                fields=["section", "language", "-published_at", "-id"],
                name="articles_edition_section",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    @property
    def is_translation(self) -> bool:
        return self.language != self.original_language

    # The verbs of a printed edition; articles/press.py does the work and checks the person.

    def withdraw(self, reason: str, *, by: Any, at: datetime.datetime | None = None) -> "Edition":
        """Takes the edition back; see :func:`articles.press.withdraw`."""
        from articles import press

        return press.withdraw(self, reason, by=by, at=at)

    def call_off(self, *, by: Any) -> "Edition":
        """Stops a planned edition; see :func:`articles.press.call_off`."""
        from articles import press

        return press.call_off(self, by=by)

    def expire(self, at: datetime.datetime, *, by: Any) -> "Edition":
        """Sets its end; see :func:`articles.press.expire`."""
        from articles import press

        return press.expire(self, at, by=by)

    def with_twins(self) -> models.QuerySet["Edition"]:
        """The live editions of the same article in every language."""
        return Edition.objects.live().filter(article=self.article_id)


class Printed(models.Model):
    """Base of the rows that say what an edition names, so that it can be found by it."""

    NAMED = "named"

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


ROLES = [(Printed.NAMED, _("named")), *Credit.Role.choices]


class EditionPerson(Printed):
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=16, choices=ROLES)

    class Meta:
        verbose_name = _("person as printed")
        constraints = [
            models.UniqueConstraint("edition", "person", "role", name="articles_editionperson_once")
        ]
        indexes = [models.Index(fields=["person", "role"], name="articles_editionperson_role")]

    def __str__(self) -> str:
        return f"{self.role}: {self.person}"


class EditionOrganization(Printed):
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=16, choices=ROLES)

    class Meta:
        verbose_name = _("organization as printed")
        constraints = [
            models.UniqueConstraint(
                "edition", "organization", "role", name="articles_editionorg_once"
            )
        ]
        indexes = [models.Index(fields=["organization", "role"], name="articles_editionorg_role")]

    def __str__(self) -> str:
        return f"{self.role}: {self.organization}"


class EditionTag(Printed):
    tag = models.ForeignKey(Tag, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("tag as printed")
        constraints = [models.UniqueConstraint("edition", "tag", name="articles_editiontag_once")]

    def __str__(self) -> str:
        return str(self.tag)


class EditionPhoto(Printed):
    """While an edition shows a photo it cannot be deleted."""

    photo = models.ForeignKey(Photo, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("photo as printed")
        constraints = [
            models.UniqueConstraint("edition", "photo", name="articles_editionphoto_once")
        ]

    def __str__(self) -> str:
        return str(self.photo)


class Address(models.Model):
    """An address that was ever printed; it belongs to one article in one language for ever."""

    language = models.CharField(max_length=16, choices=languages.choices)
    slug = models.CharField(max_length=80)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="addresses"
    )

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        constraints = [models.UniqueConstraint("language", "slug", name="articles_address_once")]

    def __str__(self) -> str:
        return f"/{self.language}/{self.slug}"
