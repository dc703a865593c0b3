"""The site map for search engines: every live page, with its twins in the other languages.

Protocol: sitemaps.org, and the ``xhtml:link`` annotations for pages in several languages.
"""

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from django.utils.translation import override

from articles.models import Edition, Section
from people import languages
from people.addresses import url_in
from photos.models import GalleryEdition

#: Far below the 50,000 of the protocol, so that a part is made quickly.
ON_A_PAGE = 5_000


class Printed(Sitemap):
    """Live printings in one language; the twins of a part are found in one more query."""

    limit = ON_A_PAGE
    name = ""
    thing = ""
    model: Any = None

    def __init__(self, language: str) -> None:
        self.language = language

    def items(self) -> Any:
        live = self.model.objects.live().in_language(self.language)
        return live.order_by("pk").only("pk", "slug", "language", "live_from", self.thing)

    def location(self, item: Any) -> str:
        return url_in(item.language, self.name, item.slug)

    def lastmod(self, item: Any) -> Any:
        return item.live_from

    def get_urls(self, page: Any = 1, site: Any = None, protocol: str | None = None) -> Any:
        urls = super().get_urls(page, site, protocol)
        column = f"{self.thing}_id"
        owners = [getattr(url["item"], column) for url in urls]
        twins: dict[int, dict[str, str]] = {}
        live = self.model.objects.live().filter(**{f"{column}__in": owners})
        for owner, language, slug in live.values_list(column, "language", "slug"):
            twins.setdefault(owner, {})[language] = url_in(language, self.name, slug)
        root = f"{protocol or 'https'}://{site.domain}"
        for url in urls:
            url["alternates"] = _alternates(root, twins[getattr(url["item"], column)])
        return urls


class Stories(Printed):
    name, thing, model = "article", "article", Edition


class Galleries(Printed):
    name, thing, model = "gallery", "gallery", GalleryEdition


class Lists(Sitemap):
    """The pages that list: front, sections, people, galleries, archive; each in every language."""

    def items(self) -> list[tuple[str, tuple]]:
        plain = [(name, ()) for name in ("front", "people", "galleries", "archive")]
        return plain + [("section", (row.slug,)) for row in Section.objects.all()]

    def location(self, item: tuple[str, tuple]) -> str:
        with override(languages.first()):
            return reverse(item[0], args=item[1])

    def get_urls(self, page: Any = 1, site: Any = None, protocol: str | None = None) -> Any:
        root = f"{protocol or 'https'}://{site.domain}"
        found = []
        for url in super().get_urls(page, site, protocol):
            name, args = url["item"]
            twins = {code: url_in(code, name, *args) for code in languages.codes()}
            for code in languages.codes():
                alternates = _alternates(root, twins)
                found.append({**url, "location": root + twins[code], "alternates": alternates})
        return found


def _alternates(root: str, twins: dict[str, str]) -> list[dict[str, str]]:
    rows = [
        {"lang_code": code, "location": root + twins[code]}
        for code in languages.codes()
        if code in twins
    ]
    return [*rows, {"lang_code": "x-default", "location": rows[0]["location"]}]


def sitemaps() -> dict[str, Sitemap]:
    """Every part of the map, by the name that stands in its address."""
    parts: dict[str, Sitemap] = {"lists": Lists()}
    for code in languages.codes():
        parts[f"news-{code}"] = Stories(code)
        parts[f"galleries-{code}"] = Galleries(code)
    return parts
