"""Positions over time, as the page of a person draws them."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from people import languages
from people.models import Position


@dataclass(frozen=True)
class Bar:
    """A share of the years drawn, in hundredths; ``open`` when nobody knows where it begins."""

    start: float
    length: float
    open: bool


@dataclass(frozen=True)
class Post:
    """A position in the words of one language."""

    title: str
    where: str
    when: str
    bar: Bar | None
    held: bool


def posts_of(positions: list[Position], language: str) -> list[Post]:
    """The positions that have a title in the language, in the editor’s order."""
    today = timezone.localdate()
    titled = [post for post in positions if languages.text(post, "title", language)]
    begins = min((day.toordinal() for post in titled if (day := _first(post))), default=None)
    return [
        Post(
            title=languages.text(post, "title", language),
            where=languages.text(post.organization, "name", language),
            when=_when(post, language),
            bar=_bar(post, begins, today) if begins else None,
            held=post.held_on(today),
        )
        for post in titled
    ]


def held_now(posts: list[Post]) -> str:
    """President, Harbin Institute of Technology: what stands under the name."""
    post = next((post for post in posts if post.held), None)
    if post is None or not post.where:
        return post.title if post else ""
    words = {"title": post.title, "organization": post.where}
    return pgettext("a position", "%(title)s, %(organization)s") % words


def _first(post: Position) -> datetime.date | None:
    return post.since.first_day if post.since else None


def _when(post: Position, language: str) -> str:
    """2014–present; start not known–2014."""
    since = post.since.in_words(language) if post.since else _("start not known")
    if post.until:
        return f"{since}–{post.until.in_words(language)}"
    present = pgettext("end of a position", "present")
    return since if post.since is None else f"{since}–{present}"


def _bar(post: Position, begins: int, today: datetime.date) -> Bar:
    # A year of room before the first known date shows that something begins there.
    left = begins - 365
    whole = max(1, today.toordinal() - left)
    first, last = _first(post), post.until.last_day if post.until else None
    start = (first.toordinal() - left) if first else 0
    end = min((last or today).toordinal() - left, whole)
    return Bar(
        start=round(100 * start / whole, 2),
        length=round(max(0.5, 100 * (end - start) / whole), 2),
        open=first is None,
    )
