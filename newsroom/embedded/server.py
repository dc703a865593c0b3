"""Starts the embedded PostgreSQL with the first connection and stops it with the last process."""

import atexit
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import IO

from newsroom.embedded import holders
from newsroom.embedded.cluster import PORT, Cluster, ServerTrouble

_running: dict[Path, "Server"] = {}
_one_at_a_time = RLock()


@dataclass(frozen=True)
class Server:
    """A running server that this process has been counted in for."""

    cluster: Cluster
    socket_folder: str
    held: IO[str]


def running_server(folder: Path, database: str, *, durable: bool = True) -> Server:
    """The server whose data are in ``folder``, started if need be, with that database.

    Raises :class:`ServerTrouble` when the folder cannot be used or PostgreSQL does not start.
    """
    folder = Path(folder).absolute()
    with _one_at_a_time:
        server = _running.get(folder)
        if server and server.cluster.socket() == server.socket_folder:
            return server
        if server:  # it was stopped, or crashed, behind our back
            _running.pop(folder).held.close()
        _running[folder] = _attach(Cluster(folder, durable))
        _ensure_database(_running[folder], database)
        return _running[folder]


def release(folder: Path) -> bool:
    """Leaves the server; True when this process was the last user and has stopped it."""
    with _one_at_a_time:
        server = _running.pop(Path(folder).absolute(), None)
        if server is None:
            return False
        with _alone(server.cluster.data):
            if not holders.let_go(server.held) or not server.cluster.socket():
                return False
            server.cluster.stop()
            return True


@atexit.register
def _release_all() -> None:
    for folder in list(_running):
        release(folder)


def _count_for_itself() -> None:
    """A forked child is not its parent: it gives the parent's place back and takes its own."""
    global _one_at_a_time
    _one_at_a_time = RLock()
    for server in _running.values():
        server.held.close()
    _running.clear()


os.register_at_fork(after_in_child=_count_for_itself)


def _attach(cluster: Cluster) -> Server:
    try:
        cluster.data.parent.mkdir(parents=True, exist_ok=True)
        with _alone(cluster.data):
            cluster.make()
            if not cluster.socket():
                cluster.start()
            held = holders.hold(cluster.data.with_name(cluster.data.name + ".users"))
    except OSError as error:
        raise ServerTrouble(
            f"The database cannot be kept in {cluster.data}: {error.strerror or error}. "
            "Set VAR_DIR to a folder you may write to, or DATABASE_URL to a server."
        ) from error
    socket = cluster.socket()
    if socket is None:
        raise ServerTrouble(
            f"PostgreSQL did not become ready. Its log {cluster.log} says why; "
            "or set DATABASE_URL to a server of your own."
        )
    return Server(cluster, socket, held)


def _ensure_database(server: Server, name: str) -> None:
    import psycopg
    from psycopg import sql

    with psycopg.connect(
        host=server.socket_folder, port=PORT, user="postgres", dbname="postgres", autocommit=True
    ) as connection:
        known = "select 1 from pg_database where datname = %s"
        if not connection.execute(known, (name,)).fetchone():
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Starting and stopping happen in one process at a time."""
    with data.with_name(data.name + ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
