"""The habits of the pages to import: labels, dates, names, credits in the first line."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.partial_date import PartialDate
from wire.pages import labels
from wire.pages.dateline import credits_in
from wire.pages.dates import MONTHS, date_in
from wire.pages.labels import labelled
from wire.pages.names import authority_form, is_office, names_in
from wire.pages.page import page_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2018/12/25", "2018-12-25"),
        ("2017-7-13", "2017-07-13"),
        ("2018.4.2", "2018-04-02"),
        ("July 20, 2018", "2018-07-20"),
        ("Feb 13th, 2018", "2018-02-13"),
        ("13 February 2018", "2018-02-13"),
        ("2018年11月14日", "2018-11-14"),
        ("2018年11月", "2018-11"),
        ("December 2018", "2018-12"),
        ("2018", "2018"),
        ("2018-11-14 09:30", "2018-11-14"),
        ("4-5", "XXXX-04-05"),
        ("11月14日", "XXXX-11-14"),
        ("July 14th", "XXXX-07-14"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(written, meant):
    assert str(date_in(written)) == meant


@pytest.mark.parametrize("written", ["", "soon", "2018/13/40", "31 February 2018", "12345", "10"])
def test_what_is_no_date_is_not_made_into_one(written):
    assert date_in(written) is None


@given(st.dates(min_value=datetime.date(1900, 1, 1)), st.sampled_from("-/."))
def test_a_whole_date_is_read_in_every_form(day, mark):
    if day.year > 2099:
        return
    whole = PartialDate.of(day)
    month = MONTHS[day.month - 1].title()
    forms = [
        f"{day.year}{mark}{day.month}{mark}{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
    ]
    assert [date_in(form) for form in forms] == [whole] * 4


@given(st.text(max_size=40))
def test_no_text_breaks_the_readers(text):
    date_in(text)
    labelled(text)
    names_in(text)
    credits_in(text)
    page_of(text)


@pytest.mark.parametrize(
    ("line", "roles", "value"),
    [
        ("Written by: Bai Yang, San Men", (labels.WORDS,), "Bai Yang, San Men"),
        ("Reported By: School of Science", (labels.WORDS,), "School of Science"),
        ("Photograph by: Tan Lijun", (labels.PHOTOS,), "Tan Lijun"),
        ("Photographed by：Yan Mingxing", (labels.PHOTOS,), "Yan Mingxing"),
        ("责任编辑：商艳凯", (labels.EDITING,), "商艳凯"),
        ("审核：宋玲", (labels.REVIEW,), "宋玲"),
        ("文／图：冯扬", (labels.WORDS, labels.PHOTOS), "冯扬"),
    ],
)
def test_a_label_is_known_in_every_spelling(line, roles, value):
    (found,) = labelled(line)
    assert found.meaning == roles
    assert found.value == value


def test_several_labels_on_one_line_are_parted():
    found = labelled("发布者：孙宗斌 发布时间：2025-02-14 浏览次数：10")
    assert [(one.label, one.value) for one in found] == [
        ("发布者", "孙宗斌"),
        ("发布时间", "2025-02-14"),
        ("浏览次数", "10"),
    ]


def test_a_sentence_with_a_colon_is_no_label():
    assert labelled("He said: the agreement is signed.") == []
    assert labelled("The report was written by: nobody knows.") == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Bai Yang, San Men", ["Bai Yang", "San Men"]),
        ("Bai Yang and San Men", ["Bai Yang", "San Men"]),
        ("梁英爽 冯扬", ["梁英爽", "冯扬"]),
        ("白杨、三门", ["白杨", "三门"]),
        ("陈和平", ["陈和平"]),
        ("王　杨", ["王杨"]),
        ("School of Science", ["School of Science"]),
    ],
)
def test_names_are_parted_as_the_byline_parts_them(written, names):
    assert names_in(written) == names


@pytest.mark.parametrize(
    "office", ["School of Science", "Student Reporters", "新闻中心", "学生记者团"]
)
def test_an_office_is_told_from_a_person(office):
    assert is_office(office)


@pytest.mark.parametrize("person", ["Bai Yang", "William Mosteller", "白杨", "商艳凯", "陈立社"])
def test_a_person_is_not_taken_for_an_office(person):
    assert not is_office(person)


@pytest.mark.parametrize(
    ("printed", "authorised"),
    [
        ("LIU Peixiang", "Liu Peixiang"),
        ("Guo yiqiong", "Guo Yiqiong"),
        ("William Mosteller", "William Mosteller"),
        ("白杨", "白杨"),
    ],
)
def test_a_name_is_written_as_an_authority_file_writes_it(printed, authorised):
    assert authority_form(printed) == authorised


@pytest.mark.parametrize(
    ("paragraph", "credits"),
    [
        (
            "HIT news (Bai Yang, San Men text/photo) Recently, the ceremony was held.",
            [("words", ["Bai Yang", "San Men"]), ("photos", ["Bai Yang", "San Men"])],
        ),
        (
            "HIT news (Chen Rui Text / Picture) …",
            [("words", ["Chen Rui"]), ("photos", ["Chen Rui"])],
        ),
        (
            "哈工大报道（白杨 文，三门 图）近日",
            [("words", ["白杨"]), ("photos", ["三门"])],
        ),
        ("The Organization (APSCO) was founded in Beijing.", []),
        ("No parenthesis here.", []),
    ],
)
def test_credits_in_the_first_line_are_read(paragraph, credits):
    assert credits_in(paragraph) == credits


@pytest.mark.shared_data
def test_every_fact_of_the_pages_that_were_seen_finds_its_place(shared_data):
    """Ten pages of the model office: each label is known, each date is read, no name is lost."""
    pages = (shared_data / "hit_page_facts" / "pages.jsonl").read_text(encoding="utf-8")
    for line in pages.splitlines():
        facts = json.loads(line)
        fields = facts["fields"]
        written = [
            f"{label}: {', '.join(value) if isinstance(value, list) else value}"
            for label, value in fields.items()
        ]
        page = page_of("\n\n".join([facts["headline"], "\n".join(written), "The text."]))
        assert page.headline == facts["headline"]
        named = {name for names in page.credits.values() for name in names}
        for label, value in fields.items():
            for one in value if isinstance(value, list) else [value]:
                place = {text for _what, text in page.unplaced}
                dates = {str(page.event_date), str(page.updated)}
                assert one in named | place or str(date_in(one)) in dates, (label, one)
        for _what, text in page.unplaced:
            assert text in str(fields), text
