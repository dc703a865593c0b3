"""The languages of the newsroom, and the bilingual fields of a row, read by language code.

No other module spells a language code where it means "the original" or "the translation": a
third language is a line in the settings and a migration.
"""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import get_language, get_language_info
from modeltranslation.utils import build_localized_fieldname


def codes() -> list[str]:
    """Every language in which the office publishes, in the order of the settings."""
    return [code for code, _name in settings.LANGUAGES]


def choices() -> list[tuple[str, str]]:
    """The languages for a ``choices=`` argument, each named in its own words."""
    return [(code, own_name(code)) for code in codes()]


def own_name(code: str) -> str:
    """What a language calls itself: 中文, English."""
    return OWN_NAMES.get(code) or get_language_info(code)["name_local"]


# Django's own name for zh-hans is 简体中文, too long for the switch at the top of a page.
OWN_NAMES = {"zh-hans": "中文"}


def current() -> str:
    """The language of the page being made, or the first language of the office."""
    code = get_language()
    return code if code in codes() else codes()[0]


def first() -> str:
    """The language a new colleague’s desk speaks until they choose."""
    return codes()[0]


def others(code: str) -> list[str]:
    return [other for other in codes() if other != code]


def column(field: str, language: str) -> str:
    """The column that holds a bilingual field in one language: ``headline_zh_hans``."""
    return build_localized_fieldname(field, language)


def columns(*fields: str, language: str | None = None) -> list[str]:
    """The columns of several fields, in one language or (by default) in all."""
    return [
        column(field, code) for field in fields for code in ([language] if language else codes())
    ]


def text(row: models.Model | None, field: str, language: str) -> str:
    """What the row says in exactly that language; empty when it says nothing there."""
    return (getattr(row, column(field, language), None) or "") if row is not None else ""


def texts(row: models.Model, field: str) -> dict[str, str]:
    return {code: text(row, field, code) for code in codes()}


def any_text(row: models.Model, field: str, language: str | None = None) -> str:
    """The text in the wanted language, else in the first that has any: for staff pages only."""
    return next(spoken(row, field, language), "")


def spoken(row: models.Model, field: str, language: str | None = None) -> Iterator[str]:
    wanted = language or current()
    return filter(None, (text(row, field, code) for code in [wanted, *others(wanted)]))


def set_texts(row: models.Model, field: str, values: dict[str, Any]) -> None:
    """Writes a bilingual field from ``{"zh-hans": …, "en": …}``; absent languages stay."""
    for code, value in values.items():
        setattr(row, column(field, code), value)
