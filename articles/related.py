"""Stories beside a story: the chosen ones first, then what shares most with it, newest first."""

from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from articles.models import (
    Edition,
    EditionOrganization,
    EditionPerson,
    EditionTag,
    RelatedStory,
)

#: What two stories may share, and how much each counts.
WEIGHTS = {"people": 4, "organizations": 3, "tags": 2, "section": 1}

FOUND_BY = {
    "people": (EditionPerson.objects.filter(role=EditionPerson.NAMED), "person"),
    "organizations": (EditionOrganization.objects.filter(role=EditionPerson.NAMED), "organization"),
    "tags": (EditionTag.objects.all(), "tag"),
}


def related_to(edition: Edition, most: int = 4) -> list[Edition]:
    """Live stories beside this one, where they exist in its language; one query."""
    content = edition.content
    ids = {kind: [row["id"] for row in content[kind]] for kind in FOUND_BY}
    chosen = RelatedStory.objects.filter(article=edition.article_id, other=OuterRef("article"))
    live = (
        Edition.objects.live()
        .exclude(article=edition.article_id)
        .annotate(chosen=Subquery(chosen.values("position")[:1]), score=_shared(edition, ids))
        .filter(Q(chosen__isnull=False) | Q(score__gt=0))
        .for_lists()
        .order_by(
            F("chosen").asc(nulls_last=True), "-score", "-published_at", _foreign(edition), "-id"
        )
    )
    return _one_per_article(live[: most * 4], edition.language)[:most]


def _shared(edition: Edition, ids: dict[str, list[int]]) -> Any:
    score: Any = Case(
        When(section=edition.section_id, then=Value(WEIGHTS["section"])),
        default=Value(0),
        output_field=IntegerField(),
    )
    for kind, (rows, column) in FOUND_BY.items():
        if ids[kind]:
            same = rows.filter(edition=OuterRef("pk"), **{f"{column}__in": ids[kind]}).order_by()
            counted = same.values("edition").annotate(n=Count("pk")).values("n")
            score = score + Coalesce(Subquery(counted), 0) * WEIGHTS[kind]
    return score


def _foreign(edition: Edition):
    return Case(
        When(language=edition.language, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )


def _one_per_article(found, language: str) -> list[Edition]:
    """Each story once, in the reader's language where it has it, in the order found."""
    best: dict[int, Edition] = {}
    for row in found:
        if row.article_id not in best or row.language == language:
            best[row.article_id] = row
    return list(best.values())
