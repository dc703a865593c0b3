"""Public pages of galleries."""

from django.db.models import Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from people import languages
from people.addresses import url_in
from photos.models import GalleryEdition
from photos.pages import page_of


def galleries(request: HttpRequest) -> HttpResponse:
    """The galleries of this language, newest first; 2 queries with the shell."""
    live = GalleryEdition.objects.live().in_language(languages.current())
    page = page_of(live, request.GET.get("before"), size=12)
    return render(request, "photos/galleries.html", {"page": page, "room": "galleries"})


def gallery(request: HttpRequest, slug: str) -> HttpResponse:
    """One gallery with its twin; an address it once had leads to the present one."""
    here = languages.current()
    live = _live_with(slug, here)
    edition = live.get(here)
    if edition is None:
        raise Http404(_("There is no gallery at this address."))
    if edition.slug != slug:
        return HttpResponsePermanentRedirect(url_in(here, "gallery", edition.slug))
    return render(
        request,
        "photos/gallery.html",
        {
            "gallery": edition,
            "twins": [twin for code, twin in live.items() if code != here],
            "alternates": {code: url_in(code, "gallery", row.slug) for code, row in live.items()},
            "room": "galleries",
        },
    )


def _live_with(slug: str, language: str) -> dict[str, GalleryEdition]:
    """Every live printing of the gallery that has, or had, this address; one query."""
    printed = GalleryEdition.objects.filter(language=language, slug=slug).ever_live()
    owner = printed.order_by("-live_from").values("gallery")[:1]
    rows = GalleryEdition.objects.live().filter(gallery=Subquery(owner))
    return {row.language: row for row in rows}
