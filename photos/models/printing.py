"""What was printed, in one language, from one moment until another.

The shape that article editions and gallery editions share (DESIGN, section 3). It stands in the
lowest room that prints anything; see docs/decisions/0001-copy-and-edition.md.
"""

import datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people import languages


class PrintingQuerySet(models.QuerySet):
    def live(self, at: datetime.datetime | None = None) -> Self:
        """What readers see at a moment (now without one): ``live_from ≤ at < live_until``."""
        at = at or timezone.now()
        return self.filter(live_from__lte=at).filter(
            Q(live_until__isnull=True) | Q(live_until__gt=at)
        )

    def scheduled(self, at: datetime.datetime | None = None) -> Self:
        """What readers will see later: begins after the moment and was not called off."""
        return self.filter(live_from__gt=at or timezone.now()).exclude(live_until=F("live_from"))

    def ever_live(self, at: datetime.datetime | None = None) -> Self:
        """What readers saw, or see: begun by the moment, and not called off before it began."""
        return self.filter(live_from__lte=at or timezone.now()).exclude(live_until=F("live_from"))

    def in_language(self, language: str) -> Self:
        return self.filter(language=language)

    def newest_first(self) -> Self:
        """By the date readers see, which an update does not move; the key pages are cut by."""
        return self.order_by("-published_at", "-id")


class Printing(models.Model):
    """One printing. Its words never change; it ends, or is withdrawn."""

    language = models.CharField(_("language"), max_length=16, choices=languages.choices)
    number = models.PositiveIntegerField(_("number"), help_text=_("1, 2, 3 … in this language."))
    slug = models.CharField(_("address"), max_length=80)
    live_from = models.DateTimeField(_("live from"))
    live_until = models.DateTimeField(_("live until"), null=True, blank=True)
    expires_at = models.DateTimeField(
        _("expires"),
        null=True,
        blank=True,
        help_text=_("The end that was asked for; an update or a withdrawal may come first."),
    )
    published_at = models.DateTimeField(
        _("published"), help_text=_("The first publication in this language; updates keep it.")
    )
    printed_at = models.DateTimeField(_("printed"), default=timezone.now, editable=False)
    printed_by = models.ForeignKey(
        "people.User",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("printed by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "people.User",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    withdrawal_reason = models.CharField(_("reason"), max_length=500, blank=True, default="")
    content = models.JSONField(_("content"), default=dict)

    class Meta:
        abstract = True

    @property
    def updated_at(self) -> datetime.datetime | None:
        """When this text replaced an earlier one; None for a first printing."""
        return self.live_from if self.live_from > self.published_at else None

    def is_live(self, at: datetime.datetime | None = None) -> bool:
        at = at or timezone.now()
        return self.live_from <= at and (self.live_until is None or at < self.live_until)

    def is_called_off(self) -> bool:
        """Whether it was scheduled and stopped before any reader saw it."""
        return self.live_until is not None and self.live_until <= self.live_from


class TextRange(Func):
    """A range of one text, so that GiST can compare languages without the btree_gist extension.

    The type ``newsroom_textrange`` is made by the first migration of this room.
    """

    function = "newsroom_textrange"

    def __init__(self, expression):
        super().__init__(expression, expression, Value("[]"))


class NumberRange(Func):
    """A range of one whole number, for the same reason."""

    function = "int8range"

    def __init__(self, expression):
        super().__init__(expression, expression, Value("[]"))


class TimeRange(Func):
    function = "tstzrange"
    output_field = DateTimeRangeField()


def one_live_at_a_time(thing: str, name: str) -> ExclusionConstraint:
    """The database’s refusal of two printings of one thing in one language at one moment."""
    return ExclusionConstraint(
        name=name,
        expressions=[
            (NumberRange(f"{thing}_id"), RangeOperators.OVERLAPS),
            (TextRange("language"), RangeOperators.OVERLAPS),
            (TimeRange("live_from", "live_until"), RangeOperators.OVERLAPS),
        ],
        violation_error_message=_(
            "Another edition is live in this language at that time. End it first, or choose "
            "another time."
        ),
    )


def ends_after_it_begins(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_from")), name=name
    )
