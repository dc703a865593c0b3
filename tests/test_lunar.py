"""The day of the Chinese calendar in the nameplate."""

import datetime

import pytest

from newsroom.lunar import lunar_day


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (datetime.date(2018, 12, 27), "农历戊戌年冬月廿一"),
        (datetime.date(2018, 2, 16), "农历戊戌年正月初一"),
        (datetime.date(2020, 5, 23), "农历庚子年闰四月初一"),
        (datetime.date(2019, 2, 4), "农历戊戌年腊月三十"),
    ],
)
def test_the_nameplate_dates_the_paper_as_a_chinese_paper_does(day, written):
    assert lunar_day(day) == written


def test_a_year_the_tables_do_not_know_is_left_out():
    assert lunar_day(datetime.date(1800, 1, 1)) == ""
