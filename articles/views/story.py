"""The page of one story, and what stands at its address when it is not there."""

from django.db.models import Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.layout import lay_out
from articles.models import Address, Edition
from articles.related import related_to
from people import languages
from people.addresses import url_in


def story(request: HttpRequest, slug: str) -> HttpResponse:
    """A live edition; else where the story has moved, which language has it, or that it is gone."""
    here = languages.current()
    editions = _live_with(slug, here)
    edition = editions.get(here)
    if edition is None:
        return _elsewhere(request, slug, here)
    return render(
        request,
        "articles/story.html",
        {
            "edition": edition,
            "twins": [twin for code, twin in editions.items() if code != here],
            "alternates": _addresses(editions),
            "items": lay_out(edition.body, edition.content["photos"]),
            "related": related_to(edition),
            "section": edition.section,
        },
    )


def _live_with(slug: str, language: str) -> dict[str, Edition]:
    """Every live edition of the story that has this address in this language, in one query."""
    owner = Edition.objects.live().filter(language=language, slug=slug).values("article")[:1]
    rows = Edition.objects.live().filter(article=Subquery(owner)).select_related("section")
    return {row.language: row for row in rows}


def _addresses(editions: dict[str, Edition]) -> dict[str, str]:
    return {code: url_in(code, "article", row.slug) for code, row in editions.items()}


def _elsewhere(request: HttpRequest, slug: str, here: str) -> HttpResponse:
    addresses = list(Address.objects.filter(slug=slug))
    addresses.sort(key=lambda address: address.language != here)
    for address in addresses:
        live = {
            row.language: row for row in Edition.objects.live().filter(article=address.article_id)
        }
        if here in live:
            return HttpResponsePermanentRedirect(url_in(here, "article", live[here].slug))
        if live:
            offered = {
                "offered": list(live.values()),
                "alternates": _addresses(live),
                "unlisted": True,
            }
            return render(request, "articles/other_language.html", offered)
    return _gone(request, [address.article_id for address in addresses])


def _gone(request: HttpRequest, articles: list[int]) -> HttpResponse:
    """A note for a story readers have seen and can no longer; it repeats none of its words."""
    last = Edition.objects.filter(article__in=articles).ever_live().order_by("-live_until").first()
    if last is None:
        raise Http404(_("There has never been a story at this address."))
    return render(request, "articles/gone.html", {"edition": last, "unlisted": True}, status=410)
