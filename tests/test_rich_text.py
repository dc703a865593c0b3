"""A body holds nothing that could harm a reader, however it was stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.richtext import blocks, clean, plain
from tests import cast

HOSTILE = [
    '<p onclick="steal()">Text</p>',
    "<p>Text<script>steal()</script></p>",
    '<p><a href="javascript:steal()">Text</a></p>',
    '<p><a href="data:text/html,x">Text</a></p>',
    '<p>Text<img src=x onerror="steal()"></p>',
    '<p>Text<iframe src="//steal"></iframe></p>',
    '<p style="position:fixed">Text</p>',
    "<p>Text<svg onload=steal()></svg></p>",
    "<p>Text<math><mtext><style>steal</style></mtext></math></p>",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_marks_go_and_the_words_stay(html):
    cleaned = clean(html)
    assert "Text" in cleaned
    for trace in ("steal", "javascript", "data:", "onerror", "style", "<svg", "<img", "<iframe"):
        assert trace not in cleaned


@pytest.mark.django_db
@pytest.mark.parametrize("html", HOSTILE)
def test_a_body_is_cleaned_even_when_no_form_was_used(html):
    story = cast.story(body_en=html)
    story.refresh_from_db()
    assert "steal" not in story.body_en


@pytest.mark.django_db
def test_a_body_slipped_past_the_field_is_cleaned_when_it_is_printed():
    from articles.models import Article

    story = cast.story()
    Article.objects.filter(pk=story.pk).update(body_en="<p>Text</p><script>steal()</script>")
    assert cast.printed(story, "en").body == "<p>Text</p>"


def test_an_empty_editor_is_an_empty_body():
    assert clean("<p></p>") == clean("<p> <br></p>") == clean("") == ""


def test_what_a_body_may_hold_stays():
    kept = "<h2>标题</h2><p><em>强调</em> <strong>b</strong> H<sub>2</sub>O</p><ul><li>一</li></ul>"
    assert clean(kept) == kept


def test_the_blocks_of_a_body_keep_their_order_and_lose_no_words():
    html = "before<p>one</p> between <h2>two</h2><ul><li>three</li></ul>after"
    assert [plain(block) for block in blocks(html)] == [
        "before", "one", "between", "two", "three", "after",
    ]  # fmt: skip


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


@given(st.lists(st.text(alphabet="abc 字。", min_size=1), max_size=6))
def test_every_word_of_every_paragraph_is_in_some_block(words):
    html = "".join(f"<p>{word}</p>" for word in words)
    found = " ".join(plain(block) for block in blocks(html))
    assert found.split() == " ".join(words).split()
