"""A load balancer asks whether the newsroom can serve pages."""

import pytest
from django.db import connection

from tests.processes import address_of, for_readers, free_port, get, start

WEB_SERVER = ["-m", "gunicorn", "-c", "deploy/gunicorn.conf.py", "newsroom.wsgi"]


@pytest.fixture
def web_server():
    """``web_server(DATABASE_URL=…)``: gunicorn as in the container; answers with its address."""
    started = []

    def begin(**variables):
        port = free_port()
        started.append(start(*WEB_SERVER, env=for_readers(PORT=str(port), **variables)))
        return f"http://127.0.0.1:{port}"

    yield begin
    for process in started:
        process.terminate()
        process.communicate(timeout=30)
        assert process.returncode == 0


@pytest.mark.django_db
def test_it_is_well_while_the_database_answers(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_probe_gets_no_cookie(client):
    assert not client.get("/healthz").cookies


@pytest.mark.django_db
def test_a_probe_may_come_by_number_and_without_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["news.example.edu"]
    assert client.get("/healthz", headers={"host": "10.0.0.7:8000"}).status_code == 200
    assert client.get("/admin/", headers={"host": "10.0.0.7:8000"}).status_code == 400


def test_without_its_database_it_says_so(web_server):
    answer = get(web_server(DATABASE_URL="postgres://n@127.0.0.1:1/n") + "/healthz")
    assert (answer.status, answer.read()) == (503, b"the database does not answer")
    assert "Set-Cookie" not in answer.headers


@pytest.mark.django_db
def test_the_web_server_of_the_container_answers_for_readers(web_server, tmp_path):
    address = web_server(
        DATABASE_URL=address_of(connection), BEHIND_PROXY="1", STATIC_ROOT=tmp_path, DEBUG="1"
    )
    assert get(f"{address}/healthz").read() == b"ok"
    sent_on = {"Host": "news.example.edu", "X-Forwarded-Proto": "https"}
    assert get(f"{address}/admin/login/", **sent_on).status == 200
