"""Lists cut into pages by the last story shown, so that page 5,000 costs what page 1 costs."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

PAGE = 20


@dataclass(frozen=True)
class Page:
    """The rows of one page, and the mark behind which the next one begins (empty at the end)."""

    rows: list[Any]
    next: str

    def __iter__(self):
        return iter(self.rows)

    def __bool__(self) -> bool:
        return bool(self.rows)


def page_of(editions: QuerySet, before: str | None, size: int = PAGE) -> Page:
    """One page of printings, newest first; raises :class:`Http404` for a mark nobody made."""
    newest = editions.newest_first()  # type: ignore[attr-defined]
    if before:
        moment, number = _read(before)
        newest = newest.filter(
            Q(published_at__lt=moment) | Q(published_at=moment, pk__lt=number),
            published_at__lte=moment,
        )
    rows = list(newest[: size + 1])
    return Page(rows[:size], _mark(rows[size - 1]) if len(rows) > size else "")


def _mark(row: Any) -> str:
    return f"{round(row.published_at.timestamp() * 1_000_000)}-{row.pk}"


def _read(mark: str) -> tuple[datetime.datetime, int]:
    moment, _dash, number = mark.partition("-")
    try:
        if not (moment.isascii() and moment.isdigit() and number.isascii() and number.isdigit()):
            raise ValueError
        seconds, rest = divmod(int(moment), 1_000_000)
        at = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
        if int(number) >= 2**63:
            raise ValueError
        return at.replace(microsecond=rest), int(number)
    except (ValueError, OverflowError, OSError) as error:
        raise Http404(_("There is no such page of this list.")) from error
