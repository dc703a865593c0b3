"""PostgreSQL's own programs from the wheel: make a cluster, start it, stop it, ask if it runs."""

import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from locale import LC_CTYPE, Error, setlocale
from pathlib import Path

from newsroom.embedded import NOT_INSTALLED, WHEEL
from newsroom.embedded.account import hand_over, let_walk_to, server_account
from newsroom.embedded.socket_folder import socket_folder
from newsroom.env import CannotStart

MAJOR = "18"
PATIENCE = 60  # seconds
PORT = 5432  # only part of the socket's name: nothing listens on the network


class ServerTrouble(CannotStart):
    """The embedded server cannot run; the text says why and what to do."""


@dataclass(frozen=True)
class Cluster:
    """A folder with the data of one PostgreSQL server; ``durable`` as in ``base.py``."""

    data: Path
    durable: bool = True

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    def socket(self) -> str | None:
        """The folder of the running server's socket; None while it does not run."""
        lines = _lines(self.pid_file)
        ready = len(lines) > 7 and lines[7].strip() == "ready" and self.lives()
        return lines[4].strip() if ready else None

    def lives(self) -> bool:
        """Whether a server for these data runs, be it ready, starting or stopping."""
        lines = _lines(self.pid_file)
        return len(lines) > 1 and not self._copied_from(lines[1]) and _is_postgres(lines[0])

    def _copied_from(self, home: str) -> bool:
        """A folder copied while its server ran still names that server, and its home."""
        return Path(home).exists() and not self.data.samefile(home)

    def make(self) -> None:
        """Makes an empty cluster, unless there is one; half of one is never left behind."""
        refuse_foreign(self.data)
        if self.data.joinpath("PG_VERSION").exists():
            return
        new = self.data.with_name(self.data.name + ".new")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700)
        account = server_account()
        if account:
            hand_over(new, account)
            let_walk_to(program("postgres"))
        run("initdb", "-D", str(new), "-U", "postgres", "--auth=trust", "-E", "UTF8", *_locale())
        new.rename(self.data)

    def start(self) -> None:
        """Starts the server on a socket and waits until it answers."""
        self._wait_while_it_changes()
        if self.socket():
            return
        if self.lives():
            raise ServerTrouble(
                f"PostgreSQL has been starting or stopping for {PATIENCE} seconds. "
                f"Its log {self.log} says why; try again in a while."
            )
        sockets = socket_folder(self.data)
        # What a server that died left behind, or one from whose folder this one was copied. Its
        # number may belong to another process by now, which PostgreSQL would take for the server.
        self.pid_file.unlink(missing_ok=True)
        sockets.joinpath(f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)
        account = server_account()
        if account:
            let_walk_to(program("postgres"))
            let_walk_to(self.data)
            shutil.chown(sockets, account, account)
        options = f"-h '' -p {PORT} -k {sockets}"
        if not self.durable:
            options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        run(
            "pg_ctl", "start", "-w", "-t", str(PATIENCE), "-D", str(self.data),
            "-l", str(self.log), "-o", options,
        )  # fmt: skip

    def _wait_while_it_changes(self) -> None:
        """A server somebody left starting or stopping will soon be one thing or the other."""
        until = time.monotonic() + PATIENCE
        while self.lives() and not self.socket() and time.monotonic() < until:
            time.sleep(0.1)

    def stop(self) -> None:
        run("pg_ctl", "stop", "-w", "-t", str(PATIENCE), "-m", "fast", "-D", str(self.data))


def program(name: str) -> Path:
    """One of PostgreSQL's programs; raises when the wheel is not installed."""
    wheel = find_spec(WHEEL)  # found, not imported: its own start-up has nothing for us
    if wheel is None or wheel.origin is None:
        raise ServerTrouble(NOT_INSTALLED)
    return Path(wheel.origin).parent / f"pginstall{MAJOR}" / "bin" / name


def run(name: str, *arguments: str) -> None:
    """Runs a program under the server's account; raises with the last it said."""
    account = server_account()
    as_account = {"user": account, "group": account, "extra_groups": []} if account else {}
    plain = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    # Its own session: Ctrl-C in the terminal is for us, not for PostgreSQL. Output goes to a file,
    # since pg_ctl leaves the server behind with whatever it was given to write to.
    with tempfile.TemporaryFile("w+") as said:
        code = subprocess.run(  # noqa: S603 - our own programs
            [program(name), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=plain,
            start_new_session=True,
            **as_account,
        ).returncode
        said.seek(0)
        if code:
            raise ServerTrouble(
                f"The embedded PostgreSQL failed in {name}: {_last_words(said.read())} "
                f"Its log is in {arguments[arguments.index('-D') + 1]}. "
                "Mend that, or set DATABASE_URL to a server of your own."
            )


def refuse_foreign(data: Path) -> None:
    """Refuses data of another account or another version, which PostgreSQL would refuse later."""
    if not data.exists():
        return
    account, owner = server_account(), data.stat().st_uid
    if account:
        import pwd

        mine = pwd.getpwnam(account).pw_uid
    else:
        mine = os.geteuid()
    if owner not in {mine, os.geteuid()}:
        raise ServerTrouble(
            f"The database in {data} belongs to another user of this machine (number {owner}). "
            "Start as that user, or set VAR_DIR to a folder of your own."
        )
    made_by = "".join(_lines(data / "PG_VERSION")).strip()
    if made_by and made_by != MAJOR:
        raise ServerTrouble(
            f"The database in {data} was made by PostgreSQL {made_by}, this is {MAJOR}. "
            "docs/operators.md says how to carry the data over; "
            "or move the folder away to begin anew."
        )


def _locale() -> list[str]:
    """The same rules for letters on every machine, as postgres:18 has them in docker-compose."""
    try:
        before = setlocale(LC_CTYPE)
        setlocale(LC_CTYPE, "C.UTF-8")
        setlocale(LC_CTYPE, before)
        system = "C.UTF-8"
    except Error:
        system = "C"
    return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", f"--locale={system}"]


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except FileNotFoundError:
        return []


def _is_postgres(pid: str) -> bool:
    """Whether that process lives and is PostgreSQL: after a crash its number may be another's."""
    import psutil

    try:
        process = psutil.Process(int(pid))
        return process.name().startswith("postgres") and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ValueError):
        return False


def _last_words(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " ".join(lines[-3:]) or "it gave no reason."
