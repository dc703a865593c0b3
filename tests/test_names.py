"""Persons, organizations, positions and the forms of their names."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.models import Credit, Tag
from people.models import Organization, Person, Position, Variant
from people.partial_date import PartialDate
from people.slugs import LONGEST, slug_for
from tests import cast

pytestmark = pytest.mark.django_db


def test_a_person_is_found_by_any_form_of_the_name_in_any_case():
    zhou_yu = cast.person()
    Variant.objects.create(person=zhou_yu, language="en", form="Zhouyu", kind="slip")
    for name in ("周玉", "Zhou Yu", "ZHOU Yu", "zhouyu"):
        assert Person.objects.called(name).get() == zhou_yu
    assert not Person.objects.called("周玉琴").exists()


def test_an_address_is_made_of_the_latin_name_and_numbered_when_taken():
    assert Person.objects.create(name_zh_hans="周玉", name_en="Zhou Yu").slug == "zhou-yu"
    assert Person.objects.create(name_zh_hans="周瑜", name_en="Zhou Yu").slug == "zhou-yu-2"
    assert Person.objects.create(name_zh_hans="吕洞").slug == "lv-dong"


def test_an_address_stays_when_the_name_changes():
    zhou_yu = cast.person()
    zhou_yu.name_en = "Zhou Yu the Elder"
    zhou_yu.save()
    assert zhou_yu.slug == "zhou-yu"


@pytest.mark.parametrize("name", ["航天", "😀", "《》", "٪"])
def test_the_address_of_a_tag_is_never_empty(name):
    first = Tag.objects.create(name_zh_hans=name)
    second = Tag.objects.create(name_zh_hans=name)
    assert first.slug
    assert second.slug not in {"", first.slug}


def test_an_address_is_cut_between_words():
    slug = slug_for("亚太空间合作组织成立十周年高层论坛并签署合作协议" * 3)
    assert len(slug) <= LONGEST
    assert not slug.endswith("-")


def test_the_position_held_on_the_day_of_the_event_is_the_one_printed():
    zhou_yu, university = cast.person(), cast.organization("哈尔滨工业大学", "Harbin Institute")
    Position.objects.create(
        person=zhou_yu,
        title_zh_hans="副校长",
        title_en="Vice-President",
        organization=university,
        until=PartialDate(2014),
    )
    Position.objects.create(
        person=zhou_yu,
        title_zh_hans="校长",
        title_en="President",
        organization=university,
        since=PartialDate(2014, 6),
    )
    story = cast.story(people=(zhou_yu,), event_date=PartialDate(2018, 11, 14))
    roles = cast.printed(story, "en").content["people"][0]["roles"]
    assert roles == {"en": "President, Harbin Institute", "zh-hans": "哈尔滨工业大学校长"}
    assert zhou_yu.position_on(datetime.date(2010, 1, 1)).title_en == "Vice-President"


def test_a_position_cannot_end_before_it_begins():
    position = Position(person=cast.person(), since=PartialDate(2018), until=PartialDate(2014))
    with pytest.raises(ValidationError, match="ends before it begins"):
        position.full_clean()


def test_a_credit_names_exactly_one_maker():
    story = cast.story()
    with pytest.raises(IntegrityError), transaction.atomic():
        Credit.objects.create(article=story)
    with pytest.raises(IntegrityError), transaction.atomic():
        Credit.objects.create(article=story, person=cast.person(), organization=cast.organization())


def test_an_office_can_be_an_author_and_a_byline_stays_as_it_was_printed():
    school = cast.organization("理学院", "School of Science")
    story = cast.story(credits=(("words", school), ("photos", cast.san_men())))
    story.credits.filter(role="photos").update(printed_en="SAN Men")
    credits = cast.printed(story, "en").content["credits"]
    assert [(row["role"], row["names"][0]["name"]) for row in credits] == [
        ("words", "School of Science"),
        ("photos", "SAN Men"),
    ]


def test_nobody_is_credited_with_translating_the_original():
    story = cast.story(credits=(("words", cast.bai_yang()), ("translation", cast.wu_han())))
    roles = {
        language: [row["role"] for row in cast.printed(story, language).content["credits"]]
        for language in ("zh-hans", "en")
    }
    assert roles == {"zh-hans": ["words"], "en": ["words", "translation"]}


def test_people_are_printed_in_the_order_in_which_the_text_names_them():
    zhou, ren = cast.person(), cast.person("任南琪", "Ren Nanqi")
    story = cast.story(people=(zhou, ren), body_en="<p>Ren Nanqi spoke; Zhou Yu signed.</p>")
    named = cast.printed(story, "en").content["people"]
    assert [row["names"]["en"] for row in named] == ["Ren Nanqi", "Zhou Yu"]


def test_an_organization_is_not_part_of_itself():
    body = cast.organization()
    with pytest.raises(IntegrityError), transaction.atomic():
        Organization.objects.filter(pk=body.pk).update(parent=body)
