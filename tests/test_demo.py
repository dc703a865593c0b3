"""The demo newsroom: what a newcomer finds, and that nobody real is made to act in it."""

import csv

import pytest
from django.apps import apps
from django.db import connection
from PIL import Image

from articles.models import Address, Article, Edition, Section
from articles.states import State
from newsroom.demo.files import FOLDER, read, rows, story_files
from newsroom.demo.load import is_empty, load
from people import languages
from photos.models import GalleryEdition, Photo

REAL = {"bai-yang", "san-men", "wu-han", "zhou-yu", "ren-nanqi", "miao-wei", "zhang-kejian",
        "chinbat-baatarjav"}  # fmt: skip
SEVENTEEN_MONTHS = 17 * 30


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo is loaded once for the module, and taken away after it."""
    with django_db_blocker.unblock():
        load()
        yield
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(tables_of_the_rooms())} CASCADE")


def tables_of_the_rooms():
    return [
        model._meta.db_table
        for room in ("people", "photos", "articles", "wire")
        for model in apps.get_app_config(room).get_models(include_auto_created=True)
    ]


@pytest.mark.usefixtures("demo", "db")
class TestTheLoadedDemo:
    def test_it_tells_the_real_story_and_at_least_24_more_in_both_languages(self):
        both = [a for a in Article.objects.all() if a.headline_zh_hans and a.headline_en]
        assert len(both) >= 25

    def test_it_has_five_sections_and_eighteen_months(self):
        live = Edition.objects.live()
        assert Section.objects.filter(editions__in=live).distinct().count() == 5
        first = live.order_by("published_at").first().published_at
        last = live.order_by("published_at").last().published_at
        assert (last - first).days >= SEVENTEEN_MONTHS

    def test_some_stories_are_only_in_chinese_and_some_english_ones_out_of_date(self):
        assert Article.objects.awaiting_translation("en").count() >= 5
        assert Article.objects.out_of_date_in("en").count() == 3

    def test_every_state_of_the_desk_can_be_seen(self):
        seen = {a.state(code) for a in Article.objects.all() for code in languages.codes()}
        assert seen == set(State)

    def test_an_address_has_moved(self):
        moved = Address.objects.get(slug="paper-houses", language="en").article
        assert moved.live_edition("en").slug == "a-night-of-rain"

    def test_the_spellings_of_one_name_are_corrected_in_print_and_kept_in_the_record(self):
        first, second = Edition.objects.filter(
            slug="apsco-10th-anniversary-forum", language="en"
        ).order_by("number")
        assert "Zhouyu" in first.body
        assert "Zhou Yuyi" in str(first.content["photos"])
        assert "Zhouyu" not in second.body
        assert "Zhou Yuyi" not in str(second.content["photos"])
        assert "Zhouyu" in second.content["corrections"][0]["text"]

    def test_two_galleries_are_live_in_both_languages(self):
        for code in languages.codes():
            assert GalleryEdition.objects.live().in_language(code).count() == 2

    def test_every_picture_has_words_and_a_licence(self):
        for photo in Photo.objects.all():
            assert photo.licence
            for code in languages.codes():
                assert languages.text(photo, "alt", code)
                assert languages.text(photo, "credit", code)

    def test_loading_it_again_changes_nothing(self):
        before = Edition.objects.count(), Article.objects.count(), Photo.objects.count()
        assert not is_empty()
        load()
        assert before == (Edition.objects.count(), Article.objects.count(), Photo.objects.count())

    def test_every_page_that_can_be_reached_answers(self, client):
        from tests.test_public_pages import crawl

        assert len(crawl(client, ["/en/", "/zh-hans/"])) > 100


def test_nobody_real_stands_in_an_invented_story():
    for path in story_files():
        if path.stem != "01-apsco":
            story = read(path)
            makers = {credit["who"] for credit in story["credits"]}
            assert not REAL & set(story.get("people", [])), path.stem
            assert not (REAL - {"bai-yang", "san-men", "wu-han"}) & makers, path.stem
            words = story["zh-hans"]["body"] + story.get("en", {}).get("body", "")
            for name in ("周玉", "任南琪", "苗圩", "张克俭", "Zhou Yu", "Ren Nanqi"):
                assert name not in words, path.stem


def test_photographs_are_small_bare_and_licensed():
    with (FOLDER / "photos" / "LICENCES.tsv").open(encoding="utf-8") as file:
        licensed = {row["file"] for row in csv.DictReader(file, delimiter="\t") if row["licence"]}
    for path in (FOLDER / "photos").glob("*.jpg"):
        assert path.name in licensed
        with Image.open(path) as picture:
            assert max(picture.size) <= 2000
            assert not picture.getexif()
            assert not {"exif", "xmp", "photoshop"} & set(picture.info)
    assert {row["file"] for row in rows("photos", "photo")} == licensed
