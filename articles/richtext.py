"""Rich text: what may stand in a body, cleaned whenever it is saved and again on the way out."""

import re
from functools import partial
from html import unescape
from typing import Any
from urllib.parse import urljoin

import nh3
from django.db import models
from django_prose_editor.fields import ProseEditorField

TAGS = {
    "p", "br", "h2", "h3", "ul", "ol", "li", "blockquote", "a", "em", "strong", "sub", "sup",
    "table", "thead", "tbody", "tr", "th", "td", "span",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "hreflang"}, "span": {"lang"}, "th": {"colspan"}, "td": {"colspan"}}
SCHEMES = {"http", "https", "mailto"}

# What the editor offers; the cleaning above is the rule, this only shapes the toolbar.
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Superscript": True,
    "Subscript": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "Link": {"enableTarget": False},
    "HardBreak": True,
    "History": True,
}

BLOCK = re.compile(r"<(p|h2|h3|ul|ol|blockquote|table)\b.*?</\1>", re.S)


def clean(html: str, *, relative_to: str = "") -> str:
    """The text with nothing in it but what a body may hold; scripts go with their content.

    Text that leaves the site has its links made whole, ``relative_to`` the page it comes from.
    """
    if not html:
        return ""
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener",
        strip_comments=True,
        url_relative=partial(urljoin, relative_to) if relative_to else None,
    ).replace("\x00", "")
    return "" if not plain(cleaned) else cleaned.strip()


def blocks(html: str) -> list[str]:
    """The paragraphs, headings, lists and tables of a body, in order.

    Text that stands outside any block is a block of its own, so that nothing is lost.
    """
    found: list[str] = []
    end = 0
    for match in BLOCK.finditer(html or ""):
        found += _loose(html[end : match.start()])
        found.append(match.group(0))
        end = match.end()
    return found + _loose((html or "")[end:])


def _loose(html: str) -> list[str]:
    return [f"<p>{html.strip()}</p>"] if plain(html) else []


def plain(html: str) -> str:
    """The words alone, with entities resolved and white space folded."""
    without_tags = nh3.clean(
        re.sub(r"</(p|h2|h3|li|td|th|blockquote)>|<br ?/?>", " ", html), tags=set()
    )
    return " ".join(unescape(without_tags).split())


class RichTextField(ProseEditorField):
    """A body. However it is saved (form, importer, shell), it is cleaned before it is stored."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options["extensions"] = EXTENSIONS
        options["sanitize"] = clean
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        name, _path, args, _options = super().deconstruct()
        # A migration knows it as text: what the toolbar offers is no matter of the database.
        kept = {
            key: value
            for key, value in _options.items()
            if key in {"blank", "verbose_name", "null", "default"}
        }
        return name, "django.db.models.TextField", args, kept

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = clean(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, value)
        return value
