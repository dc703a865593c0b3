"""Dates as pages write them; a date without a year stays without one."""

import re

from people.partial_date import PartialDate

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d{2})"
FORMS = [
    re.compile(rf"{YEAR}\s*([-/.])\s*(?P<month>\d{{1,2}})\s*\2\s*(?P<day>\d{{1,2}})"),
    re.compile(rf"{YEAR}年\s*(?P<month>\d{{1,2}})月(?:\s*(?P<day>\d{{1,2}})[日号])?"),
    re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"),
    re.compile(rf"{MONTH}\s+{DAY}(?:\s*,?\s*{YEAR})?", re.I),
    re.compile(rf"{DAY}\s+(?:of\s+)?{MONTH}(?:\s*,?\s*{YEAR})?", re.I),
    re.compile(rf"{MONTH}\s+{YEAR}", re.I),
    re.compile(rf"{YEAR}\s*[-/.]\s*(?P<month>\d{{1,2}})"),
    re.compile(r"(?P<month>\d{1,2})\s*[-/.]\s*(?P<day>\d{1,2})"),
    re.compile(YEAR),
]


def date_in(text: str) -> PartialDate | None:
    """The date that the whole text is, clock time aside; None when it is none, or no calendar’s."""
    bare = re.sub(r"\s+\d{1,2}:\d{2}(:\d{2})?\s*$", "", text.strip()).strip(" .。,，")
    for form in FORMS:
        if match := form.fullmatch(bare):
            return _date(match.groupdict())
    return None


def _date(parts: dict[str, str | None]) -> PartialDate | None:
    month = parts.get("month") or ""
    number = MONTHS.index(month.lower()[:3]) + 1 if month[:1].isalpha() else int(month or 0)
    year, day = parts.get("year"), parts.get("day")
    try:
        return PartialDate(int(year) if year else None, number or None, int(day) if day else None)
    except ValueError:
        return None
