"""Sections, tags, people, organizations and positions of the demo."""

from dataclasses import dataclass
from typing import Any

from articles.models import Section, Tag
from newsroom.demo.files import bilingual, rows
from people.models import Organization, Person, Position, Variant
from people.partial_date import PartialDate


@dataclass(frozen=True)
class Names:
    """What the story files refer to, by key."""

    people: dict[str, Person]
    organizations: dict[str, Organization]
    tags: dict[str, Tag]
    sections: dict[str, Section]

    def maker(self, key: str) -> dict[str, Any]:
        """The person or organization of a credit, as the field that holds it."""
        if key in self.people:
            return {"person": self.people[key]}
        return {"organization": self.organizations[key]}


def load_names() -> Names:
    names = Names(_people(), _organizations(), _tags(), _sections())
    _positions(names)
    _variants(names)
    return names


def _sections() -> dict[str, Section]:
    return {
        row["slug"]: Section.objects.create(
            slug=row["slug"], position=row["position"], **bilingual(name=row["name"])
        )
        for row in rows("sections", "section")
    }


def _tags() -> dict[str, Tag]:
    return {
        row["slug"]: Tag.objects.create(slug=row["slug"], **bilingual(name=row["name"]))
        for row in rows("tags", "tag")
    }


def _people() -> dict[str, Person]:
    return {
        row["key"]: Person.objects.create(
            slug=row["slug"], **bilingual(name=row["name"], note=row.get("note"))
        )
        for row in rows("people", "person")
    }


def _organizations() -> dict[str, Organization]:
    entries = rows("people", "organization")
    made = {
        row["key"]: Organization.objects.create(
            slug=row["slug"], **bilingual(name=row["name"], short_name=row.get("short_name"))
        )
        for row in entries
    }
    for row in entries:
        if parent := row.get("parent"):
            made[row["key"]].parent = made[parent]
            made[row["key"]].save(update_fields=["parent"])
    return made


def _positions(names: Names) -> None:
    for rank, row in enumerate(rows("people", "position")):
        Position.objects.create(
            person=names.people[row["person"]],
            organization=names.organizations.get(row.get("organization", "")),
            since=_date(row.get("since")),
            until=_date(row.get("until")),
            rank=rank,
            **bilingual(title=row["title"]),
        )


def _variants(names: Names) -> None:
    for row in rows("people", "variant"):
        Variant.objects.create(
            person=names.people.get(row.get("person", "")),
            organization=names.organizations.get(row.get("organization", "")),
            language=row["language"],
            form=row["form"],
            kind=row["kind"],
        )


def _date(written: str | None) -> PartialDate | None:
    return PartialDate.parse(written) if written else None
