"""Who is using the embedded server: the last one out stops it.

Every process holds a shared lock on one file. The kernel lets go of it however the process ends,
so a process that was killed is never counted by mistake.
"""

import fcntl
from pathlib import Path
from typing import IO


def hold(file: Path) -> IO[str]:
    """Counts this process in; keep the answer until :func:`let_go`."""
    held = file.open("w")
    fcntl.flock(held, fcntl.LOCK_SH)
    return held


def let_go(held: IO[str]) -> bool:
    """Counts this process out. True when nobody else is in: the caller is the last."""
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        held.close()
    return True
