"""Addresses from names and headlines, in plain letters, never empty.

Chinese is written in pinyin, so that an address survives being copied into a message; an address
is a label, not an authorised name, so a wrong reading of a rare character does no harm.
"""

import re
import unicodedata

from pypinyin import lazy_pinyin

LONGEST = 60


def slug_for(text: str, fallback: str = "untitled") -> str:
    """``亚太空间合作组织`` → ``ya-tai-kong-jian-he-zuo-zu-zhi``; cut between words."""
    plain = unicodedata.normalize("NFKD", " ".join(lazy_pinyin(text)).replace("ü", "v"))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    return _within(words) or fallback


def _within(words: list[str]) -> str:
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug


def numbered(slug: str, taken: set[str]) -> str:
    """The slug itself, or with the first number behind it that nobody has."""
    number = 2
    free = slug
    while free in taken:
        free = f"{slug}-{number}"
        number += 1
    return free
