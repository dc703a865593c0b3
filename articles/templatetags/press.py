"""The typography of the public pages: dates, names, line breaks, pictures."""

import datetime
from functools import lru_cache
from typing import Any

import rjieba
from django import template
from django.core.files.storage import default_storage
from django.urls import translate_url
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext, pgettext_lazy

from articles.addresses import url_in
from articles.richtext import clean
from people import languages
from people.partial_date import PartialDate
from photos.renditions import path_of

register = template.Library()

BYLINE = {
    "words": pgettext_lazy("byline", "Written by"),
    "photos": pgettext_lazy("byline", "Photographs by"),
    "translation": pgettext_lazy("byline", "Translated by"),
    "editing": pgettext_lazy("byline", "Edited by"),
    "review": pgettext_lazy("byline", "Reviewed by"),
}


# --- languages ------------------------------------------------------------------------------------

register.filter("own_name", languages.own_name)
register.simple_tag(url_in, name="url_in")


@register.filter
def html_lang(code: str) -> str:
    """zh-hans as HTML writes it: zh-Hans (BCP 47 writes scripts with a capital)."""
    head, dash, script = code.partition("-")
    return head + dash + script.title()


@register.filter
def said_in(row: Any, language: str) -> str:
    """``{{ names|said_in:here }}``: the text of a language in a printed mapping."""
    return row.get(language, "") if isinstance(row, dict) else ""


@register.filter
def name_in(row: Any, language: str) -> str:
    """The name of a row in exactly one language."""
    return languages.text(row, "name", language)


@register.filter
def others(language: str) -> list[str]:
    return languages.others(language)


@register.simple_tag(takes_context=True)
def same_page_in(context: Any, language: str) -> str:
    """This page in another language; the front page where there is no such page."""
    alternates = context.get("alternates")
    if alternates is not None:
        return alternates.get(language) or url_in(language, "front")
    request = context.get("request")
    twin = translate_url(request.path, language) if request else ""
    moved = twin and (twin != request.path or language == languages.current())
    return twin if moved else url_in(language, "front")


# --- dates ----------------------------------------------------------------------------------------


def _day(moment: datetime.datetime | datetime.date) -> datetime.date:
    return timezone.localdate(moment) if isinstance(moment, datetime.datetime) else moment


def _time(day: datetime.date, pattern: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), date_format(day, pattern))


@register.filter
def day(moment: datetime.datetime | datetime.date) -> SafeString:
    """27 December 2018; 2018年12月27日."""
    return _time(_day(moment), pgettext("day, month and year", "j F Y"))


@register.filter
def short_day(moment: datetime.datetime | datetime.date) -> SafeString:
    """The same without the year when it is the present one."""
    date = _day(moment)
    if date.year != timezone.localdate().year:
        return day(date)
    return _time(date, pgettext("date without a year", "j F"))


@register.filter
def iso_day(text: str) -> SafeString:
    """A printed moment (ISO 8601) as a day."""
    return day(datetime.datetime.fromisoformat(text))


@register.filter
def partial_date(text: str) -> str:
    """``2018-11`` as readers say it; what cannot be read stays as it was printed."""
    try:
        return PartialDate.parse(text).in_words()
    except ValueError:
        return text


# --- words ----------------------------------------------------------------------------------------


@register.filter
def breaks(headline: str) -> SafeString:
    """A Chinese headline with the places where a line may end; other scripts know their own."""
    if not any("\u4e00" <= letter <= "\u9fff" for letter in headline):
        return conditional_escape(headline)
    return mark_safe("<wbr>".join(conditional_escape(word) for word in _words(headline)))


CLOSERS = set("，。、；：！？）》”’」』】％%…·,.;:!?)]")


@lru_cache(maxsize=4096)
def _words(headline: str) -> tuple[str, ...]:
    words: list[str] = []
    for word in rjieba.cut(headline):
        # Closing marks stay with the word before them, and an opening one with the word behind.
        joins = words and (word[0] in CLOSERS or words[-1][-1] in "（《“‘「『【([")
        if joins:
            words[-1] += word
        else:
            words.append(word)
    return tuple(words)


@register.filter
def rich(html: str) -> SafeString:
    """Rich text, cleaned once more on its way to the reader."""
    return mark_safe(clean(html))


@register.simple_tag
def byline_label(role: str) -> str:
    return str(BYLINE.get(role, role))


@register.simple_tag
def maker_names(names: list[dict[str, Any]]) -> SafeString:
    """Names of a byline, parted as the language parts them, linked where they have a page."""
    between = pgettext("between names", ", ")
    return format_html_join(between, "{}", ((_maker(name),) for name in names))


def _maker(name: dict[str, Any]) -> str | SafeString:
    return name["name"]


# --- pictures -------------------------------------------------------------------------------------


@register.inclusion_tag("press/picture.html")
def picture(
    photo: dict[str, Any], sizes: str = "100vw", *, eager: bool = False, alt: bool = True
) -> dict[str, Any]:
    """A ``<picture>`` from what the edition keeps: no query, no look at the disk."""
    widths = photo["widths"]
    full = photo["width"] or 1
    fallback = next((width for width in widths if width >= 960), widths[-1])
    return {
        "avif": _sources(photo["token"], widths, "avif"),
        "jpeg": _sources(photo["token"], widths, "jpg"),
        "src": default_storage.url(path_of(photo["token"], fallback, "jpg")),
        "width": fallback,
        "height": round(photo["height"] * fallback / full),
        "focal": [round(share * 10) for share in photo["focal"]],
        "alt": photo.get("alt", "") if alt else "",
        "sizes": sizes,
        "eager": eager,
    }


def _sources(token: str, widths: list[int], file_format: str) -> str:
    return ", ".join(
        f"{default_storage.url(path_of(token, width, file_format))} {width}w" for width in widths
    )
