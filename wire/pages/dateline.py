"""Credits in the first words of a text: ``HIT news (Bai Yang, San Men text/photo)``."""

import re

from wire.pages.labels import PHOTOS, TRANSLATION, WORDS
from wire.pages.names import names_in

OPENING = re.compile(r"^(?P<before>[^()（）]{0,40}?)[(（](?P<inside>[^()（）]{2,200})[)）]")
ROLE_WORDS = {
    WORDS: {"text", "words", "report", "reporter", "article", "文", "文字", "撰文", "记者"},
    PHOTOS: {"photo", "photos", "picture", "pictures", "image", "图", "摄影", "图片", "摄"},
    TRANSLATION: {"translation", "trans", "译", "翻译"},
}
ROLE_OF = {word: role for role, words in ROLE_WORDS.items() for word in words}
WORD = "|".join(sorted(map(re.escape, ROLE_OF), key=len, reverse=True))
SEVERAL = rf"(?:{WORD})(?:\s*[/／、&]\s*(?:{WORD}))*"
ROLES = re.compile(rf"(?:^|(?<=[\s/／、,，]))(?P<roles>{SEVERAL})(?=$|[\s,，;；、])", re.I)


def credits_in(paragraph: str) -> list[tuple[str, list[str]]]:
    """(role, names) in the order written; nothing when the parenthesis names no role."""
    opening = OPENING.match(paragraph.strip())
    if not opening:
        return []
    inside = opening["inside"]
    found: list[tuple[str, list[str]]] = []
    begin = 0
    for match in ROLES.finditer(inside):
        names = names_in(inside[begin : match.start()])
        for role in dict.fromkeys(
            ROLE_OF[w.lower()] for w in re.findall(WORD, match["roles"], re.I)
        ):
            if names:
                found.append((role, names))
        begin = match.end()
    return found


def _roles(words: str) -> list[str]:
    """text/photo → words, photos: each role once."""
    return list(dict.fromkeys(ROLE_OF[word.lower()] for word in re.findall(WORD, words, re.I)))
