"""A visitor types one command, looks around, stops it, and finds everything again."""

import re
import signal
import socket
import stat
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from newsroom.demo.accounts import ACCOUNTS
from people.roles import Role
from tests.processes import bare, free_port, get, run, start


class Demo:
    """A demo in a folder of its own; ``said`` is what the last start printed."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.env = bare(VAR_DIR=folder, PORT=str(self.port))
        self.start()

    def start(self):
        self.process = start("manage.py", "demo", env=self.env)
        self.said = self._listen()

    def _listen(self):
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if "Ctrl-C" in line and "Press" in line:
                return "".join(lines)
        pytest.fail(f"The demo did not start: {self.process.stderr.read()}")

    def stop(self, by=signal.SIGTERM):
        self.process.send_signal(by)
        said, complained = self.process.communicate(timeout=60)
        return self.process.returncode, said, complained

    def address(self, path=""):
        return f"http://127.0.0.1:{self.port}/{path}"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    running = Demo(tmp_path_factory.mktemp("demo"))
    yield running
    running.stop()


def signed_in(demo, account):
    """A browser in which that account has signed in."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    form = get(demo.address("admin/login/"), browser).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)[1]
    fields = {
        "username": account.username,
        "password": account.password,
        "csrfmiddlewaretoken": token,
        "next": "/admin/",
    }
    browser.open(demo.address("admin/login/"), urlencode(fields).encode())
    return browser


def at_the_desk(demo, browser):
    return "/login/" not in get(demo.address("admin/"), browser).url


def test_it_says_where_the_news_can_be_read_in_both_languages(demo):
    assert demo.address("zh-hans/") in demo.said
    assert demo.address("en/") in demo.said
    assert demo.address("admin/") in demo.said


def test_it_names_an_account_for_every_role_with_its_password(demo):
    assert {account.role for account in ACCOUNTS} == set(Role)
    for account in ACCOUNTS:
        assert re.search(f"{account.username} +{account.password} ", demo.said)


def test_an_account_it_names_can_sign_in(demo):
    editor = next(account for account in ACCOUNTS if account.role == Role.EDITOR)
    assert at_the_desk(demo, signed_in(demo, editor))


def test_the_news_can_be_read(demo):
    for language in ("zh-hans", "en"):
        assert get(demo.address(f"{language}/")).status == 200


def test_it_is_well(demo):
    answer = get(demo.address("healthz"))
    assert (answer.status, answer.read()) == (200, b"ok")


def test_style_sheets_have_names_that_may_be_kept_for_ever(demo):
    page = get(demo.address("admin/login/")).read().decode()
    sheet = re.search(r'href="/(static/admin/css/base\.[0-9a-f]{12}\.css)"', page)[1]
    answer = get(demo.address(sheet))
    assert answer.status == 200
    assert "immutable" in answer.headers["Cache-Control"]


def test_public_files_of_photographs_are_served_and_originals_are_not(demo):
    for folder in ("media", "originals"):
        (demo.folder / folder).mkdir(exist_ok=True)
        (demo.folder / folder / "ice.txt").write_text("ice lanterns")
    assert get(demo.address("media/ice.txt")).read() == b"ice lanterns"
    for path in ("originals/ice.txt", "media/../originals/ice.txt", "media/%2e%2e/secret_key"):
        assert get(demo.address(path)).status == 404


def test_its_key_is_for_nobody_else_to_read(demo):
    key = demo.folder / "secret_key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert key.read_text() not in demo.said


def test_a_second_start_is_told_where_the_first_one_is(demo):
    second = run("manage.py", "demo", env=demo.env | {"PORT": str(free_port())})
    assert second.returncode == 1
    assert "running already" in second.stderr
    assert demo.address() in second.stderr
    assert second.stderr.count("\n") == 1


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
def test_what_was_done_is_there_again_after_a_stop(demo, by):
    browser = signed_in(demo, ACCOUNTS[-1])
    code, said, complained = demo.stop(by)
    assert (code, complained) == (0, "")
    assert str(demo.folder) in said
    assert not (demo.folder / "postgres" / "postmaster.pid").exists()

    demo.start()
    assert "Loading the stories" not in demo.said
    assert at_the_desk(demo, browser)


def test_a_port_of_another_program_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        refused = run("manage.py", "demo", env=bare(VAR_DIR=tmp_path, PORT=str(port)))
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"PORT {port} is in use by another program.")
    assert refused.stderr.count("\n") == 1
    assert not (tmp_path / "postgres").exists()


def test_a_folder_in_which_nothing_can_be_kept_is_named():
    refused = run("manage.py", "demo", env=bare(VAR_DIR="/proc/newsroom", PORT=str(free_port())))
    assert refused.returncode == 1
    assert refused.stderr.startswith("VAR_DIR is '/proc/newsroom'")
    assert refused.stderr.count("\n") == 1
