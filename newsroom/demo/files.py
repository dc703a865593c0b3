"""The written files of the demo."""

import tomllib
from pathlib import Path
from typing import Any

from people import languages

FOLDER = Path(__file__).resolve().parent


def rows(name: str, table: str) -> list[dict[str, Any]]:
    """The ``[[table]]`` entries of a TOML file of the demo."""
    return read(FOLDER / f"{name}.toml").get(table, [])


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def story_files() -> list[Path]:
    return sorted((FOLDER / "stories").glob("*.toml"))


def bilingual(**fields: dict[str, str] | None) -> dict[str, str]:
    """``name={"zh-hans": …, "en": …}`` as the columns of a bilingual field."""
    return {
        languages.column(field, code): text
        for field, texts in fields.items()
        for code, text in (texts or {}).items()
    }
