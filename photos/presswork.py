"""What every press here does alike, whether it prints a story or a gallery.

The presses themselves stand in ``photos/press.py`` and ``articles/press.py``. Each of their verbs
checks the person and locks the copy before it comes here. Times are aware datetimes.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from photos.models import Printing
from photos.models.printing import PrintingQuerySet


class NotAllowed(PermissionDenied):
    """The person may not do this; the text says who may."""


@dataclass(frozen=True)
class Objection:
    """One reason not to print, with the next step. ``field`` is where to mend it, if one place."""

    code: str
    message: str
    field: str = ""
    stops: bool = True

    def __str__(self) -> str:
        return self.message


class Refused(ValidationError):
    """The press will not print; ``objections`` holds every reason, each with its next step."""

    def __init__(self, objections: list[Objection]) -> None:
        self.objections = objections
        super().__init__([objection.message for objection in objections])


def refuse(found: list[Objection]) -> None:
    """Raises :class:`Refused` when one of the objections stops the press."""
    if stopping := [objection for objection in found if objection.stops]:
        raise Refused(stopping)


def demand_sound_times(
    printed: PrintingQuerySet, start: datetime.datetime, until: datetime.datetime | None
) -> None:
    """Raises :class:`ValidationError` for an end before the beginning, or a start in the past of
    what readers have seen (``printed`` is every printing of the thing in that language)."""
    if until is not None and until <= start:
        raise ValidationError(_("The story would end before it begins. Correct the times."))
    latest = printed.ever_live().order_by("-live_from").first()
    if latest is not None and start <= latest.live_from:
        raise ValidationError(
            _("An edition from %(time)s is newer than that. Choose a later time.")
            % {"time": timezone.localtime(latest.live_from).strftime("%Y-%m-%d %H:%M")}
        )


def make_way(printed: PrintingQuerySet, start: datetime.datetime) -> None:
    """Ends the edition live at the start, and calls off what was planned for later.

    The copy is newer than any edition planned before, so the newest printing wins.
    """
    for planned in printed.filter(live_from__gte=start):
        cancel(planned)
    printed.live(start).update(live_until=start)


def place_in_time(
    printed: PrintingQuerySet, start: datetime.datetime, until: datetime.datetime | None, by: Any
) -> dict[str, Any]:
    """The columns of a new printing that say which it is, from when until when, and by whom."""
    first = printed.ever_live(start).order_by("live_from").first()
    return {
        "number": printed.count() + 1,
        "live_from": start,
        "live_until": until,
        "expires_at": until,
        "published_at": first.published_at if first else start,
        "printed_by": by,
    }


def demand_reason(reason: str) -> None:
    if not reason.strip():
        raise ValidationError(_("Write the reason for the withdrawal. It is kept on the desk."))


def take_back(
    edition: Printing, printed: PrintingQuerySet, reason: str, when: datetime.datetime, by: Any
) -> None:
    """Ends an edition for a reason, and calls off what was planned after it."""
    demand_not_ended(edition, when)
    edition.live_until = edition.withdrawn_at = when
    edition.withdrawn_by = by
    edition.withdrawal_reason = reason.strip()
    edition.save()
    for planned in printed.scheduled(when):
        cancel(planned)


def stop_planned(edition: Printing, printed: PrintingQuerySet) -> None:
    """Stops a planned edition before its hour; what it was to replace goes on as before."""
    if edition.live_from <= timezone.now():
        raise ValidationError(_("This edition is already live. Withdraw it instead."))
    cancel(edition)
    for earlier in printed.filter(live_until=edition.live_from).exclude(pk=edition.pk):
        if not earlier.is_called_off():
            earlier.live_until = earlier.expires_at
            earlier.save(update_fields=["live_until"])


def set_end(edition: Printing, at: datetime.datetime) -> None:
    """Sets the moment at which an edition ends by itself, or a new one."""
    demand_not_ended(edition, timezone.now())
    if at <= max(edition.live_from, timezone.now()):
        raise ValidationError(_("The end must lie in the future, after the beginning."))
    edition.expires_at = edition.live_until = at
    edition.save(update_fields=["expires_at", "live_until"])


def cancel(edition: Printing) -> None:
    """An edition that ends where it begins was never seen."""
    edition.live_until = edition.live_from
    edition.save(update_fields=["live_until"])


def demand_not_ended(edition: Printing, when: datetime.datetime) -> None:
    if edition.live_until is not None and edition.live_until <= when:
        raise ValidationError(_("This edition has already ended. There is nothing to take back."))
