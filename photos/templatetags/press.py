"""The typography of the public pages: dates, names, line breaks, pictures."""

import datetime
from functools import lru_cache
from typing import Any

import rjieba
from django import template
from django.conf import settings
from django.core.files.storage import default_storage
from django.urls import translate_url
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override, pgettext

from people import languages
from people.addresses import url_in
from people.partial_date import PartialDate
from photos.renditions import path_of

register = template.Library()

#: Headings that stand in both languages, as the house’s panels and columns do.
HEADINGS = {
    "latest": gettext_noop("Latest"),
    "people": gettext_noop("People named"),
    "organizations": gettext_noop("Organizations"),
    "related": gettext_noop("Related"),
    "elsewhere": gettext_noop("Not in this language yet"),
    "naming": gettext_noop("Stories in which the name appears"),
    "made": gettext_noop("Stories written, photographed or translated"),
    "positions": gettext_noop("Positions"),
    "names": gettext_noop("Name"),
    "parts": gettext_noop("Parts"),
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


@register.filter
def title_in(row: Any, language: str) -> str:
    return languages.text(row, "title", language)


@register.filter
def note_in(row: Any, language: str) -> str:
    return languages.text(row, "note", language)


@register.simple_tag
def both(heading: str) -> SafeString:
    """A heading in the language of the page, and beside it, smaller, in the others."""
    words = [format_html("{}", _(HEADINGS[heading]))]
    for other in languages.others(languages.current()):
        with override(other):
            said = _(HEADINGS[heading])
        words.append(format_html('<span lang="{}">{}</span>', html_lang(other), said))
    return mark_safe(" ".join(words))


@register.simple_tag
def read_in(language: str) -> str:
    """The invitation to the twin of a page, in the twin’s own language."""
    with override(language):
        return _("Read this page in English")


@register.filter
def language_word(code: str) -> str:
    """What the language of the page calls a language."""
    return _(str(dict(settings.LANGUAGES).get(code, code)))


@register.simple_tag
def between_names() -> str:
    return pgettext("between names", ", ")


@register.simple_tag(takes_context=True)
def addresses_of_page(context: Any) -> list[dict[str, str]]:
    """Where each language has this page, for ``hreflang`` links; none for a page of errors."""
    request, alternates = context.get("request"), context.get("alternates")
    if request is None or context.get("unlisted"):
        return []
    if alternates is None:
        alternates = {code: translate_url(request.path, code) for code in languages.codes()}
        if len(set(alternates.values())) < len(alternates):
            return []
    rows = [
        {"lang": html_lang(code), "url": request.build_absolute_uri(alternates[code])}
        for code in languages.codes()
        if code in alternates
    ]
    return [*rows, {"lang": "x-default", "url": rows[0]["url"]}]


@register.simple_tag(takes_context=True)
def absolute(context: Any, address: str = "") -> str:
    """An address with its host, as search engines and messengers ask for it."""
    request = context["request"]
    return request.build_absolute_uri(address or request.path)


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
def weekday(date: datetime.date) -> SafeString:
    """Thursday, 27 December 2018; 2018年12月27日　星期四."""
    return _time(date, pgettext("day of the nameplate", "l, j F Y"))


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


@register.simple_tag
def year_name(year: int) -> str:
    return date_format(datetime.date(year, 1, 1), pgettext("year alone", "Y"))


@register.simple_tag
def month_name(month: int) -> str:
    return date_format(datetime.date(2000, month, 1), pgettext("month alone", "F"))


@register.simple_tag
def period_name(year: int, month: int | None = None) -> str:
    """2018年12月, December 2018; the year alone without a month."""
    if month is None:
        return year_name(year)
    return date_format(datetime.date(year, month, 1), pgettext("month and year", "F Y"))


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
        "aspect": aspect(photo),
        "alt": photo.get("alt", "") if alt else "",
        "sizes": sizes,
        "eager": eager,
    }


@register.filter
def aspect(photo: dict[str, Any]) -> int:
    """Width by height in steps of a twentieth, for the classes ``ar-20`` … ``ar-300``.

    The policy of the site allows no style in the page, so proportions are classes.
    """
    share = 100 * (photo["width"] or 3) / (photo["height"] or 2)
    return min(300, max(20, round(share / 5) * 5))


@register.simple_tag(takes_context=True)
def share_image(context: Any, photo: dict[str, Any] | None) -> str:
    """The picture that messengers show beside a link; empty without one."""
    if not photo or not photo.get("widths"):
        return ""
    width = next((width for width in photo["widths"] if width >= 1200), photo["widths"][-1])
    return absolute(context, largest(photo, width))


@register.filter
def largest(photo: dict[str, Any], width: int | None = None) -> str:
    """The address of a photo’s JPEG, the widest by default."""
    return default_storage.url(path_of(photo["token"], width or photo["widths"][-1], "jpg"))


def _sources(token: str, widths: list[int], file_format: str) -> str:
    return ", ".join(
        f"{default_storage.url(path_of(token, width, file_format))} {width}w" for width in widths
    )
