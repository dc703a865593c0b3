"""Pages of the model office come into the copy; nothing is lost, and nothing comes in twice."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Edition
from people.models import Organization, Person
from tests import cast
from wire.pages.labels import labelled

pytestmark = pytest.mark.django_db
SEED = Path(__file__).parent / "fixtures" / "apsco-2018.txt"


def run(*files, **options):
    said = StringIO()
    call_command("import_page", *map(str, files), stdout=said, **options)
    return said.getvalue()


def refusal(*files, **options):
    before = Article.objects.count(), Person.objects.count()
    with pytest.raises(CommandError) as refused:
        run(*files, **options)
    assert before == (Article.objects.count(), Person.objects.count())
    return str(refused.value)


@pytest.fixture
def page(tmp_path):
    def write(text, name="page.txt", encoding="utf-8"):
        file = tmp_path / name
        file.write_bytes(text.encode(encoding))
        return file

    return write


def test_the_model_page_becomes_the_copy_of_a_story():
    run(SEED)
    article = Article.objects.get()
    assert article.headline_en.startswith("Our School Attended the APSCO 10th Anniversary")
    assert article.headline_zh_hans in (None, "")
    assert article.original_language == "zh-hans", "a translator is named"
    assert article.body_en.count("<p>") == 7
    assert "president Zhouyu signed" in article.body_en, "the slips are kept for the desk to find"
    credits = [(credit.role, str(credit.maker)) for credit in article.credits.all()]
    assert credits == [
        ("words", "Bai Yang"),
        ("words", "San Men"),
        ("photos", "Bai Yang"),
        ("photos", "San Men"),
        ("translation", "Wu Han"),
    ]
    captions = [placement.caption_en for placement in article.placements.all()]
    assert captions[0] == "Signing the agreement."
    assert len(captions) == 4
    assert all(placement.photo is None for placement in article.placements.all())
    assert article.event_date is None, "“Recently” is no date"
    assert str(article.imported_pages.get().updated) == "2018-12-25"


def test_what_has_no_place_in_the_copy_is_listed():
    said = run(SEED)
    assert "Not placed (above the headline): Harbin Institute of Technology" in said
    assert said.count("Not placed (another headline)") == 10


def test_every_word_of_the_page_is_in_the_copy_or_in_the_list():
    said = run(SEED)
    article = Article.objects.get()
    kept = said + article.headline_en + article.body_en
    kept += " ".join(placement.caption_en for placement in article.placements.all())
    for line in SEED.read_text(encoding="utf-8").splitlines():
        if line.strip() and not labelled(line):
            assert line.strip() in kept.replace("&amp;", "&"), line


def test_nothing_is_published_by_an_import():
    run(SEED)
    assert not Edition.objects.exists()


def test_running_it_again_changes_nothing():
    run(SEED)
    assert "already" in run(SEED)
    assert Article.objects.count() == 1
    assert Person.objects.count() == 3


def test_a_dry_run_shows_the_result_and_keeps_nothing():
    said = run(SEED, dry_run=True)
    assert "San Men" in said
    assert "nothing was kept" in said
    assert not Article.objects.exists()
    assert not Person.objects.exists()


def test_somebody_known_is_credited_and_not_made_again(page):
    liu = cast.person("刘培香", "Liu Peixiang")
    run(page("Headline\n\nWritten by: LIU Peixiang\n\nThe text."))
    credit = Article.objects.get().credits.get()
    assert credit.person == liu
    assert credit.printed_en == "LIU Peixiang", "the byline stays as it was printed"
    assert Person.objects.count() == 1


def test_a_school_can_be_the_author(page):
    run(page("Headline\n\nReported By: School of Science\n\nThe text."))
    assert Article.objects.get().credits.get().organization == Organization.objects.get()
    assert not Person.objects.exists()


def test_a_chinese_page_with_its_labels_below_the_text_is_read(page):
    text = (
        "太平洋岛国驻华使节代表团来校访问\n\n发布者：孙宗斌 发布时间：2025-02-14 浏览次数：10\n\n"
        "2月14日，代表团一行来校访问，参观了航天馆和图书馆，并与学生座谈。\n\n"
        "文：梁英爽 冯扬\n图：冯扬\n责任编辑：商艳凯\n审核：宋玲"
    )
    said = run(page(text), section="")
    article = Article.objects.get()
    assert article.original_language == "zh-hans"
    assert article.headline_zh_hans == "太平洋岛国驻华使节代表团来校访问"
    roles = [(credit.role, credit.person.name_zh_hans) for credit in article.credits.all()]
    assert roles == [
        ("words", "梁英爽"),
        ("words", "冯扬"),
        ("photos", "冯扬"),
        ("editing", "商艳凯"),
        ("review", "宋玲"),
    ]
    assert "孙宗斌" in said


def test_a_date_without_a_year_stays_without_one(page):
    run(page("Headline\n\nDate: 4-5\n\nThe text."))
    assert str(Article.objects.get().event_date) == "XXXX-04-05"


def test_signs_of_markup_in_a_page_are_text(page):
    text = "If a < b & c, <script>alert(1)</script> is text."
    run(page(f"Headline\n\nWritten by: Bai Yang\n\n{text}"))
    body = Article.objects.get().body_en
    assert "<script" not in body
    assert "a &lt; b &amp; c" in body


def test_the_section_is_chosen_by_its_address(page):
    cast.section("research")
    file = page("Headline\n\nWritten by: Bai Yang\n\nThe text.")
    run(file, section="research")
    assert Article.objects.get().section.slug == "research"
    assert "research" in refusal(file, section="sport")


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16"])
def test_a_page_in_an_older_encoding_is_read_when_it_is_named(page, encoding):
    text = "我校簽約\n\n文：白楊\n\n雙方簽約。"
    run(page(text, encoding=encoding), encoding=encoding)
    assert Article.objects.get().headline_zh_hans == "我校簽約"


def test_a_page_in_another_encoding_is_refused_with_the_next_step(page):
    said = refusal(page("我校签约\n\n双方签约。", encoding="gb18030"))
    assert "--encoding" in said
    assert "page.txt" in said


def test_an_empty_file_is_refused(page):
    assert "is empty" in refusal(page("  \n\n"))


def test_a_file_that_is_no_text_is_refused(tmp_path):
    file = tmp_path / "picture.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200))
    assert "not text" in refusal(file)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "does not exist" in refusal(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)


def test_a_file_too_large_for_a_page_is_refused(tmp_path):
    file = tmp_path / "large.txt"
    file.write_bytes(b"a\n" * 600_000)
    assert "larger" in refusal(file)


def test_an_encoding_nobody_knows_is_refused(page):
    assert "no encoding" in refusal(page("Headline\n\nText."), encoding="klingon")


def test_one_bad_file_keeps_all_out(page):
    good = page("Headline\n\nWritten by: Bai Yang\n\nThe text.")
    assert "Nothing was imported" in refusal(good, page("", name="empty.txt"))


def test_a_headline_without_a_text_is_refused(page):
    assert "no text under its headline" in refusal(page("Only a headline"))


def test_the_messages_speak_chinese_when_asked(page):
    assert "空" in refusal(page(""), speak="zh-hans")
