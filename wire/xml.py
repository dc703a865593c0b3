"""What XML cannot hold (XML 1.0, section 2.2): control characters but for tab and line ends."""

import re

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def without_control_characters(text: str) -> str:
    return FORBIDDEN.sub("", text)
