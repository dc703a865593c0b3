"""Names as a byline parts them, and as an authority file would write them."""

import re

BETWEEN = re.compile(
    r"\s*(?:[,，、;；&＆]|\band\b|(?<=[\u4e00-\u9fff]{2})(?:和|\s+)(?=[\u4e00-\u9fff]{2}))\s*"
)
HAN = re.compile(r"[\u4e00-\u9fff]")

#: Words by which an office, a school or a group of students is told from a person.
OFFICE = re.compile(
    r"\b(school|college|department|office|cent(?:re|er)|faculty|institute|university|group|team|"
    r"club|society|association|union|league|laborator(?:y|ies)|lab|bureau|committee|press|news|"
    r"reporters|library|hospital|division|service)\b|"
    r"(?:学院|大学|学部|学校|中心|办公室|部|处|社|团|会|组|室|局|台|馆|站|院|所|系|报|网)$",
    re.I,
)
#: What stands where nobody is named.
NOBODY = {"佚名", "匿名", "anonymous", "unknown", "n/a", "-", "无"}


def names_in(text: str) -> list[str]:
    """Each name once, in the order written: ``Bai Yang, San Men`` → two names."""
    parts = (_whole(part.strip(" .。:：()（）")) for part in BETWEEN.split(text))
    return list(dict.fromkeys(part for part in parts if part))


def _whole(name: str) -> str:
    """王　杨 is one name, spaced out to the width of three characters."""
    return re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", name)


def is_nobody(name: str) -> bool:
    return name.lower() in NOBODY


def is_office(name: str) -> bool:
    """Whether a byline names an organization; Chinese names of persons are short."""
    if HAN.search(name) and len(name) <= 3:
        return False
    return bool(OFFICE.search(name))


def authority_form(name: str) -> str:
    """``LIU Peixiang`` and ``Guo yiqiong`` as an authority file writes them; others unchanged."""
    words = name.split()
    if HAN.search(name) or len(words) < 2:
        return name
    return " ".join(word.capitalize() if _wrong_case(word) else word for word in words)


def _wrong_case(word: str) -> bool:
    letters = word.replace("-", "").replace("’", "").replace("'", "")
    shouted = letters.isalpha() and letters.isupper() and len(letters) > 1
    return shouted or (letters.isalpha() and letters.islower() and word.isascii())
