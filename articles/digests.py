"""Fingerprints of texts, so that "changed" and "out of date" are comparisons, not flags.

*segments*: the words of one language, piece by piece (headline, standfirst, each block of the
body, each caption and alt text).  *text digest*: all of these together.  *copy digest*:
everything an edition would print, credits and order of pictures included.
"""

import hashlib
import json
from typing import TYPE_CHECKING, Any

from articles.richtext import blocks, plain
from people import languages

if TYPE_CHECKING:
    from articles.models import Article


def digest(value: Any) -> str:
    """SHA-256 of a value as canonical JSON."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def segments(article: "Article", language: str) -> dict[str, str]:
    """The words of the copy in one language, by where they stand; empty ones are left out."""
    words = {name: languages.text(article, name, language) for name in ("headline", "standfirst")}
    for number, block in enumerate(blocks(languages.text(article, "body", language)), start=1):
        words[f"body:{number}"] = plain(block)
    shown = [row for row in article.placements.all() if row.is_shown_in(language)]
    for number, placement in enumerate(shown, start=1):
        for field in ("caption", "alt"):
            words[f"{field}:{number}"] = placement.words(field, language)
    return {place: text for place, text in words.items() if text}


def segment_digests(article: "Article", language: str) -> dict[str, str]:
    return {place: digest(text) for place, text in segments(article, language).items()}


def text_digest(article: "Article", language: str) -> str:
    return digest(segment_digests(article, language))
