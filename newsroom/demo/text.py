"""The plain writing of the story files, as the rich text of a body."""

import re
from html import escape


def html_of(text: str) -> str:
    """Paragraphs parted by blank lines, ``## `` sub-headings, ``*emphasis*``, ``[words](link)``."""
    return "".join(
        _block(part.strip()) for part in re.split(r"\n\s*\n", text.strip()) if part.strip()
    )


def _block(part: str) -> str:
    if part.startswith("## "):
        return f"<h2>{_marks(part[3:])}</h2>"
    return f"<p>{_marks(' '.join(part.splitlines()))}</p>"


def _marks(line: str) -> str:
    line = re.sub(r"\*([^*]+)\*", r"<em>\1</em>", escape(line, quote=False))
    return re.sub(r"\[([^\]]+)\]\((https?://[^)\s]+)\)", r'<a href="\2">\1</a>', line)
