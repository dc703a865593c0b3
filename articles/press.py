"""The press: from the copy to an edition, and what may happen to an edition afterwards.

Every verb here checks the person, locks the article, and is one transaction. Times are aware
datetimes; ``at=None`` means now.
"""

import datetime
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

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
from articles.objections import RULES, Objection
from articles.prints import Print, found_by, print_of
from articles.rights import NotAllowed
from articles.signals import edition_published, edition_withdrawn, going_to_press

__all__ = ["NotAllowed", "Refused", "call_off", "expire", "objections_to", "publish", "withdraw"]


class Refused(ValidationError):
    """The press will not print; ``objections`` holds every reason, each with its next step."""

    def __init__(self, objections: list[Objection]) -> None:
        self.objections = objections
        super().__init__([objection.message for objection in objections])


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
    _demand_sound_times(article, language, start, until, now, by)
    copy = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    plates = print_of(copy, language)
    if stopping := [found for found in objections_to(copy, language, plates) if found.stops]:
        raise Refused(stopping)
    _end_what_it_replaces(copy, language, start)
    edition = _print(copy, language, plates, start, until, by)
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
    if not reason.strip():
        raise ValidationError(_("Write the reason for the withdrawal. It is kept on the desk."))
    now = timezone.now()
    when = at or now
    if at is not None and at < now:
        rights.demand_backdating(by)
    edition = _locked(edition)
    if edition.live_from > when:
        return call_off(edition, by=by)
    _demand_not_ended(edition, when)
    edition.live_until = edition.withdrawn_at = when
    edition.withdrawn_by = by
    edition.withdrawal_reason = reason.strip()
    edition.save()
    for planned in Edition.objects.filter(
        article=edition.article_id, language=edition.language
    ).scheduled(when):
        _cancel(planned)
    transaction.on_commit(partial(edition_withdrawn.send, Edition, edition=edition))
    return edition


@transaction.atomic
def call_off(edition: Edition, *, by: Any) -> Edition:
    """Stops a planned edition before its hour; what it was to replace goes on as before."""
    rights.demand_publishing(by)
    edition = _locked(edition)
    if edition.live_from <= timezone.now():
        raise ValidationError(_("This edition is already live. Withdraw it instead."))
    _cancel(edition)
    replaced = Edition.objects.filter(
        article=edition.article_id, language=edition.language, live_until=edition.live_from
    ).exclude(pk=edition.pk)
    for earlier in replaced:
        if not earlier.is_called_off():
            earlier.live_until = earlier.expires_at
            earlier.save(update_fields=["live_until"])
    return edition


@transaction.atomic
def expire(edition: Edition, at: datetime.datetime, *, by: Any) -> Edition:
    """Sets the moment at which an edition ends by itself, or a new one."""
    rights.demand_publishing(by)
    edition = _locked(edition)
    _demand_not_ended(edition, timezone.now())
    if at <= max(edition.live_from, timezone.now()):
        raise ValidationError(_("The end must lie in the future, after the beginning."))
    edition.expires_at = edition.live_until = at
    edition.save(update_fields=["expires_at", "live_until"])
    transaction.on_commit(partial(edition_published.send, Edition, edition=edition))
    return edition


# --- the parts of a publication ------------------------------------------------------------------


def _demand_sound_times(
    article: Article,
    language: str,
    start: datetime.datetime,
    until: datetime.datetime | None,
    now: datetime.datetime,
    by: Any,
) -> None:
    if until is not None and until <= start:
        raise ValidationError(_("The story would end before it begins. Correct the times."))
    if start < now:
        rights.demand_backdating(by)
    latest = (
        Edition.objects.filter(article=article.pk, language=language)
        .ever_live(now)
        .order_by("-live_from")
        .first()
    )
    if latest is not None and start <= latest.live_from:
        raise ValidationError(
            _("An edition from %(time)s is newer than that. Choose a later time.")
            % {"time": timezone.localtime(latest.live_from).strftime("%Y-%m-%d %H:%M")}
        )


def _end_what_it_replaces(article: Article, language: str, start: datetime.datetime) -> None:
    """Ends the edition live at the start, and calls off what was planned for later.

    The copy is newer than any edition planned before, so the newest printing wins.
    """
    printed = Edition.objects.filter(article=article, language=language)
    for planned in printed.filter(live_from__gte=start):
        _cancel(planned)
    printed.live(start).update(live_until=start)


def _cancel(edition: Edition) -> None:
    edition.live_until = edition.live_from
    edition.save(update_fields=["live_until"])


def _print(
    article: Article,
    language: str,
    plates: Print,
    start: datetime.datetime,
    until: datetime.datetime | None,
    by: Any,
) -> Edition:
    printed = Edition.objects.filter(article=article, language=language)
    first = printed.ever_live(start).order_by("live_from").first()
    source = article.sources.get(language, {}).get("segments", {})
    edition = Edition.objects.create(
        article=article,
        language=language,
        number=printed.count() + 1,
        live_from=start,
        live_until=until,
        expires_at=until,
        published_at=first.published_at if first else start,
        printed_by=by,
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


def _locked(edition: Edition) -> Edition:
    Article.objects.select_for_update(of=("self",)).get(pk=edition.article_id)
    return Edition.objects.get(pk=edition.pk)


def _demand_not_ended(edition: Edition, when: datetime.datetime) -> None:
    if edition.live_until is not None and edition.live_until <= when:
        raise ValidationError(_("This edition has already ended. There is nothing to take back."))
