"""A wrong setting stops the start with one sentence that names the variable."""

import runpy

import pytest

from newsroom.env import CannotStart
from tests.processes import HOUSE, SECRET, for_readers, run


@pytest.fixture
def settings_of(monkeypatch):
    """The settings as they come out of exactly these variables."""

    def read(**variables):
        environment = for_readers(**variables)
        monkeypatch.setattr("os.environ", environment)
        return runpy.run_path(str(HOUSE / "newsroom" / "settings.py"))

    return read


WRONG = [
    ({"SECRET_KEY": ""}, "SECRET_KEY is not set"),
    ({"SECRET_KEY": "short"}, "SECRET_KEY is too easy to guess"),
    ({"SECRET_KEY": "change-me" + "0123456789" * 5}, "SECRET_KEY is too easy to guess"),
    ({"SECRET_KEY": "django-insecure-" + SECRET}, "SECRET_KEY is too easy to guess"),
    ({"SECRET_KEY": "abc" * 30}, "SECRET_KEY is too easy to guess"),
    ({"SECRET_KEY": "for-development-only"}, "SECRET_KEY is too easy to guess"),
    ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS is not set"),
    ({"ALLOWED_HOSTS": ","}, "ALLOWED_HOSTS names no host"),
    ({"ALLOWED_HOSTS": "https://news.example.edu"}, "ALLOWED_HOSTS has 'https://news"),
    ({"ALLOWED_HOSTS": "news.example.edu:8000"}, "ALLOWED_HOSTS has 'news.example.edu:8000'"),
    ({"CSRF_TRUSTED_ORIGINS": "news.example.edu"}, "CSRF_TRUSTED_ORIGINS has 'news"),
    ({"DEBUG": "maybe"}, "DEBUG is 'maybe'"),
    ({"DEMO": "2"}, "DEMO is '2'"),
    ({"HTTPS": "https"}, "HTTPS is 'https'"),
    ({"BEHIND_PROXY": "nginx"}, "BEHIND_PROXY is 'nginx'"),
    ({"TASK_WORKER": "celery"}, "TASK_WORKER is 'celery'"),
    ({"PORT": "http"}, "PORT is 'http'"),
    ({"PORT": "80000"}, "PORT is '80000'"),
    ({"PORT": "-1"}, "PORT is '-1'"),
    ({"PORT": "８０００"}, "PORT is '８０００'"),
    ({"HSTS_SECONDS": "a year"}, "HSTS_SECONDS is 'a year'"),
    ({"DATABASE_KEEP_SECONDS": "1.5"}, "DATABASE_KEEP_SECONDS is '1.5'"),
    ({"DATABASE_URL": "mysql://root@localhost/news"}, "DATABASE_URL does not begin with"),
    ({"DATABASE_URL": "localhost"}, "DATABASE_URL does not begin with"),
    ({"DATABASE_URL": "postgres://news@localhost"}, "DATABASE_URL names no database"),
    ({"DATABASE_URL": "postgres://news@localhost:x/news"}, "DATABASE_URL cannot be read"),
    ({"DATABASE_URL": "postgres://news@localhost/news?pool=9"}, "DATABASE_URL has the option"),
    ({"CACHE_URL": "memcached://localhost"}, "CACHE_URL cannot be used"),
    ({"VAR_DIR": __file__}, "VAR_DIR is"),
    ({"MEDIA_ROOT": __file__}, "MEDIA_ROOT is"),
    ({"STATIC_ROOT": __file__}, "STATIC_ROOT is"),
    ({"ORIGINALS_ROOT": __file__}, "ORIGINALS_ROOT is"),
    ({"MEDIA_ROOT": "/srv/m", "ORIGINALS_ROOT": "/srv/m/originals"}, "ORIGINALS_ROOT is"),
    ({"MEDIA_ROOT": "/srv/m", "ORIGINALS_ROOT": "/srv"}, "ORIGINALS_ROOT is"),
]


@pytest.mark.parametrize(("variables", "sentence"), WRONG, ids=[row[1] for row in WRONG])
def test_a_wrong_value_is_refused_by_name(settings_of, variables, sentence):
    with pytest.raises(CannotStart) as refusal:
        settings_of(**variables)
    assert str(refusal.value).startswith(sentence)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "variables",
    [
        {"SECRET_KEY": "mulled-wine"},
        {"DATABASE_URL": "postgres://news:mulled#wine@localhost/news"},
        {"DATABASE_URL": "postgres://news:mulled/wine@localhost/news"},
        {"DATABASE_URL": "mulled://news:wine@localhost/news"},
        {"CACHE_URL": "mulled:wine@localhost"},
    ],
)
def test_a_refusal_never_repeats_a_secret(settings_of, variables):
    with pytest.raises(CannotStart) as refusal:
        settings_of(**variables)
    assert "mulled" not in str(refusal.value)
    assert "wine" not in str(refusal.value)


def test_development_needs_no_secret_and_no_names_of_hosts(settings_of):
    settings = settings_of(DEBUG="1", SECRET_KEY="", ALLOWED_HOSTS="")
    assert settings["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1"]
    assert settings["SESSION_COOKIE_SECURE"] is False


def test_a_newsroom_for_readers_speaks_https_only(settings_of):
    settings = settings_of()
    for name in ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"):
        assert settings[name] is True
    assert settings["SECURE_HSTS_SECONDS"] == 31_536_000


def test_a_database_with_everything_in_its_address(settings_of):
    address = "postgresql://bai%20yang:p%40ss%2F@db.example.edu:5433/news?sslmode=require"
    database = settings_of(DATABASE_URL=address)["DATABASES"]["default"]
    assert (database["USER"], database["PASSWORD"]) == ("bai yang", "p@ss/")
    assert (database["HOST"], database["PORT"]) == ("db.example.edu", "5433")
    assert database["NAME"] == "news"
    assert database["OPTIONS"]["sslmode"] == "require"


def test_a_database_behind_a_socket_keeps_the_letters_of_its_folder(settings_of):
    address = "postgres://news@%2Frun%2FPostgres/news"
    assert settings_of(DATABASE_URL=address)["DATABASES"]["default"]["HOST"] == "/run/Postgres"


def test_valkey_is_a_cache(settings_of):
    cache = settings_of(CACHE_URL="redis://valkey:6379/0")["CACHES"]["default"]
    assert cache["LOCATION"] == "redis://valkey:6379/0"


@pytest.mark.parametrize(
    ("command", "variables", "sentence"),
    [
        (["check"], {"SECRET_KEY": "short"}, "SECRET_KEY is too easy to guess"),
        (["demo"], {"DEBUG": "maybe"}, "DEBUG is 'maybe'"),
        (["runserver"], {"PORT": "http"}, "PORT is 'http'"),
        (
            ["migrate"],
            {"DATABASE_URL": "postgres://news@127.0.0.1:1/news"},
            "DATABASE_URL leads to no database that answers",
        ),
    ],
)
def test_a_command_ends_with_the_sentence_and_no_traceback(command, variables, sentence):
    ended = run("manage.py", *command, env=for_readers(**variables))
    assert ended.returncode == 1
    assert ended.stderr.startswith(sentence)
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("variables", [{"SECRET_KEY": "short"}, {"WEB_WORKERS": "many"}])
def test_the_web_server_ends_with_the_sentence_and_no_traceback(variables):
    arguments = ["-m", "gunicorn", "-c", "deploy/gunicorn.conf.py", "newsroom.wsgi"]
    ended = run(*arguments, env=for_readers(**variables))
    assert ended.returncode
    assert ended.stderr.startswith(f"{next(iter(variables))} is ")
    assert ended.stderr.count("\n") == 1


def test_the_web_server_gives_up_on_a_wrong_setting_without_our_configuration_too():
    ended = run("-m", "gunicorn", "newsroom.wsgi", env=for_readers(SECRET_KEY="short", PORT="0"))
    assert ended.returncode == 4
    assert "SECRET_KEY is too easy to guess" in ended.stderr
    assert "Traceback" not in ended.stderr
