"""The newest stories as RSS 2.0 and Atom 1.0 (RFC 4287), one pair of feeds per language."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.http import quote_etag
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from articles.models import Credit, Edition
from articles.richtext import clean
from people import languages
from people.addresses import url_in
from wire.xml import without_control_characters

STORIES = 20


class FullTextRss(Rss201rev2Feed):
    """RSS with the whole story, and who wrote it (``content`` and ``dc`` modules)."""

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])
        for author in item["authors"]:
            handler.addQuickElement("dc:creator", author)


class FullTextAtom(Atom1Feed):
    """Atom with the whole story; ``author`` once for each who wrote it."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})
        for author in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", author)
            handler.endElement("author")


class News(Feed):
    """What is live in the language of the address; one query."""

    feed_type: Any = FullTextRss
    name = "feed-rss"

    def __init__(self, request: HttpRequest) -> None:
        """A feed of its own for each request: it keeps what it has found while it is written."""
        self.host = request.get_host()
        live = Edition.objects.live().in_language(languages.current())
        self.found = list(live.newest_first()[:STORIES])

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The feed; or 304 for a reader that has it already (RFC 9110, section 13)."""
        marks = [f"{edition.pk}" for edition in self.found]
        etag = quote_etag(f"{languages.current()}-{'-'.join(marks)}")
        known = get_conditional_response(request, etag=etag)
        response = known or self(request)
        response.headers["ETag"] = etag
        return response

    def title(self) -> str:
        return settings.OFFICE["title"][languages.current()]

    def description(self) -> str:
        office = settings.OFFICE["name"][languages.current()]
        return _("The news of %(office)s, in Chinese and in English.") % {"office": office}

    def link(self) -> str:
        return reverse("front")

    def feed_url(self) -> str:
        return reverse(self.name)

    def items(self) -> list[Edition]:
        return self.found

    def item_title(self, item: Edition) -> str:
        return without_control_characters(item.headline)

    def item_description(self, item: Edition) -> str:
        return without_control_characters(item.standfirst)

    def item_link(self, item: Edition) -> str:
        return url_in(item.language, "article", item.slug)

    def item_guid(self, item: Edition) -> str:
        """Stays when the address changes: a tag URI (RFC 4151) of the article and its language."""
        day = localtime(item.published_at).date().isoformat()
        return f"tag:{self.host.partition(':')[0]},{day}:{item.article_id}/{item.language}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: Edition) -> datetime.datetime:
        return item.published_at

    def item_updateddate(self, item: Edition) -> datetime.datetime:
        return item.live_from

    def item_categories(self, item: Edition) -> list[str]:
        names = (tag["names"].get(item.language, "") for tag in item.content["tags"])
        return [name for name in names if name]

    def item_extra_kwargs(self, item: Edition) -> dict[str, Any]:
        return {
            "content": without_control_characters(clean(item.body)),
            "authors": [
                without_control_characters(name["name"])
                for credit in item.content["credits"]
                if credit["role"] == Credit.Role.WORDS
                for name in credit["names"]
            ],
        }


class AtomNews(News):
    feed_type = FullTextAtom
    name = "feed-atom"

    def subtitle(self) -> str:
        return self.description()


def rss(request: HttpRequest) -> HttpResponse:
    return News(request).answer(request)


def atom(request: HttpRequest) -> HttpResponse:
    return AtomNews(request).answer(request)
