"""The day of the Chinese calendar, for the nameplate: 农历戊戌年冬月廿一."""

import datetime

from lunardate import LunarDate

STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
MONTHS = "正二三四五六七八九十冬腊"
DAYS = [
    *(f"初{figure}" for figure in "一二三四五六七八九十"),
    *(f"十{figure}" for figure in "一二三四五六七八九"),
    "二十",
    *(f"廿{figure}" for figure in "一二三四五六七八九"),
    "三十",
]


def lunar_day(day: datetime.date) -> str:
    """The date as a Chinese paper prints it; empty outside the years the tables know."""
    if not 1901 <= day.year <= 2098:
        return ""
    lunar = LunarDate.fromSolarDate(day.year, day.month, day.day)
    year = STEMS[(lunar.year - 4) % 10] + BRANCHES[(lunar.year - 4) % 12]
    leap = "闰" if lunar.isLeapMonth else ""
    return f"农历{year}年{leap}{MONTHS[lunar.month - 1]}月{DAYS[lunar.day - 1]}"
