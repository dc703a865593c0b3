import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.fields.json import KT
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.models.edition import Edition
from articles.models.section import Section
from articles.models.tag import TaggedArticle
from articles.richtext import RichTextField
from articles.states import State
from people import languages
from people.models import Organization, Person
from people.partial_date import PartialDateField


class ArticleQuerySet(models.QuerySet):
    """What the desk can ask of the copy."""

    def with_states(self, at: datetime.datetime | None = None) -> Self:
        """Adds ``state_<language>`` to each row, for lists and filters, in the same query."""
        from articles.states import state_in

        at = at or timezone.now()
        fingerprints = {
            languages.column("copy_digest", code): KT(f"copy_digests__{code}")
            for code in languages.codes()
        }
        return self.annotate(**fingerprints).annotate(
            **{languages.column("state", code): state_in(code, at) for code in languages.codes()}
        )

    def in_state(self, state: str, language: str) -> Self:
        return self.with_states().filter(**{languages.column("state", language): state})

    def awaiting_translation(self, into: str) -> Self:
        """Live in their original language, and with no edition, nor a planned one, in this."""
        now = timezone.now()
        original = Edition.objects.live(now).filter(
            article=OuterRef("pk"), language=OuterRef("original_language")
        )
        printed = Edition.objects.filter(article=OuterRef("pk"), language=into)
        planned = printed.filter(Q(live_until__isnull=True) | Q(live_until__gt=now))
        return self.exclude(original_language=into).filter(Exists(original), ~Exists(planned))

    def out_of_date_in(self, language: str) -> Self:
        """Live in this language, in words made from an original that has been reprinted since."""
        now = timezone.now()
        original = Edition.objects.live(now).filter(
            article=OuterRef("article"), language=F("original_language")
        )
        stale = (
            Edition.objects.live(now)
            .filter(article=OuterRef("pk"), language=language)
            .exclude(original_language=language)
            .annotate(now_reads=Subquery(original.values("text_digest")[:1]))
            .exclude(source_digest=F("now_reads"))
            .filter(now_reads__isnull=False)
        )
        return self.filter(Exists(stale))


class Article(models.Model):
    """The copy: one story on the desk, in every language it has been written in.

    Nobody outside the newsroom ever reads it; readers read its editions.
    """

    headline = models.CharField(_("headline"), max_length=300, blank=True)
    standfirst = models.TextField(_("standfirst"), blank=True)
    body = RichTextField(_("body"), blank=True)
    slug = models.CharField(
        _("address"),
        max_length=80,
        blank=True,
        help_text=_("The last part of the page’s address; made from the headline when empty."),
    )
    place = models.CharField(_("place"), max_length=100, blank=True)

    section = models.ForeignKey(
        Section,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
    )
    original_language = models.CharField(
        _("original language"),
        max_length=16,
        choices=languages.choices,
        default=languages.first,
    )
    event_date = PartialDateField(
        _("event date"),
        help_text=_("When it happened: 2018-11-14, or 2018-11, 2018, 11-14 if less is known."),
    )
    people = models.ManyToManyField(
        Person, blank=True, related_name="articles", verbose_name=_("people named")
    )
    organizations = models.ManyToManyField(
        Organization, blank=True, related_name="articles", verbose_name=_("organizations named")
    )
    tags = TaggableManager(
        verbose_name=_("tags"), through=TaggedArticle, blank=True, related_name="articles"
    )

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    created_by = models.ForeignKey(
        "people.User",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    copy_digests = models.JSONField(default=dict, editable=False)
    sources = models.JSONField(default=dict, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-changed_at", "-id"]
        indexes = [models.Index(fields=["-changed_at", "-id"], name="articles_article_changed")]
        permissions = [
            ("publish_article", "Can publish, schedule, expire and withdraw articles"),
            ("backdate_article", "Can publish articles under a date that has passed"),
        ]

    def __str__(self) -> str:
        return languages.any_text(self, "headline") or str(_("Untitled story")) + f" {self.pk}"

    # --- the verbs of the press (articles/press.py does the work) ------------------------------

    def publish(
        self,
        language: str,
        at: datetime.datetime | None = None,
        *,
        by: Any,
        until: datetime.datetime | None = None,
    ) -> Edition:
        """Prints the copy of one language, now or at an hour, and ends what was live before.

        Raises :class:`articles.press.NotAllowed` when the person may not publish,
        :class:`articles.press.Refused` with every objection when the copy is not fit to print.
        """
        from articles import press

        return press.publish(self, language, at=at, by=by, until=until)

    def objections(self, language: str) -> list:
        """What would stop a publication of this language now, each with its next step."""
        from articles import press

        return press.objections_to(self, language)

    # --- what readers see of it -----------------------------------------------------------------

    def live_edition(self, language: str, at: datetime.datetime | None = None) -> Edition | None:
        return self.editions.live(at).in_language(language).first()

    def scheduled_edition(self, language: str) -> Edition | None:
        return self.editions.scheduled().in_language(language).order_by("live_from").first()

    def state(self, language: str) -> State:
        """The state of one language, as the list shows it; asks the database anew."""
        column = languages.column("state", language)
        row = Article.objects.filter(pk=self.pk).with_states()
        return State(row.values_list(column, flat=True).get())

    def has_text_in(self, language: str) -> bool:
        return any(languages.text(self, field, language) for field in ("headline", "body"))

    # --- fingerprints ---------------------------------------------------------------------------

    def refresh_digests(self) -> None:
        """Takes the fingerprints of the copy anew; called by whatever changes a part of it."""
        from articles import fingerprints

        fingerprints.refresh(self)
