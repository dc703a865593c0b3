"""How a whole story is written in RSS and in Atom; Django writes all the rest."""

import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed, rfc3339_date


class Changing(SyndicationFeed):
    """A feed that has changed when a story has left it, too, which Django’s dates do not tell."""

    def latest_post_date(self) -> datetime.datetime:
        return self.feed["changed_at"] or super().latest_post_date()


class FullTextRss(Changing, Rss201rev2Feed):
    """RSS with the whole story, who wrote it and when it was updated.

    From the modules ``content`` and ``dc``, and from Atom, since RSS has no words for these.
    """

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        for author in item["authors"]:
            handler.addQuickElement("dc:creator", author)


class FullTextAtom(Changing, Atom1Feed):
    """Atom with the whole story; ``author`` once for each who wrote it."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})
        for author in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", author)
            handler.endElement("author")
