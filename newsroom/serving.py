"""The web server of the demo: one process, a thread for each reader, this machine only."""

import errno
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

from newsroom.env import WrongSetting

HOST = "127.0.0.1"
STOPPED_BY = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class QuietHandler(WSGIRequestHandler):
    """Leaves the terminal to the addresses and the accounts; errors are still logged."""

    def log_message(self, format: str, *args) -> None:
        pass


@contextmanager
def server_on(port: int) -> Iterator[ThreadedWSGIServer]:
    """Takes the port at once: a browser that comes before the first page waits for it.

    Raises :class:`WrongSetting` when the port cannot be had.
    """
    try:
        server = ThreadedWSGIServer((HOST, port), QuietHandler)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        reason = "is in use by another program" if taken else f"cannot be used: {error.strerror}"
        raise WrongSetting(
            f"PORT {port} {reason}. Set PORT to another number, such as PORT={port + 1}."
            if taken or port > 1023
            else f"PORT {port} is kept for the system. Set PORT to a number above 1023."
        ) from error
    with server:
        yield server


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Ctrl-C, SIGTERM or a closed terminal end the block; a second one cannot cut the end short."""

    def stop(*_: object) -> None:
        for number in STOPPED_BY:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    for number in STOPPED_BY:
        signal.signal(number, stop)
    with suppress(KeyboardInterrupt):
        yield
