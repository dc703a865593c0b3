"""A backup that was restored says what the newsroom said, and guards it as before."""

import subprocess

import psycopg
import pytest
from django.db import connection

from newsroom.embedded.cluster import program
from tests.cast import printed, story
from tests.processes import address_of

COUNTED = "select count(*) from {}"
GUARDS = "select count(*) from pg_constraint", "select count(*) from pg_trigger"


@pytest.fixture
def elsewhere():
    """An empty database on the same server."""
    name = "restored_newsroom"
    with connection.cursor() as cursor:
        cursor.execute(f"drop database if exists {name} with (force)")
        cursor.execute(f"create database {name} template template0")
    yield address_of(connection).rpartition("/")[0] + f"/{name}"
    with connection.cursor() as cursor:
        cursor.execute(f"drop database {name} with (force)")


def test_a_backup_restores(roles, elsewhere, tmp_path):
    printed(story(), "zh-hans", "en")
    dump = str(tmp_path / "newsroom.dump")
    here = address_of(connection)
    form = ["--format=custom", "--no-owner", f"--file={dump}"]
    subprocess.run([program("pg_dump"), *form, here], check=True)
    restore = [program("pg_restore"), "--exit-on-error", "--no-owner", f"--dbname={elsewhere}"]
    subprocess.run([*restore, dump], check=True)

    tables = connection.introspection.table_names()
    questions = [COUNTED.format(table) for table in tables] + list(GUARDS)
    with connection.cursor() as cursor, psycopg.connect(elsewhere) as restored:
        for question in questions:
            cursor.execute(question)
            assert restored.execute(question).fetchone() == cursor.fetchone(), question
    assert {"articles_article", "articles_edition"} <= set(tables)
