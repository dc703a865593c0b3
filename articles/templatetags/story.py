"""What a story’s page says that no other page does: its text, its byline, its headings."""

import datetime
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, override, pgettext, pgettext_lazy

from articles.models import Correction, Credit
from articles.richtext import clean
from photos.templatetags.press import day

register = template.Library()

#: What readers read before the names; the desk has words of its own for the same roles.
BYLINE = {
    Credit.Role.WORDS: pgettext_lazy("byline", "Written by"),
    Credit.Role.PHOTOS: pgettext_lazy("byline", "Photographs by"),
    Credit.Role.TRANSLATION: pgettext_lazy("byline", "Translated by"),
    Credit.Role.EDITING: pgettext_lazy("byline", "Edited by"),
    Credit.Role.REVIEW: pgettext_lazy("byline", "Reviewed by"),
}


@register.filter
def rich(html: str) -> SafeString:
    """Rich text, cleaned once more on its way to the reader."""
    return mark_safe(clean(html))


@register.filter
def byline_label(role: str) -> str:
    return str(BYLINE.get(role, role))  # type: ignore[call-overload]


@register.simple_tag
def byline_in(language: str, credit: dict[str, Any]) -> str:
    """A line of the byline in a language that need not be the page’s own."""
    with override(language):
        names = pgettext("between names", ", ").join(name["name"] for name in credit["names"])
        return f"{byline_label(credit['role'])} {names}"


@register.filter
def correction_label(kind: str) -> str:
    return str(dict(Correction.Kind.choices).get(kind, kind))


@register.filter
def maker_names(names: list[dict[str, Any]]) -> SafeString:
    """Names of a byline, parted as the language parts them, linked where they have a page."""
    between = pgettext("between names", ", ")
    return format_html_join(between, "{}", ((_maker(name),) for name in names))


def _maker(name: dict[str, Any]) -> str | SafeString:
    if not name["slug"]:
        return conditional_escape(name["name"])
    address = reverse(name["kind"], args=[name["slug"]])
    return format_html('<a href="{}">{}</a>', address, name["name"])


@register.filter
def role_word(role: str) -> str:
    """What somebody did for a story, in a list of what they made."""
    return str(dict(Credit.Role.choices).get(role, role))


@register.simple_tag
def published_in(language: str, moment: datetime.datetime) -> SafeString:
    """in Chinese 15 November: when a twin came out."""
    said = gettext(str(dict(settings.LANGUAGES).get(language, language)))
    pattern = pgettext("publication of the twin", "in {language} {day}")
    return format_html(pattern, language=said, day=day(moment))


@register.filter
def corrections_told(number: int) -> str:
    """How many corrections stand under a text."""
    if number == 1:
        return gettext("one correction")
    return gettext("%(number)s corrections") % {"number": number}


@register.filter
def citation(edition: Any) -> SafeString:
    """How a reader cites the story, in the manner of the Chicago Manual of Style (17th, 14.198)."""
    words = {
        "authors": _names_in(edition, Credit.Role.WORDS),
        "headline": edition.headline,
        "translators": _names_in(edition, Credit.Role.TRANSLATION),
    }
    pattern = pgettext("citation", "{authors}, “{headline}”")
    if words["translators"]:
        pattern = pgettext("citation", "{authors}, “{headline}”, trans. {translators}")
    return format_html(pattern, **words)


def _names_in(edition: Any, role: str) -> str:
    rows = (row["names"] for row in edition.content["credits"] if row["role"] == role)
    return pgettext("between names", ", ").join(name["name"] for name in next(rows, []))
