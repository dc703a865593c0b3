"""The press: from the copy to an edition, and what may happen to an edition afterwards.

Every verb here checks the person, locks the article, and is one transaction. Times are aware
datetimes; ``at=None`` means now.
"""

import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import rights
from articles.digests import digest, text_digest
from articles.models import (
    Address,
    Article,
    Edition,
    EditionOrganization,
    EditionPerson,
    EditionPhoto,
    EditionTag,
)
from articles.objections import RULES
from articles.prints import Print, found_by, print_of
from articles.rights import NotAllowed
from articles.signals import edition_published, edition_withdrawn, going_to_press
from photos import presswork
from photos.models.printing import PrintingQuerySet
from photos.presswork import Objection, Refused

__all__ = ["NotAllowed", "Refused", "call_off", "expire", "objections_to", "publish", "withdraw"]


def objections_to(article: Article, language: str, plates: Print | None = None) -> list[Objection]:
    """Everything that stands against printing: our own rules, then those of the rooms above."""
    plates = plates or print_of(article, language)
    found = [objection for rule in RULES for objection in rule(article, language, plates)]
    answers: list[tuple[Any, Any]] = going_to_press.send(
        Article, article=article, language=language
    )
    return found + [objection for _room, answer in answers for objection in answer or []]


@transaction.atomic
def publish(
    article: Article,
    language: str,
    *,
    at: datetime.datetime | None = None,
    until: datetime.datetime | None = None,
    by: Any,
) -> Edition:
    """Prints one language of the copy; see :meth:`articles.models.Article.publish`."""
    rights.demand_publishing(by)
    now = timezone.now()
    start = at or now
    if start < now:
        rights.demand_backdating(by)
    copy = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    printed = _printed(copy.pk, language)
    presswork.demand_sound_times(printed, start, until)
    plates = print_of(copy, language)
    presswork.refuse(objections_to(copy, language, plates))
    presswork.make_way(printed, start)
    edition = _print(copy, printed, language, plates, start, until, by)
    Address.objects.get_or_create(language=language, slug=plates.slug, defaults={"article": copy})
    transaction.on_commit(partial(edition_published.send, Edition, edition=edition))
    return edition


@transaction.atomic
def withdraw(
    edition: Edition, reason: str, *, by: Any, at: datetime.datetime | None = None
) -> Edition:
    """Takes an edition back: readers find a note in its place. A planned one is called off.

    Raises :class:`ValidationError` without a reason, or when the edition has ended already.
    """
    rights.demand_publishing(by)
    presswork.demand_reason(reason)
    now = timezone.now()
    when = at or now
    if at is not None and at < now:
        rights.demand_backdating(by)
    edition, printed = _locked(edition)
    if edition.live_from > when:
        return call_off(edition, by=by)
    presswork.take_back(edition, printed, reason, when, by)
    transaction.on_commit(partial(edition_withdrawn.send, Edition, edition=edition))
    return edition


@transaction.atomic
def call_off(edition: Edition, *, by: Any) -> Edition:
    """Stops a planned edition before its hour; what it was to replace goes on as before."""
    rights.demand_publishing(by)
    edition, printed = _locked(edition)
    presswork.stop_planned(edition, printed)
    return edition


@transaction.atomic
def expire(edition: Edition, at: datetime.datetime, *, by: Any) -> Edition:
    """Sets the moment at which an edition ends by itself, or a new one."""
    rights.demand_publishing(by)
    edition, _printed_before = _locked(edition)
    presswork.set_end(edition, at)
    transaction.on_commit(partial(edition_published.send, Edition, edition=edition))
    return edition


# --- the parts of a publication ------------------------------------------------------------------


def _print(
    article: Article,
    printed: PrintingQuerySet,
    language: str,
    plates: Print,
    start: datetime.datetime,
    until: datetime.datetime | None,
    by: Any,
) -> Edition:
    source = article.sources.get(language, {}).get("segments", {})
    edition = Edition.objects.create(
        article=article,
        language=language,
        **presswork.place_in_time(printed, start, until, by),
        original_language=article.original_language,
        copy_digest=digest(plates.fingerprint()),
        text_digest=text_digest(article, language),
        source_digests=source,
        source_digest=digest(source) if source else "",
        **vars(plates),
    )
    _index(edition, plates)
    return edition


def _index(edition: Edition, plates: Print) -> None:
    """The rows by which lists find the edition, and which keep its photos from deletion."""
    found = found_by(plates)
    EditionPerson.objects.bulk_create(
        EditionPerson(edition=edition, person_id=pk, role=role)
        for kind, pk, role in found
        if kind == "person"
    )
    EditionOrganization.objects.bulk_create(
        EditionOrganization(edition=edition, organization_id=pk, role=role)
        for kind, pk, role in found
        if kind == "organization"
    )
    EditionTag.objects.bulk_create(
        EditionTag(edition=edition, tag_id=tag["id"]) for tag in plates.content["tags"]
    )
    EditionPhoto.objects.bulk_create(
        EditionPhoto(edition=edition, photo_id=pk)
        for pk in {photo["photo"] for photo in plates.content["photos"] if "photo" in photo}
    )


def _printed(article: int, language: str) -> PrintingQuerySet:
    return Edition.objects.filter(article=article, language=language)


def _locked(edition: Edition) -> tuple[Edition, PrintingQuerySet]:
    Article.objects.select_for_update(of=("self",)).get(pk=edition.article_id)
    printed = _printed(edition.article_id, edition.language)
    return Edition.objects.get(pk=edition.pk), printed
