"""Pages that list stories: the front page, sections, tags and the archive."""

import datetime
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import ExtractMonth, ExtractYear, RowNumber
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Edition, Section, Tag
from people import languages
from photos.models import GalleryEdition
from photos.pages import page_of


def live_here() -> Any:
    """The live stories of the language being read, without their texts."""
    return Edition.objects.live().in_language(languages.current()).for_lists()


def front(request: HttpRequest) -> HttpResponse:
    """The newest story leads; below, each section, the other language, a gallery: 4 queries."""
    newest = _lead_first(list(live_here().newest_first()[:10]))
    shown = {edition.pk for edition in newest}
    return render(
        request,
        "articles/front.html",
        {
            "lead": newest[0] if newest else None,
            "beside": newest[1:6],
            "second": newest[6:],
            "columns": _columns(shown),
            "elsewhere": _only_elsewhere(),
            "gallery": GalleryEdition.objects.live()
            .in_language(languages.current())
            .newest_first()
            .first(),
            "front": True,
        },
    )


def _lead_first(newest: list[Edition]) -> list[Edition]:
    """The page opens with the newest story that has a picture, if any has one."""
    lead = next((edition for edition in newest if edition.lead), None)
    return [lead, *(edition for edition in newest if edition != lead)] if lead else newest


def _columns(shown: set[int], each: int = 4) -> dict[int, list[Edition]]:
    """The newest of each section that do not stand above already; one query."""
    place = Window(
        RowNumber(),
        partition_by=F("section"),
        order_by=[F("published_at").desc(), F("pk").desc()],
    )
    rows = live_here().exclude(pk__in=shown).annotate(rank=place).filter(rank__lte=each)
    columns: dict[int, list[Edition]] = {}
    for edition in rows.order_by("section", "rank"):
        columns.setdefault(edition.section_id, []).append(edition)
    return columns


def _only_elsewhere(most: int = 3) -> list[Edition]:
    """Stories that this language does not have, newest first."""
    here = Edition.objects.live().in_language(languages.current())
    others = Edition.objects.live().exclude(language=languages.current())
    return list(
        others.exclude(article__in=here.values("article")).for_lists().newest_first()[:most]
    )


def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Section, slug=slug)
    page = page_of(live_here().in_section(found), request.GET.get("before"))
    return render(request, "articles/list.html", {"section": found, "subject": found, "page": page})


def tag(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Tag, slug=slug)
    page = page_of(live_here().tagged(found), request.GET.get("before"))
    if not page and not Edition.objects.live().tagged(found).exists():
        # A tag nobody has printed is a word of the desk.
        raise Http404(_("Nothing has been printed under this tag."))
    return render(request, "articles/list.html", {"subject": found, "tag": found, "page": page})


def archive(request: HttpRequest) -> HttpResponse:
    """Every year and month that has stories in this language, with their number; one query."""
    months = (
        Edition.objects.live()
        .in_language(languages.current())
        .order_by()
        .values(year=ExtractYear("published_at"), month=ExtractMonth("published_at"))
        .annotate(stories=Count("pk"))
        .order_by("-year", "-month")
    )
    return render(request, "articles/archive.html", {"months": list(months), "room": "archive"})


def archive_year(request: HttpRequest, year: int) -> HttpResponse:
    return _period(request, year, 1, 12)


def archive_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    if not 1 <= month <= 12:
        raise Http404(_("A year has twelve months."))
    return _period(request, year, month, 1, month=month)


def _period(
    request: HttpRequest, year: int, first: int, length: int, month: int | None = None
) -> HttpResponse:
    if not 1900 <= year <= 9998:
        raise Http404(_("There is no archive of that year."))
    ends = first + length
    starts_at = _midnight(year, first)
    ends_at = _midnight(year + (ends > 12), ends - 12 if ends > 12 else ends)
    stories = live_here().filter(published_at__gte=starts_at, published_at__lt=ends_at)
    page = page_of(stories, request.GET.get("before"))
    context = {"page": page, "year": year, "month": month, "room": "archive"}
    return render(request, "articles/period.html", context)


def _midnight(year: int, month: int) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(year, month, 1))
