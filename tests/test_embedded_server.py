"""The embedded PostgreSQL starts with its first user and stops with its last one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from newsroom.embedded.cluster import PORT, Cluster, ServerTrouble, refuse_foreign
from newsroom.embedded.server import release, running_server
from newsroom.embedded.socket_folder import LONGEST, socket_folder

USER = """
import sys
from pathlib import Path
from newsroom.embedded.server import running_server
print(running_server(Path(sys.argv[1]), "newsroom", durable=False).socket_folder, flush=True)
sys.stdin.readline()
"""


class Person:
    """Somebody in another process who uses the server until they :meth:`leave`."""

    def __init__(self, folder: Path, script: str = USER):
        self.process = subprocess.Popen(
            [sys.executable, "-c", script, str(folder)],
            cwd=Path(__file__).parent.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.socket = self.process.stdout.readline().strip()

    def leave(self):
        self.process.communicate("\n", timeout=60)
        assert self.process.returncode == 0

    def die(self):
        self.process.kill()
        self.process.communicate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("embedded") / "postgres"


def runs(folder):
    return Cluster(folder).lives()


def crash(cluster):
    """As when the machine's memory runs out."""
    os.kill(int(cluster.pid_file.read_text().split()[0]), signal.SIGKILL)
    while cluster.lives():
        time.sleep(0.05)


def ask(socket, question):
    with psycopg.connect(
        host=socket, port=PORT, user="postgres", dbname="newsroom", autocommit=True
    ) as connection:
        answer = connection.execute(question)
        return answer.fetchone() if answer.description else None


def test_the_last_one_out_stops_it(folder):
    bai_yang, wu_han = Person(folder), Person(folder)
    assert bai_yang.socket == wu_han.socket
    bai_yang.leave()
    assert runs(folder)
    wu_han.leave()
    assert not runs(folder)


def test_what_was_written_is_there_after_the_next_start(folder):
    bai_yang = Person(folder)
    ask(bai_yang.socket, "create table story as select '航天合作' as headline")
    bai_yang.leave()
    wu_han = Person(folder)
    assert ask(wu_han.socket, "select headline from story") == ("航天合作",)
    wu_han.leave()


def test_it_sorts_and_folds_letters_as_the_server_for_readers_does(folder):
    bai_yang = Person(folder)
    question = "select datlocprovider::text, datlocale from pg_database where datname = 'newsroom'"
    assert ask(bai_yang.socket, question) == ("b", "C.UTF-8")
    assert ask(bai_yang.socket, "select lower('ÉCOLE')") == ("école",)
    bai_yang.leave()


def test_somebody_who_was_killed_is_not_counted(folder):
    bai_yang = Person(folder)
    bai_yang.die()
    assert runs(folder)
    wu_han = Person(folder)
    wu_han.leave()
    assert not runs(folder)


def test_a_forked_child_counts_for_itself(folder):
    child_stays = USER.replace(
        "sys.stdin.readline()",
        """
import os
if os.fork():
    os._exit(0)  # the parent dies without a word
running_server(Path(sys.argv[1]), "newsroom")
print("child", flush=True)
sys.stdin.readline()
""",
    )
    family = Person(folder, child_stays)
    assert family.process.stdout.readline() == "child\n"
    bai_yang = Person(folder)
    bai_yang.leave()
    assert runs(folder)
    family.process.communicate("\n", timeout=60)
    assert not runs(folder)


def test_a_child_leaves_without_taking_the_server_from_its_parent(folder):
    child_leaves = USER.replace(
        "sys.stdin.readline()",
        """
import os
if not os.fork():
    running_server(Path(sys.argv[1]), "newsroom")
    sys.exit()
os.wait()
print("child has left", flush=True)
sys.stdin.readline()
""",
    )
    family = Person(folder, child_leaves)
    assert family.process.stdout.readline() == "child has left\n"
    assert runs(folder)
    family.leave()
    assert not runs(folder)


def test_a_server_that_crashed_is_started_again(folder):
    server = running_server(folder, "newsroom", durable=False)
    crash(server.cluster)
    try:
        again = running_server(folder, "newsroom", durable=False)
        assert ask(again.socket_folder, "select 1") == (1,)
    finally:
        assert release(folder)
    assert not runs(folder)


def test_a_copied_folder_does_not_lead_to_the_original(folder, tmp_path):
    bai_yang = Person(folder)
    copy = tmp_path / "postgres"
    subprocess.run(["cp", "-a", str(folder), str(copy)], check=True)
    assert not runs(copy)
    wu_han = Person(copy)
    assert wu_han.socket != bai_yang.socket
    wu_han.leave()
    assert runs(folder)
    bai_yang.leave()


def test_data_of_another_version_are_refused(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("17\n")
    with pytest.raises(ServerTrouble, match=r"made by PostgreSQL 17, this is 18.*operators.md"):
        running_server(tmp_path / "postgres", "newsroom")


@pytest.mark.skipif(os.geteuid() != 0, reason="Only root can give a folder to somebody else.")
def test_data_of_another_account_are_refused(tmp_path):
    os.chown(tmp_path, 12345, 12345)
    with pytest.raises(ServerTrouble, match=r"belongs to another user.*set VAR_DIR"):
        refuse_foreign(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused():
    with pytest.raises(ServerTrouble, match=r"/proc/newsroom/postgres.*Set VAR_DIR"):
        running_server(Path("/proc/newsroom/postgres"), "newsroom")


@pytest.mark.parametrize("name", ["x" * LONGEST, "新闻 编辑部", "a,b", "o'clock"])
def test_a_path_postgres_cannot_use_gets_a_short_folder_for_its_socket(tmp_path, name):
    chosen = socket_folder(tmp_path / name)
    assert len(os.fsencode(chosen)) <= LONGEST
    assert chosen == socket_folder(tmp_path / name)
    assert chosen != socket_folder(tmp_path / f"{name}2")
    chosen.rmdir()
    socket_folder(tmp_path / f"{name}2").rmdir()


def test_it_runs_in_a_folder_with_a_chinese_name(tmp_path):
    bai_yang = Person(tmp_path / "新闻 编辑部" / "postgres")
    assert ask(bai_yang.socket, "select 1") == (1,)
    bai_yang.leave()
