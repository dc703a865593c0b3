"""Reads the environment, and says which variable is wrong when one is.

Every reader raises :class:`WrongSetting`, whose text names the variable, what was found and
what was expected, so that a start that fails tells the operator what to mend. What was found is
never quoted where it may be a secret.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

LEAST_SECRET = 50  # what Django's own deployment check asks for (security.W009)
NO_SECRET = ("django-insecure-", "change-me")
DATABASE_OPTIONS = {  # of libpq, what a hosted PostgreSQL may ask for
    *("sslmode", "sslrootcert", "sslcert", "sslkey", "channel_binding"),
    *("connect_timeout", "application_name", "options", "target_session_attrs"),
}


class CannotStart(ImproperlyConfigured):
    """The newsroom cannot start on this machine as it is; the text says why and what to do."""


class WrongSetting(CannotStart):
    """A variable of the environment is missing or cannot be used."""


@contextmanager
def in_one_sentence(code: int = 1) -> Iterator[None]:
    """Ends the process with the sentence of a :class:`CannotStart`, and without a traceback."""
    try:
        yield
    except CannotStart as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(code) from None


def text(name: str, default: str | None = None) -> str:
    """The variable as written; without it the default, and without that a refusal."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise WrongSetting(f"{name} is not set. Set it in the environment; .env.example shows how.")
    return default


def secret(name: str, default: str | None = None) -> str:
    """A secret nobody can guess; the default, being ours, is not judged."""
    value = text(name, default)
    if value == default:
        return value
    if len(value) < LEAST_SECRET or len(set(value)) < 5 or value.startswith(NO_SECRET):
        raise WrongSetting(
            f"{name} is too easy to guess. Make one of {LEAST_SECRET} characters or more with "
            '“python -c "import secrets; print(secrets.token_urlsafe(50))"”.'
        )
    return value


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


def words(name: str, default: str | None = "") -> list[str]:
    """A list parted by commas; empty parts are left out."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def hosts(name: str, default: str | None = None) -> list[str]:
    """Names of hosts as a browser sends them, without scheme, port or path."""
    names = words(name, default)
    if not names:
        raise WrongSetting(f"{name} names no host. Write one or more, parted by commas.")
    for host in names:
        if "/" in host or (":" in host and not host.startswith("[")):
            raise WrongSetting(f"{name} has {host!r}. Write the name only: no https://, no port.")
    return names


def origins(name: str) -> list[str]:
    """Addresses of whole sites, ``https://news.example.edu``; none when not set."""
    sites = words(name)
    for site in sites:
        parts = urlsplit(site)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
            raise WrongSetting(f"{name} has {site!r}. Write it as https://news.example.edu.")
    return sites


def folder(name: str, default: Path) -> Path:
    """A folder, as an absolute path; it need not be there yet."""
    path = Path(text(name, str(default))).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise WrongSetting(f"{name} is {str(path)!r}, which is a file. Write the path of a folder.")
    return path


def folder_apart(name: str, default: Path, *public: Path) -> Path:
    """A private folder: neither inside a public one nor around it."""
    path = folder(name, default)
    for other in public:
        if path.is_relative_to(other) or other.is_relative_to(path):
            raise WrongSetting(
                f"{name} is {str(path)!r}, but {str(other)!r} is open to every reader. "
                "Write a folder apart from it."
            )
    return path


def cache(name: str, default: str = "locmem") -> dict:
    """The Django form of ``redis://host:6379/0`` (Valkey speaks the same), or of ``locmem``."""
    url = text(name, default)
    if url == "locmem":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise WrongSetting(f"{name} cannot be used. Write redis://host:6379/0, or locmem for none.")
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}


def database(name: str) -> dict | None:
    """The Django form of ``postgres://user:password@host:port/database``; None when not set.

    A host that begins with a slash is a folder with a socket and is given percent-encoded.
    Options of PostgreSQL's own library follow a question mark: ``?sslmode=require``.
    """
    url = text(name, "")
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:  # the message of the error may quote a part of the password
        raise WrongSetting(
            f"{name} cannot be read. Write postgres://user:password@host:5432/database, "
            "and signs such as / # ? @ : in the password percent-encoded."
        ) from error
    if parts.scheme not in {"postgres", "postgresql"}:
        raise WrongSetting(
            f"{name} does not begin with postgres://. "
            "Newsroom runs on PostgreSQL: write postgres://user:password@host:5432/database."
        )
    if not parts.path.strip("/"):
        raise WrongSetting(f"{name} names no database. Add it after the host: …/newsroom.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(_host(parts.netloc)),
        "PORT": str(port or ""),
        "OPTIONS": _database_options(name, parts.query),
    }


def _host(netloc: str) -> str:
    """As written: the hostname of urllib is in small letters, which would change a folder."""
    host = netloc.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _database_options(name: str, query: str) -> dict[str, str]:
    options = dict(parse_qsl(query, keep_blank_values=True))
    unknown = sorted(options.keys() - DATABASE_OPTIONS)
    if unknown:
        raise WrongSetting(
            f"{name} has the option {unknown[0]!r} after its question mark. "
            f"Known are {', '.join(sorted(DATABASE_OPTIONS))}."
        )
    return options
