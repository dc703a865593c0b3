"""From a page to the copy: people, credits in roles, captions, dates. Nothing is published."""

import hashlib
from dataclasses import dataclass, field
from html import escape
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.fingerprints import held
from articles.models import Article, Credit, Placement, Section
from people import languages
from people.models import Organization, Person
from wire.models import ImportedPage
from wire.pages import labels
from wire.pages.names import authority_form, is_office
from wire.pages.page import ROLES, Page


@dataclass
class Outcome:
    """What became of a page: its article, whether it is new, and what a person should look at."""

    article: Article
    is_new: bool
    made: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@transaction.atomic
def import_page(
    page: Page, *, filename: str, language: str = "", section: Section | None = None
) -> Outcome:
    """Writes a page into the copy, once; a page that is there already is left as it is.

    ``language`` is found from the script when it is not given.
    """
    language = language or language_of(page)
    known = ImportedPage.objects.filter(fingerprint=fingerprint(page, language)).first()
    if known:
        return Outcome(known.article, is_new=False)
    outcome = Outcome(_article(page, language, section), is_new=True)
    with held(outcome.article):
        outcome.article.save()
        _credit(page, language, outcome)
        _place_captions(page, language, outcome.article)
    ImportedPage.objects.create(
        fingerprint=fingerprint(page, language),
        article=outcome.article,
        language=language,
        filename=filename[:255],
        updated=page.updated,
    )
    return outcome


def language_of(page: Page) -> str:
    """The language of the office whose script the page is written in."""
    han = [code for code in languages.codes() if code.startswith("zh")]
    return next(code for code in languages.codes() if (code in han) == page.is_chinese or not han)


def fingerprint(page: Page, language: str) -> str:
    """Tells a page by its words; spaces and the order of its labels do not count."""
    words = [language, page.headline, *page.paragraphs, *page.captions]
    text = "\n".join(" ".join(word.split()) for word in words)
    return hashlib.sha256(text.encode()).hexdigest()


def _article(page: Page, language: str, section: Section | None) -> Article:
    translated = labels.TRANSLATION in page.credits
    # A page that names a translator was written in the other language first.
    original = languages.others(language)[0] if translated else language
    article = Article(section=section, original_language=original, event_date=page.event_date)
    body = "".join(f"<p>{escape(text, quote=False)}</p>" for text in page.paragraphs)
    languages.set_texts(article, "headline", {language: page.headline[:300]})
    languages.set_texts(article, "body", {language: body})
    return article


def _credit(page: Page, language: str, outcome: Outcome) -> None:
    position = 0
    for role in ROLES:
        for name in page.credits.get(role, []):
            maker = _maker(name, language, outcome)
            authorised = languages.text(next(iter(maker.values())), "name", language)
            printed = {language: name} if name != authorised else {}
            credit = Credit(article=outcome.article, role=role, position=position, **maker)
            languages.set_texts(credit, "printed", printed)
            credit.save()
            position += 1


def _maker(name: str, language: str, outcome: Outcome) -> dict[str, Any]:
    """The person or organization of that name; one made for it when there is none."""
    for kind, model in (("person", Person), ("organization", Organization)):
        found = list(model.objects.called(name)[:2])  # type: ignore[attr-defined]
        if len(found) > 1:
            outcome.notes.append(
                _("Two entries are called %(name)s: the first was credited. Check the credits.")
                % {"name": name}
            )
        if found:
            return {kind: found[0]}
    kind, model = ("organization", Organization) if is_office(name) else ("person", Person)
    row = model()
    languages.set_texts(row, "name", {language: authority_form(name)})
    row.save()
    outcome.made.append(str(row))
    return {kind: row}


def _place_captions(page: Page, language: str, article: Article) -> None:
    for position, caption in enumerate(page.captions):
        placement = Placement(article=article, position=position)
        languages.set_texts(placement, "caption", {language: caption})
        placement.save()
