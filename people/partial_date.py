"""Dates as the news knows them: a day, a month, a year, or a day whose year nobody wrote.

Written as in ISO 8601-2:2019 (EDTF): ``2018-11-14``, ``2018-11``, ``2018``, and ``XXXX-04-05``
for a date without a year. What is not known is not made up.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language, override, pgettext
from django.utils.translation import gettext_lazy as _

FORM = re.compile(r"(?:(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?|(?:XXXX-|--)?(\d{1,2})-(\d{1,2}))")


@dataclass(frozen=True, order=False)
class PartialDate:
    """A date known to the day, the month or the year, or without its year.

    Raises :class:`ValueError` for a date that no calendar has.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year is None and (self.month is None or self.day is None):
            raise ValueError("a date needs a year, or a month and a day")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        # 2000 was a leap year, so 29 February without a year is possible.
        datetime.date(self.year or 2000, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads the written form; raises :class:`ValueError` when it is not one."""
        match = FORM.fullmatch(text.strip())
        if not match:
            raise ValueError(f"not a date: {text!r}")
        year, month, day, lone_month, lone_day = (int(g) if g else None for g in match.groups())
        return cls(year, month or lone_month, day or lone_day)

    @classmethod
    def of(cls, day: datetime.date) -> Self:
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        year = f"{self.year:04d}" if self.year is not None else "XXXX"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def first_day(self) -> datetime.date | None:
        """The earliest day it can mean; None without a year."""
        return self.year and datetime.date(self.year, self.month or 1, self.day or 1)  # type: ignore[return-value]

    @property
    def last_day(self) -> datetime.date | None:
        """The latest day it can mean; None without a year."""
        if self.year is None:
            return None
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, day)

    def in_words(self, language: str | None = None) -> str:
        """The date as a reader of that language reads it: 2018年11月14日, 14 November 2018."""
        with override(language or get_language()):
            stand_in = datetime.date(self.year or 2000, self.month or 1, self.day or 1)
            return date_format(stand_in, self._pattern())

    def _pattern(self) -> str:
        if self.year is None:
            return pgettext("date without a year", "j F")
        if self.month is None:
            return pgettext("year alone", "Y")
        if self.day is None:
            return pgettext("month and year", "F Y")
        return pgettext("day, month and year", "j F Y")


def covers(since: PartialDate | None, until: PartialDate | None, day: datetime.date) -> bool:
    """Whether a span that may be open at either end holds the day, giving unknowns the benefit."""
    starts = since.first_day if since else None
    ends = until.last_day if until else None
    return (starts is None or starts <= day) and (ends is None or day <= ends)


class PartialDateFormField(forms.CharField):
    """Accepts 2018-11-14, 2018-11, 2018 and 11-14, and says so when given something else."""

    default_error_messages = {
        "date": _(
            "“%(value)s” is not a date. Write 2018-11-14, or less if less is known: "
            "2018-11, 2018, or 11-14 without a year."
        )
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "max_length": None})

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]
        if isinstance(value, PartialDate):
            return value
        written = super().to_python(value)
        if not written:
            return None
        try:
            return PartialDate.parse(written)
        except ValueError as error:
            raise ValidationError(
                self.error_messages["date"], code="date", params={"value": written}
            ) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(str(initial or ""), data)


class PartialDateField(models.CharField):
    """Stores a :class:`PartialDate` in its written form, which sorts by date; NULL is unknown."""

    description = _("A date, complete or in part")

    # What the type checker is to know of the attribute (a convention of django-stubs).
    _pyi_private_set_type: PartialDate | str | None  # type: ignore[assignment]
    _pyi_private_get_type: PartialDate | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **options: Any) -> None:
        options.update(max_length=10, null=True, blank=True)
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        for fixed in ("max_length", "null", "blank"):
            options.pop(fixed, None)
        return name, path, args, options

    def from_db_value(self, value: str | None, *_args: Any) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value)) if str(value).strip() else None
        except ValueError as error:
            raise ValidationError(
                PartialDateFormField.default_error_messages["date"],
                code="date",
                params={"value": value},
            ) from error

    def get_prep_value(self, value: Any) -> str | None:
        date = self.to_python(value)
        return str(date) if date else None

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def formfield(self, **options: Any) -> forms.Field | None:  # type: ignore[override]
        return PartialDateFormField(
            required=False,
            label=options.get("label", capfirst(str(self.verbose_name))),
            help_text=options.get("help_text", self.help_text),
        )

    # A CharField would check the length of the text; here the value is a date.
    default_validators = []

    def clean(self, value: Any, model_instance: models.Model | None) -> PartialDate | None:
        return self.to_python(value)
