"""How much a page may ask of the database, at any depth (DESIGN: an article 3, a list 5)."""

import re

import pytest
from django.utils import timezone

from articles.models import Edition
from photos.pages import page_of
from tests import cast

pytestmark = pytest.mark.django_db


def write_and_print(stories):
    """Stories of the same people, so that a question asked per row would show."""
    zhou_yu, apsco, space = cast.person(), cast.organization(), cast.tag()
    for number in range(stories):
        story = cast.story(
            f"第{number}篇报道",
            f"Story number {number}",
            people=(zhou_yu,),
            organizations=(apsco,),
            tags=(space,),
            credits=(("words", cast.bai_yang()), ("translation", cast.wu_han())),
        )
        cast.printed(story)


@pytest.fixture
def newsroom():
    write_and_print(4)
    cast.gallery().publish("en", by=cast.user())


def test_a_story_asks_at_most_three_questions(client, newsroom, django_assert_max_num_queries):
    edition = Edition.objects.filter(language="en").first()
    with django_assert_max_num_queries(3):
        assert client.get(f"/en/news/{edition.slug}/").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/en/",
        "/zh-hans/",
        "/en/section/research/",
        "/en/tag/space/",
        "/en/people/",
        "/en/people/zhou-yu/",
        "/en/people/bai-yang/",
        "/en/organizations/asia-pacific-space-cooperation-organization/",
        "/en/archive/",
        "/en/archive/{year}/",
        "/en/archive/{year}/{month}/",
        "/en/galleries/",
        "/en/nothing-here/",
    ],
)
def test_a_list_asks_at_most_five_questions(
    client, newsroom, django_assert_max_num_queries, address
):
    now = timezone.localdate()
    address = address.format(year=now.year, month=now.month)
    with django_assert_max_num_queries(5):
        assert client.get(address).status_code in {200, 404}


def test_the_last_page_of_a_list_asks_no_more_than_the_first(
    client, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(page_of, "__defaults__", (3,))
    write_and_print(8)
    address, shown = "/en/section/research/", set()
    while address:
        with django_assert_max_num_queries(5):
            text = client.get(address).content.decode()
        found = set(re.findall(r"/en/news/([\w-]+)/", text))
        assert not found & shown, "no story stands on two pages"
        shown |= found
        following = re.search(r'rel="next" href="([^"]+)"', text)
        address = following and "/en/section/research/" + following[1]
    assert len(shown) == 8
