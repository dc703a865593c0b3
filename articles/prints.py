"""What the press would print of the copy in one language: the plates, before any date is set.

Publication writes it into an edition; the preview draws a page from it; its fingerprint tells
whether the copy has changed since it was printed.
"""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import override, pgettext

from articles.models import Article, Credit, EditionPerson
from articles.richtext import clean, plain
from people import languages
from people.models import Organization, Person, Position
from people.slugs import slug_for

#: In the order of the byline.
ROLES = list(Credit.Role.values)


@dataclass(frozen=True)
class Print:
    """One language of one article, ready for the press."""

    headline: str
    standfirst: str
    body: str
    slug: str
    place: str
    event_date: str
    section_id: int | None
    lead: dict[str, Any] | None
    content: dict[str, Any] = field(default_factory=dict)

    def fingerprint(self) -> dict[str, Any]:
        """What counts as a change of the copy: all that a reader of this language can see."""
        return {name: value for name, value in vars(self).items() if name != "lead"}


def print_of(article: Article, language: str) -> Print:
    """Reads the copy; uses prefetched parts where there are any."""
    photos = [
        placement.printed(language)
        for placement in article.placements.all()
        if placement.is_shown_in(language)
    ]
    return Print(
        headline=" ".join(languages.text(article, "headline", language).split()),
        standfirst=languages.text(article, "standfirst", language).strip(),
        body=clean(languages.text(article, "body", language)),
        slug=slug_of(article, language),
        place=languages.text(article, "place", language),
        event_date=str(article.event_date or ""),
        section_id=article.section_id,
        lead=next((photo for photo in photos if photo.get("widths")), None),
        content={
            "credits": _credits(article, language),
            "photos": photos,
            "people": [
                _person(person, article) for person in _in_order(article, "people", language)
            ],
            "organizations": [
                _organization(body) for body in _in_order(article, "organizations", language)
            ],
            "tags": [
                {"id": tag.pk, "slug": tag.slug, "names": languages.texts(tag, "name")}
                for tag in sorted(article.tags.all(), key=lambda tag: tag.slug)
            ],
            "corrections": [
                correction.printed(language) for correction in article.corrections.all()
            ],
        },
    )


def slug_of(article: Article, language: str) -> str:
    written = languages.text(article, "slug", language)
    return written or slug_for(languages.text(article, "headline", language), fallback="story")


def _credits(article: Article, language: str) -> list[dict[str, Any]]:
    """The byline: each role once, in the fixed order, its names in the editor's order."""
    by_role: dict[str, list[dict[str, Any]]] = {role: [] for role in ROLES}
    for credit in article.credits.all():
        if credit.role == Credit.Role.TRANSLATION and language == article.original_language:
            continue  # nobody translated the original
        by_role[credit.role].append(_name_of(credit, language))
    return [{"role": role, "names": names} for role, names in by_role.items() if names]


def _name_of(credit: Credit, language: str) -> dict[str, Any]:
    maker = credit.maker
    return {
        "name": credit.name_in(language),
        "kind": "person" if credit.person_id else "organization",
        "id": maker.pk if maker else None,
        "slug": maker.slug if maker and maker.page_is_public else "",
    }


def _in_order(article: Article, relation: str, language: str) -> list[Any]:
    """The people or organizations named, as the text names them; the rest at the end."""
    text = " ".join(
        [
            languages.text(article, "headline", language),
            languages.text(article, "standfirst", language),
            plain(languages.text(article, "body", language)),
        ]
    )

    def place(row: Person | Organization) -> tuple[int, str]:
        name = languages.text(row, "name", language)
        found = text.find(name) if name else -1
        return (found if found >= 0 else len(text), row.slug)

    return sorted(getattr(article, relation).all(), key=place)


def _person(person: Person, article: Article) -> dict[str, Any]:
    """A person of the panel, with the position held when the story happened."""
    day = article.event_date.first_day if article.event_date else None
    position = person.position_on(day)
    return {
        "id": person.pk,
        "slug": person.slug if person.page_is_public else "",
        "names": languages.texts(person, "name"),
        "roles": {
            code: _position_in(position, code) if position else languages.text(person, "note", code)
            for code in languages.codes()
        },
    }


def _position_in(position: Position, language: str) -> str:
    """President, Harbin Institute of Technology; 哈尔滨工业大学校长: each in its own order."""
    title = languages.text(position, "title", language)
    where = languages.text(position.organization, "name", language)
    if not (title and where):
        return title
    with override(language):
        return pgettext("a position", "%(title)s, %(organization)s") % {
            "title": title,
            "organization": where,
        }


def _organization(organization: Organization) -> dict[str, Any]:
    return {
        "id": organization.pk,
        "slug": organization.slug if organization.page_is_public else "",
        "names": languages.texts(organization, "name"),
        "roles": languages.texts(organization, "short_name"),
    }


def found_by(plates: Print) -> set[tuple[str, int, str]]:
    """Every (kind, id, role) an edition is to be found by: who is named, and who made it."""
    content = plates.content
    makers = {
        (name["kind"], name["id"], credit["role"])
        for credit in content["credits"]
        for name in credit["names"]
    }
    people = {("person", row["id"], EditionPerson.NAMED) for row in content["people"]}
    bodies = {("organization", row["id"], EditionPerson.NAMED) for row in content["organizations"]}
    return makers | people | bodies
