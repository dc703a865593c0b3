"""Where the server puts its socket: a path that Unix can hold and PostgreSQL can parse."""

import hashlib
import os
import tempfile
from pathlib import Path

LONGEST = 90  # a socket's path has 107 bytes at most (103 on macOS), its own name takes 14


def socket_folder(data: Path) -> Path:
    """The data folder itself; for a long or unusual path a private folder for temporary files."""
    if len(os.fsencode(data)) <= LONGEST and _plain(str(data)):
        return data
    mark = hashlib.sha256(os.fsencode(data)).hexdigest()[:12]
    short = Path(tempfile.gettempdir()) / f"newsroom-{os.geteuid()}-{mark}"
    short.mkdir(mode=0o700, exist_ok=True)
    return short


def _plain(path: str) -> bool:
    """No space, comma or quote, which would end the path in PostgreSQL's list of folders."""
    return all(letter.isalnum() or letter in "/._-" for letter in path)
