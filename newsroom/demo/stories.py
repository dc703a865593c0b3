"""The stories of the demo, told to the newsroom in the order in which they happened."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils import timezone

from articles.fingerprints import held
from articles.models import Article, Correction, Credit, Placement, RelatedStory
from newsroom.demo.files import bilingual, read, story_files
from newsroom.demo.names import Names
from newsroom.demo.text import html_of
from people import languages
from people.models import User
from people.partial_date import PartialDate
from people.roles import Role
from photos.models import Photo


@dataclass
class Story:
    """A file, the copy made of it, and its words as they stand at the moment."""

    written: dict[str, Any]
    article: Article
    words: dict[str, dict[str, str]] = field(default_factory=dict)


def load_stories(names: Names, photos: dict[str, Photo]) -> None:
    editor = User.objects.filter(groups__name=Role.EDITOR).earliest("pk")
    stories = {path.stem: _write(path, names, photos) for path in story_files()}
    for _when, _order, story, act, row in sorted(_events(stories), key=lambda event: event[:2]):
        act(story, row, editor)
    for story in stories.values():
        _relate(story, [stories[other] for other in story.written.get("related", [])])


# --- writing -------------------------------------------------------------------------------------


def _write(path: Path, names: Names, photos: dict[str, Photo]) -> Story:
    written = read(path)
    words = {code: dict(written[code]) for code in languages.codes() if code in written}
    date = written.get("event_date")
    article = Article(
        section=names.sections[written["section"]],
        original_language=written.get("original", languages.first()),
        event_date=PartialDate.parse(date) if date else None,
        **bilingual(place=written.get("place")),
    )
    story = Story(written, article, words)
    with held(article):
        _set_words(story)
        article.save()
        _add_parts(story, names, photos)
    article.refresh_from_db()
    return story


def _set_words(story: Story) -> None:
    for code, words in story.words.items():
        for name in ("headline", "standfirst", "slug"):
            setattr(story.article, languages.column(name, code), words[name])
        setattr(story.article, languages.column("body", code), html_of(words["body"]))


def _add_parts(story: Story, names: Names, photos: dict[str, Photo]) -> None:
    article, written = story.article, story.written
    for position, row in enumerate(written["credits"]):
        Credit.objects.create(
            article=article,
            role=row["role"],
            position=position,
            **names.maker(row["who"]),
            **bilingual(printed=row.get("printed")),
        )
    for position, row in enumerate(written.get("photo", [])):
        Placement.objects.create(
            article=article,
            photo=photos[row["file"]] if "file" in row else None,
            position=position,
            after=row.get("after"),
            size=row.get("size", Placement.Size.COLUMN),
            **bilingual(**{name: row.get(name) for name in ("caption", "alt", "credit")}),
        )
    article.people.set(names.people[key] for key in written.get("people", []))
    article.organizations.set(names.organizations[key] for key in written.get("organizations", []))
    article.tags.set([names.tags[slug] for slug in written.get("tags", [])])


def _relate(story: Story, others: list[Story]) -> None:
    for position, other in enumerate(others):
        RelatedStory.objects.create(article=story.article, other=other.article, position=position)


# --- what happened to it, in order ----------------------------------------------------------------


def _events(stories: dict[str, Story]) -> Iterator[tuple]:
    """(moment, order within the moment, story, act, row): words change before they are printed."""
    for story in stories.values():
        for row in story.written.get("change", []):
            yield row["at"], 0, story, _change, row
        for row in story.written.get("correction", []):
            yield row["at"], 1, story, _correct, row
        for row in story.written.get("printing", []):
            yield _hour_of(row), 2, story, _print, row
            if "withdrawn" in row:
                yield row["withdrawn"], 3, story, _withdraw, row


def _hour_of(row: dict[str, Any]) -> datetime.datetime:
    if "at" in row:
        return row["at"]
    hour = timezone.now() + datetime.timedelta(hours=row["in_hours"])
    return hour.replace(minute=0, second=0, microsecond=0)


def _change(story: Story, row: dict[str, Any], _editor: User) -> None:
    name, _, number = row["field"].partition(":")
    if number:
        placement = story.article.placements.all()[int(number) - 1]
        column = languages.column(name, row["language"])
        setattr(placement, column, getattr(placement, column).replace(row["old"], row["new"]))
        placement.save()
    else:
        words = story.words[row["language"]]
        words[name] = words[name].replace(row["old"], row["new"])
        story.article.refresh_from_db()
        _set_words(story)
        story.article.save()


def _correct(story: Story, row: dict[str, Any], _editor: User) -> None:
    Correction.objects.create(
        article=story.article, kind=row["kind"], at=row["at"], **bilingual(text=row["text"])
    )


def _print(story: Story, row: dict[str, Any], editor: User) -> None:
    story.article.refresh_from_db()
    story.article.publish(row["language"], _hour_of(row), until=row.get("until"), by=editor)


def _withdraw(story: Story, row: dict[str, Any], editor: User) -> None:
    edition = story.article.live_edition(row["language"], row["withdrawn"])
    assert edition is not None, f"{story.article} is not live at {row['withdrawn']}"
    edition.withdraw(row["reason"], at=row["withdrawn"], by=editor)
