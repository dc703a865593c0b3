"""Text and pictures of an edition in the order in which the page shows them."""

from collections.abc import Iterator
from typing import Any

from articles.richtext import blocks, clean

Item = dict[str, Any]


def lay_out(body: str, photos: list[Item]) -> list[Item]:
    """Items ``{"html": …}``, ``{"figure": …}`` and ``{"duo": [left, right]}``.

    A picture stands after the paragraph its ``after`` names; one that names none, or a paragraph
    the text does not have, stands after the text, so that none is lost. The text is cleaned once
    more on its way out.
    """
    paragraphs = blocks(clean(body))
    items: list[Item] = list(_figures(photo for photo in photos if photo["after"] == 0))
    for number, html in enumerate(paragraphs, start=1):
        items.append({"html": html})
        items += _figures(photo for photo in photos if photo["after"] == number)
    return items + list(
        _figures(p for p in photos if p["after"] is None or p["after"] > len(paragraphs))
    )


def _figures(photos: Iterator[Item]) -> Iterator[Item]:
    """Two halves that follow each other stand side by side."""
    waiting: Item | None = None
    for photo in photos:
        if photo["size"] != "half":
            if waiting:
                yield {"figure": waiting}
                waiting = None
            yield {"figure": photo}
        elif waiting:
            yield {"duo": [waiting, photo]}
            waiting = None
        else:
            waiting = photo
    if waiting:
        yield {"figure": waiting}
