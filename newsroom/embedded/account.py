"""Which account of the machine runs the server: PostgreSQL refuses to run as root."""

import os
import subprocess
from pathlib import Path

ACCOUNT = "pgserver"  # the name the wheel's own library uses, so both share one account


def server_account() -> str | None:
    """None for an ordinary user; for root an account without rights, made when it is missing."""
    if os.geteuid() != 0:
        return None
    import pwd

    try:
        pwd.getpwnam(ACCOUNT)
    except KeyError:
        subprocess.run(  # noqa: S603 - no word of it comes from outside
            ["useradd", "--system", "--shell", "/usr/sbin/nologin", ACCOUNT],  # noqa: S607
            check=True,
            capture_output=True,
        )
    return ACCOUNT


def hand_over(folder: Path, account: str) -> None:
    """Gives ``folder`` to the account, and lets it walk there (not read) through the parents."""
    import shutil

    shutil.chown(folder, account, account)
    let_walk_to(folder)


def let_walk_to(place: Path) -> None:
    for parent in place.parents:
        mode = parent.stat().st_mode
        if not mode & 0o001:
            parent.chmod(mode | 0o001)
