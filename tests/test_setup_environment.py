""".env.example tells of every variable, in both languages, and of no other."""

import ast
import re

import pytest

from tests.processes import HOUSE

READERS = ["newsroom/settings.py", "newsroom/starting.py", "deploy/gunicorn.conf.py"]
EXAMPLE = (HOUSE / ".env.example").read_text(encoding="utf-8")
EXPLAINED = re.findall(r"^#?([A-Z_]+)=", EXAMPLE, re.MULTILINE)


def asked_by(file: str) -> set[str]:
    """The names that a file asks ``env`` for."""
    calls = [
        node
        for node in ast.walk(ast.parse((HOUSE / file).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func.value, ast.Name)
        and call.func.value.id == "env"
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def asked_by_the_containers() -> set[str]:
    composed = (HOUSE / "docker-compose.yml").read_text(encoding="utf-8")
    return set(re.findall(r"\$\{([A-Z_]+)", composed))


def test_the_example_explains_every_variable_and_no_other():
    asked = set().union(*(asked_by(file) for file in READERS)) | asked_by_the_containers()
    assert set(EXPLAINED) == asked


def test_no_variable_is_explained_twice():
    assert sorted(set(EXPLAINED)) == sorted(EXPLAINED)


@pytest.mark.parametrize("name", EXPLAINED)
def test_each_explanation_is_in_both_languages(name):
    before = EXAMPLE.partition(f"{name}=")[0].rstrip("#")
    paragraph = before.rsplit("\n\n", 1)[-1]
    assert re.search("[a-z]{3}", paragraph)
    assert re.search("[一-鿿]{3}", paragraph)


@pytest.mark.parametrize("room", ["newsroom", "wire", "articles", "photos", "people"])
def test_nothing_else_reads_the_environment(room):
    allowed = {"newsroom/env.py", "newsroom/starting.py", "newsroom/wsgi.py"}
    reading = {
        str(file.relative_to(HOUSE))
        for file in (HOUSE / room).rglob("*.py")
        if re.search(r"os\.(environ\b|getenv)", file.read_text(encoding="utf-8"))
    }
    # PostgreSQL's own programs are started without the variables that would mislead them.
    assert reading - allowed <= {"newsroom/embedded/cluster.py"}


def test_operators_find_every_variable_in_their_page():
    page = (HOUSE / "docs" / "operators.md").read_text(encoding="utf-8")
    assert not [name for name in EXPLAINED if f"`{name}`" not in page]
