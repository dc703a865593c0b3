"""The labels of a page, in every spelling seen: who did what, and when."""

import re
from dataclasses import dataclass

WORDS, PHOTOS, TRANSLATION, EDITING, REVIEW = "words", "photos", "translation", "editing", "review"
EVENT, UPDATED, OTHER = "event", "updated", "other"

#: What a label means. ``other`` is known and has no place in the copy: it is listed, not lost.
MEANINGS = {
    (WORDS,): "written by|reported by|report by|text by|words by|by|author|writer|reporter|words|"
    "文|文字|撰文|撰稿|作者|记者|通讯员|供稿",
    (PHOTOS,): "photographed by|photograph by|photographs by|photo by|photos by|pictures by|"
    "picture by|photographer|photos|图|摄影|图片|摄|供图",
    (WORDS, PHOTOS): "text and photos by|文/图|文／图|图文|图/文|图／文|撰文/摄影",
    (TRANSLATION,): "translated by|translation by|translator|translation|译|翻译|译者|英译|编译",
    (EDITING,): "edited by|editor|editing|编辑|责任编辑|责编|编审",
    (REVIEW,): "reviewed by|proofread by|checked by|reviewer|审核|审校|校对|终审|复审|初审|审稿",
    (EVENT,): "date|time|event date|inline date|事件日期|时间|日期",
    (UPDATED,): "updated|update|last updated|release date|released|published|posted|"
    "发布时间|更新时间|发布日期|更新|发布",
    (OTHER,): "发布者|发布人|浏览次数|点击数|阅读|来源|source|views|hits|clicks|click",
}
LABELS = {label: meaning for meaning, labels in MEANINGS.items() for label in labels.split("|")}
#: Longest first, so that “责任编辑” is not read as “编辑” behind two loose characters.
KNOWN = "|".join(re.escape(label) for label in sorted(LABELS, key=len, reverse=True))
LABEL = re.compile(rf"(?<![\w/／])(?P<label>{KNOWN})\s*[:：]\s*", re.I)


@dataclass(frozen=True)
class Labelled:
    """A label as written, what it means, and what stands behind it."""

    label: str
    meaning: tuple[str, ...]
    value: str


def labelled(line: str) -> list[Labelled]:
    """The labels of a line, when it begins with one; else nothing: it is text."""
    found = list(LABEL.finditer(line.strip()))
    if not found or found[0].start() != 0:
        return []
    text = line.strip()
    ends = [match.start() for match in found[1:]] + [len(text)]
    return [
        Labelled(
            match["label"],
            LABELS[match["label"].lower()],
            text[match.end() : end].strip(" \t　|｜"),
        )
        for match, end in zip(found, ends, strict=True)
    ]
