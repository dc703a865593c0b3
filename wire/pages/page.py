"""A page, put together from its blocks."""

import re
from dataclasses import dataclass, field

from people.partial_date import PartialDate
from wire.pages import labels
from wire.pages.dateline import credits_in
from wire.pages.dates import date_in
from wire.pages.labels import Labelled, labelled
from wire.pages.names import HAN, is_nobody, names_in

ROLES = (labels.WORDS, labels.PHOTOS, labels.TRANSLATION, labels.EDITING, labels.REVIEW)
SENTENCE = re.compile(r"[.。!！?？…”’\"]$")
#: One blank line parts paragraphs; where a picture stood, two or more were left.
GAP = 2


@dataclass(frozen=True)
class Block:
    """Lines without a blank line between them, and how many blank lines stand before them."""

    gap: int
    lines: list[str]

    @property
    def text(self) -> str:
        joint = "" if HAN.search(self.lines[0]) else " "
        return joint.join(line.strip() for line in self.lines)


@dataclass
class Page:
    """What a page says. ``unplaced`` lists what has no place in the copy: (what it is, text)."""

    headline: str = ""
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    credits: dict[str, list[str]] = field(default_factory=dict)
    event_date: PartialDate | None = None
    updated: PartialDate | None = None
    unplaced: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_chinese(self) -> bool:
        """By the share of Han characters in headline and body; names alone do not decide."""
        text = self.headline + "".join(self.paragraphs)
        return len(HAN.findall(text)) * 3 > len(text.replace(" ", ""))

    def credit(self, role: str, names: list[str]) -> None:
        known = self.credits.setdefault(role, [])
        known += [name for name in names if name.casefold() not in map(str.casefold, known)]


def page_of(text: str) -> Page:
    """Reads a page. What it cannot place is listed in ``unplaced``, never dropped."""
    page = Page()
    above, below = _around_labels(_blocks(text), page)
    _body(_headline(above, below, page), page)
    if page.paragraphs:
        for role, names in credits_in(page.paragraphs[0]):
            page.credit(role, names)
    return page


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    gap, lines = 0, []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            blocks.append(Block(gap, lines))
            gap, lines = 1, []
        else:
            gap += 1
    return blocks


def _around_labels(blocks: list[Block], page: Page) -> tuple[list[Block], list[Block]]:
    """What stands above the labels, and below; the labels themselves go to the page."""
    above: list[Block] = []
    below: list[Block] = []
    seen = False
    for block in blocks:
        found = [(line, labelled(line)) for line in block.lines]
        if any(row for _line, row in found):
            text = [line for line, row in found if not row]
            seen = True
            for _line, row in found:
                for one in row:
                    _take(one, page)
            if text:
                below.append(Block(block.gap, text))
        elif seen:
            below.append(block)
        else:
            above.append(block)
    return above, below


def _take(one: Labelled, page: Page) -> None:
    meaning = one.meaning[0]
    if meaning in (labels.EVENT, labels.UPDATED):
        date = date_in(one.value)
        place = "event_date" if meaning == labels.EVENT else "updated"
        if date and getattr(page, place) is None:
            setattr(page, place, date)
        else:
            page.unplaced.append((one.label, one.value))
    elif meaning in ROLES:
        names = names_in(one.value)
        for nobody in filter(is_nobody, names):
            page.unplaced.append((one.label, nobody))
        for role in one.meaning:
            page.credit(role, [name for name in names if not is_nobody(name)])
    else:
        page.unplaced.append((one.label, one.value))


def _headline(above: list[Block], below: list[Block], page: Page) -> list[Block]:
    """Takes the headline, and returns the blocks of the body.

    Labels stand under the headline on most pages: it is the last block above them. On a page whose
    labels stand under the text, or that has none, it is the first block.
    """
    if not above or not below or any(_is_prose(block) for block in above[1:]):
        first, *rest = [*above, *below] or [Block(0, [""])]
        page.headline = first.text
        return rest
    *earlier, last = above
    page.headline = last.text
    page.unplaced += [("above the headline", block.text) for block in earlier]
    return below


def _is_prose(block: Block) -> bool:
    return len(block.text) > 40 and bool(SENTENCE.search(block.text))


def _body(blocks: list[Block], page: Page) -> None:
    """Paragraphs; from the first wide gap captions; then headlines of other stories."""
    place = "body"
    for number, block in enumerate(blocks):
        if place == "body" and number and block.gap >= GAP:
            place = "captions"
        if place == "captions" and (block.gap > GAP + 1 or not SENTENCE.search(block.text)):
            place = "others"
        if place == "body":
            page.paragraphs.append(block.text)
        elif place == "captions":
            page.captions.append(block.text)
        else:
            page.unplaced.append(("another headline", block.text))
