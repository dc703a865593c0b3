"""One demo for each VAR_DIR: a second start is told where the first one is."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.env import CannotStart


@contextmanager
def only_one(folder: Path, address: str) -> Iterator[None]:
    """Holds the folder for this process; raises :class:`CannotStart` when another one has it.

    The kernel lets go of the lock however the process ends, so nothing stale is left.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "demo.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise CannotStart(
                f"The demo is running already: {file.read().strip()} "
                "Stop it with Ctrl-C where it was started, "
                "or set VAR_DIR and PORT for another one."
            ) from None
        file.truncate(0)
        file.write(address)
        file.flush()
        yield
