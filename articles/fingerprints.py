"""Keeps the fingerprints of the copy right, whatever part of it is saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models.signals import m2m_changed, post_delete, post_save

from articles.digests import digest, segment_digests
from articles.models import Article, Correction, Credit, Placement, TaggedArticle
from articles.prints import print_of
from people import languages

PARTS: tuple[str, ...] = (
    "credits__person",
    "credits__organization",
    "placements__photo",
    "corrections",
    "tags",
    "people__positions__organization",
    "organizations",
)

_held: ContextVar[set[int] | None] = ContextVar("articles_whose_fingerprints_wait", default=None)


def refresh(article: Article) -> None:
    """Writes the fingerprints of every language, and what each translation was made from.

    A translation counts as made from the original as it stands when its own words were last
    changed; an unchanged translation keeps the older source it was made from.
    """
    fresh = Article.objects.prefetch_related(*PARTS).get(pk=article.pk)
    words = {code: segment_digests(fresh, code) for code in languages.codes()}
    article.sources = {
        code: _source(fresh, code, words)
        for code in languages.others(fresh.original_language)
        if words[code]
    }
    article.copy_digests = {
        code: digest(print_of(fresh, code).fingerprint())
        for code in languages.codes()
        if words[code]
    }
    Article.objects.filter(pk=article.pk).update(
        sources=article.sources, copy_digests=article.copy_digests
    )


def _source(article: Article, code: str, words: dict[str, dict[str, str]]) -> dict[str, Any]:
    before = article.sources.get(code)
    now = digest(words[code])
    if before and before["words"] == now:
        return before
    return {"words": now, "segments": words[article.original_language]}


@contextmanager
def held(article: Article) -> Iterator[None]:
    """Saves of the article and its parts inside take the fingerprints once, at the end."""
    outer = _held.get()
    token = _held.set(waiting := outer if outer is not None else set())
    try:
        yield
    finally:
        _held.reset(token)
    if outer is None:
        for pk in waiting | ({article.pk} if article.pk else set()):
            refresh(article if article.pk == pk else Article(pk=pk))


def _changed(article_id: int) -> None:
    waiting = _held.get()
    if waiting is not None:
        waiting.add(article_id)
    elif (article := Article.objects.filter(pk=article_id).first()) is not None:
        refresh(article)


def _article_saved(instance: Article, raw: bool = False, **_: Any) -> None:
    if not raw:
        waiting = _held.get()
        if waiting is not None:
            waiting.add(instance.pk)
        else:
            refresh(instance)


def _part_changed(instance: Any, raw: bool = False, **_: Any) -> None:
    if not raw:
        _changed(getattr(instance, "article_id", None) or instance.content_object_id)


def _names_changed(instance: Any, action: str, **_: Any) -> None:
    if action.startswith("post_") and isinstance(instance, Article):
        _changed(instance.pk)


def follow_the_copy() -> None:
    """Connects the signals; called once, when the room is ready."""
    post_save.connect(_article_saved, sender=Article, dispatch_uid="fingerprint-article")
    for part in (Credit, Placement, Correction, TaggedArticle):
        for signal in (post_save, post_delete):
            signal.connect(_part_changed, sender=part, dispatch_uid=f"fingerprint-{part.__name__}")
    for through in (Article.people.through, Article.organizations.through):
        m2m_changed.connect(
            _names_changed, sender=through, dispatch_uid=f"names-{through.__name__}"
        )
