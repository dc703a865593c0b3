"""The newest stories as RSS 2.0 and Atom 1.0 (RFC 4287), one pair of feeds per language."""

import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.html import escape
from django.utils.http import parse_http_date
from django.utils.translation import gettext as _

from articles.models import Credit, Edition
from articles.richtext import clean
from people import languages
from people.addresses import url_in
from photos.templatetags.press import html_lang
from wire.feed_types import FullTextAtom, FullTextRss
from wire.xml import without_control_characters

STORIES = 20


class News(Feed):
    """What is live in the language of the address; two queries."""

    feed_type: Any = FullTextRss
    name = "feed-rss"

    def __init__(self, request: HttpRequest) -> None:
        """A feed of its own for each request: it keeps what it has found while it is written."""
        self.request = request
        self.here = languages.current()
        self.language = html_lang(self.here)
        self.now = timezone.now()
        live = Edition.objects.live(self.now).in_language(self.here)
        self.found = list(live.newest_first()[:STORIES])

    def answer(self) -> HttpResponse:
        """The feed; or 304 for a reader that has it already (RFC 9110, section 13)."""
        response = self(self.request)
        set_response_etag(response)
        known = get_conditional_response(
            self.request,
            etag=response.headers["ETag"],
            last_modified=parse_http_date(response.headers["Last-Modified"]),
            response=response,
        )
        return known or response

    # --- the feed ---------------------------------------------------------------------------------

    def title(self) -> str:
        return settings.OFFICE["title"][self.here]

    def description(self) -> str:
        return _("The news of %(office)s, in Chinese and in English.") % {
            "office": self.author_name()
        }

    def author_name(self) -> str:
        """Atom wants an author of the whole, for stories that name no writer."""
        return settings.OFFICE["name"][self.here]

    def link(self) -> str:
        return reverse("front")

    def feed_url(self) -> str:
        return reverse(self.name)

    def feed_extra_kwargs(self, obj: Any) -> dict[str, Any]:
        return {"changed_at": self.changed_at()}

    def changed_at(self) -> datetime.datetime | None:
        """When the feed last became another: a story came into it, or one left it.

        A story that has left was not older than the oldest still here, so that the index of
        newest stories finds it without reading the whole archive.
        """
        came = [max(edition.live_from, edition.printed_at) for edition in self.found]
        seen = Edition.objects.in_language(self.here).ever_live(self.now)
        if len(self.found) == STORIES:
            seen = seen.filter(published_at__gte=self.found[-1].published_at)
        left = seen.filter(live_until__lte=self.now).aggregate(at=Max("live_until"))["at"]
        return max([*came, left] if left else came, default=None)

    # --- its stories ------------------------------------------------------------------------------

    def items(self) -> list[Edition]:
        return self.found

    def item_title(self, item: Edition) -> str:
        return without_control_characters(item.headline)

    def item_description(self, item: Edition) -> str:
        """Plain words, written as the HTML that both formats expect here."""
        return escape(without_control_characters(item.standfirst))

    def item_link(self, item: Edition) -> str:
        return url_in(item.language, "article", item.slug)

    def item_guid(self, item: Edition) -> str:
        """Stays when the address changes: a tag URI (RFC 4151) of the article and its language."""
        host = urlsplit(f"//{self.request.get_host()}").hostname
        day = timezone.localdate(item.published_at).isoformat()
        return f"tag:{host},{day}:{item.article_id}/{item.language}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: Edition) -> datetime.datetime:
        return item.published_at

    def item_updateddate(self, item: Edition) -> datetime.datetime:
        return item.live_from

    def item_categories(self, item: Edition) -> list[str]:
        names = (tag["names"].get(item.language, "") for tag in item.content["tags"])
        return [without_control_characters(name) for name in names if name]

    def item_extra_kwargs(self, item: Edition) -> dict[str, Any]:
        page = self.request.build_absolute_uri(self.item_link(item))
        return {
            "content": without_control_characters(clean(item.body, relative_to=page)),
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
    return News(request).answer()


def atom(request: HttpRequest) -> HttpResponse:
    return AtomNews(request).answer()
