"""Reads the environment, and says which variable is wrong when one is.

Every reader raises :class:`WrongSetting`, whose text names the variable, what was found and
what was expected, so that a start that fails tells the operator what to mend.
"""

import os
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


class CannotStart(ImproperlyConfigured):
    """The newsroom cannot start on this machine as it is; the text says why and what to do."""


class WrongSetting(CannotStart):
    """A variable of the environment is missing or cannot be used."""


def text(name: str, default: str | None = None) -> str:
    """The variable as written; without it the default, and without that a refusal."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise WrongSetting(f"{name} is not set. Set it in the environment; .env.example shows how.")
    return default


def flag(name: str, *, default: bool) -> bool:
    """1/true/yes/on or 0/false/no/off, in any case."""
    value = text(name, str(default)).lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise WrongSetting(f"{name} is {value!r}. Write 1 for yes or 0 for no.")


def integer(name: str, default: int, *, least: int, most: int) -> int:
    """A whole number within bounds (both included)."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise WrongSetting(f"{name} is {value!r}. Write a whole number from {least} to {most}.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A list parted by commas; empty parts are left out."""
    return [part.strip() for part in text(name, default or " ").split(",") if part.strip()]


def database(name: str) -> dict | None:
    """The Django form of ``postgres://user:password@host:port/database``; None when not set.

    A host that begins with a slash is a folder with a socket and is given percent-encoded.
    """
    url = os.environ.get(name, "").strip()
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise WrongSetting(f"{name} cannot be read: {error}.") from error
    if parts.scheme not in {"postgres", "postgresql"}:
        raise WrongSetting(
            f"{name} begins with {parts.scheme or 'nothing'!r}. "
            "Newsroom runs on PostgreSQL: write postgres://user:password@host:5432/database."
        )
    if not parts.path.strip("/"):
        raise WrongSetting(f"{name} names no database. Add it after the host: …/newsroom.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
    }
