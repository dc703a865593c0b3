"""Real processes of the newsroom, for tests of what an operator types and reads."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import OpenerDirector, Request, build_opener

HOUSE = Path(__file__).resolve().parent.parent
SECRET = "the-tests-keep-this-one-" + "0123456789" * 4


def bare(**variables: str | Path) -> dict[str, str]:
    """An environment with nothing of ours in it but these."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, **{name: str(value) for name, value in variables.items()}}


def for_readers(**variables: str | Path) -> dict[str, str]:
    """The least a newsroom for readers is told."""
    required = {"SECRET_KEY": SECRET, "ALLOWED_HOSTS": "news.example.edu"}
    return bare(**{**required, "DATABASE_URL": "postgres://n@localhost/n", **variables})


def start(*command: str, env: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=HOUSE,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def run(*command: str, env: dict[str, str]) -> subprocess.CompletedProcess:
    process = start(*command, env=env)
    try:
        said, complained = process.communicate(timeout=120)
    finally:
        process.kill()
    return subprocess.CompletedProcess(command, process.returncode, said, complained)


def free_port() -> int:
    with socket.socket() as sought:
        sought.bind(("127.0.0.1", 0))
        return sought.getsockname()[1]


def get(address: str, browser: OpenerDirector | None = None, **headers: str):
    """The answer, whatever its status; waits for a server that is still starting."""
    until = time.monotonic() + 60
    while True:
        try:
            request = Request(address, headers=headers)
            return (browser or build_opener()).open(request, timeout=60)
        except HTTPError as answer:
            return answer
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def address_of(connection) -> str:
    """The DATABASE_URL that leads another process to the database of the tests."""
    known = connection.get_connection_params()
    user, password = known.get("user", ""), known.get("password", "")
    host = quote(str(known.get("host", "localhost")), safe="")
    return (
        f"postgres://{quote(user, safe='')}:{quote(password, safe='')}"
        f"@{host}:{known.get('port', 5432)}/{quote(known['dbname'], safe='')}"
    )
