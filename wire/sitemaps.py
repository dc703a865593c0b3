"""The site map for search engines: every live page, with its twins in the other languages.

Protocol: sitemaps.org, and the ``xhtml:link`` annotations for pages in several languages. What
stands here is found by editions alone, so that a page of the desk can never be on the map.
"""

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, OuterRef, QuerySet

from articles.models import Edition, Section
from articles.models.edition import EditionOrganization, EditionPerson
from people import languages
from people.addresses import url_in
from people.models import Organization, Person
from photos.models import GalleryEdition
from photos.templatetags.press import html_lang

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

    def items(self) -> QuerySet:
        live = self.model.objects.live().in_language(self.language)
        return live.order_by("pk").only("pk", "slug", "language", "live_from", self.thing)

    def location(self, item: Any) -> str:
        return url_in(item.language, self.name, item.slug)

    def lastmod(self, item: Any) -> datetime.datetime:
        return item.live_from

    def get_latest_lastmod(self) -> Any:
        """Asked of the database: Django would read every item for it."""
        return self.items().aggregate(at=Max("live_from"))["at"]

    def get_urls(self, page: Any = 1, site: Any = None, protocol: str | None = None) -> Any:
        urls = super().get_urls(page, site, protocol)
        twins = self._twins([self._owner(url["item"]) for url in urls])
        for url in urls:
            item = url["item"]
            # What ended between the two queries is still its own twin.
            places = {item.language: self.location(item), **twins.get(self._owner(item), {})}
            url["alternates"] = _alternates(places, site, protocol)
        return urls

    def _owner(self, item: Any) -> int:
        return getattr(item, f"{self.thing}_id")

    def _twins(self, owners: list[int]) -> dict[int, dict[str, str]]:
        twins: dict[int, dict[str, str]] = {}
        live = self.model.objects.live().filter(**{f"{self.thing}__in": owners})
        for owner, language, slug in live.values_list(f"{self.thing}_id", "language", "slug"):
            twins.setdefault(owner, {})[language] = url_in(language, self.name, slug)
        return twins


class Stories(Printed):
    name, thing, model = "article", "article", Edition


class Galleries(Printed):
    name, thing, model = "gallery", "gallery", GalleryEdition


class Shared(Sitemap):
    """Pages that stand in every language at once; each of their addresses names all the others."""

    limit = ON_A_PAGE // len(languages.codes())

    def page(self, item: Any) -> tuple[str, ...]:
        """The name of the page, and what stands in its address."""
        return item

    def places(self, item: Any) -> dict[str, str]:
        return {code: url_in(code, *self.page(item)) for code in languages.codes()}

    def location(self, item: Any) -> str:
        return self.places(item)[languages.first()]

    def get_urls(self, page: Any = 1, site: Any = None, protocol: str | None = None) -> Any:
        found = []
        for url in super().get_urls(page, site, protocol):
            alternates = _alternates(self.places(url["item"]), site, protocol)
            # The last alternate is x-default, which is one of the others.
            for place in alternates[:-1]:
                found.append({**url, "location": place["location"], "alternates": alternates})
        return found


class Lists(Shared):
    """The pages that list: front, people, galleries, archive, and sections with live stories."""

    def items(self) -> list[tuple[str, ...]]:
        live = Edition.objects.live().filter(section=OuterRef("pk"))
        sections = Section.objects.filter(Exists(live)).values_list("slug", flat=True)
        plain = [(name,) for name in ("front", "people", "galleries", "archive")]
        return [*plain, *(("section", slug) for slug in sections)]


class Names(Shared):
    """The pages of those whom live stories name or credit."""

    def __init__(self, model: Any, printed: Any) -> None:
        """``printed`` holds the rows by which an edition is found under a name of ``model``."""
        self.model = model
        self.printed = printed
        self.name = model._meta.model_name

    def items(self) -> QuerySet:
        live = Edition.objects.live().values("pk")
        rows = self.printed.objects.filter(edition__in=live, **{self.name: OuterRef("pk")})
        public = self.model.objects.filter(Exists(rows), page_is_public=True)
        return public.order_by("pk").only("slug")

    def page(self, item: Any) -> tuple[str, ...]:
        return self.name, item.slug


def _alternates(places: dict[str, str], site: Any, protocol: str | None) -> list[dict[str, str]]:
    """The addresses of one page by language, in the order of the office, then the default."""
    root = f"{protocol or 'https'}://{site.domain}"
    rows = [
        {"lang_code": html_lang(code), "location": root + places[code]}
        for code in languages.codes()
        if code in places
    ]
    return [*rows, {**rows[0], "lang_code": "x-default"}]


def sitemaps() -> dict[str, Callable[[], Sitemap]]:
    """Every part of the map, by the name that stands in its address; made anew when asked for."""
    parts: dict[str, Callable[[], Sitemap]] = {
        "lists": Lists,
        "people": partial(Names, Person, EditionPerson),
        "organizations": partial(Names, Organization, EditionOrganization),
    }
    for code in languages.codes():
        parts[f"news-{code}"] = partial(Stories, code)
        parts[f"galleries-{code}"] = partial(Galleries, code)
    return parts
