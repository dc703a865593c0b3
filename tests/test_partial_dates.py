"""Dates as the news knows them; what is not known is not made up."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from people.partial_date import PartialDate, PartialDateFormField, covers


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2018-11-14", "2018-11-14"),
        ("2018-7-1", "2018-07-01"),
        ("2018-11", "2018-11"),
        ("2018", "2018"),
        ("4-5", "XXXX-04-05"),
        ("XXXX-04-05", "XXXX-04-05"),
        ("--04-05", "XXXX-04-05"),
        ("2-29", "XXXX-02-29"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(written, kept):
    assert str(PartialDate.parse(written)) == kept


@pytest.mark.parametrize("written", ["", "yesterday", "2018-13", "2018-02-30", "18-45", "2018/1/1"])
def test_what_no_calendar_has_is_not_a_date(written):
    with pytest.raises(ValueError):
        PartialDate.parse(written)


def test_the_form_says_what_a_date_looks_like_and_quotes_what_it_got():
    with pytest.raises(ValidationError, match="“14 Nov” is not a date"):
        PartialDateFormField(required=False).clean("14 Nov")


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("2018-11-14", "2018年11月14日", "14 November 2018"),
        ("2018-11", "2018年11月", "November 2018"),
        ("2018", "2018年", "2018"),
        ("XXXX-04-05", "4月5日", "5 April"),
    ],
)
def test_each_language_reads_a_date_its_own_way(written, chinese, english):
    date = PartialDate.parse(written)
    assert date.in_words("zh-hans") == chinese
    assert date.in_words("en") == english


@given(st.dates())
def test_a_whole_date_comes_back_as_it_was(day):
    date = PartialDate.parse(str(PartialDate.of(day)))
    assert date.first_day == date.last_day == day


def test_a_span_with_unknown_ends_holds_every_day_it_may_hold():
    day = datetime.date(2018, 11, 14)
    since, until = PartialDate(2014), PartialDate(2018, 11)
    assert covers(since, until, day)
    assert covers(None, None, day)
    assert not covers(PartialDate(2018, 12), None, day)
    assert not covers(None, PartialDate(2018, 10), day)
