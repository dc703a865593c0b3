"""What stands before the first command: the demo's environment, and a database that answers."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom import env

VAR_DIR = Path(__file__).resolve().parent.parent / "var"


def prepare_demo() -> None:
    """As in production, but on this machine alone; whatever the environment says already stays."""
    os.environ.setdefault("DEBUG", "0")
    os.environ.setdefault("DEMO", "1")
    os.environ.setdefault("HTTPS", "0")
    os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1")
    if not env.text("SECRET_KEY", ""):
        os.environ["SECRET_KEY"] = secret_key(env.folder("VAR_DIR", VAR_DIR))


def secret_key(folder: Path) -> str:
    """The key of this demo, made once and kept, so that people stay signed in."""
    file = folder / "secret_key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            _keep(secrets.token_urlsafe(50), file)
        return file.read_text().strip()
    except OSError as error:
        raise env.WrongSetting(
            f"VAR_DIR is {str(folder)!r}, where nothing can be kept: {error.strerror}. "
            "Write the path of a folder you may write to."
        ) from error


def _keep(key: str, file: Path) -> None:
    """Whole or not at all, and for nobody else to read; the first of two starts wins."""
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as kept:
        kept.write(key)
    try:
        os.link(new, file)
    except FileExistsError:
        pass
    finally:
        new.unlink()


@contextmanager
def naming_the_database() -> Iterator[None]:
    """A database that never answered is a wrong setting; one that is lost later is not."""
    from django.db import OperationalError, connection

    try:
        yield
    except OperationalError as error:
        if connection.connection is not None:
            raise
        raise env.WrongSetting(
            f"DATABASE_URL leads to no database that answers: {' '.join(str(error).split())}"
        ) from error
