"""The house: imports and foreign keys go one way (DESIGN, section 2)."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parent.parent
#: From the lowest room to the highest; a room may know those before it, never those behind it.
FLOORS = ["people", "photos", "articles", "wire", "newsroom"]
ROOMS = [room for room in FLOORS if (ROOT / room).is_dir()]


def imported_by(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_nothing_from_the_rooms_above_it(room):
    above = set(FLOORS[FLOORS.index(room) + 1 :])
    upward = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in (ROOT / room).rglob("*.py")
        for name in imported_by(file)
        if name in above
    }
    assert not upward


def test_foreign_keys_point_down_or_stay_in_the_room():
    upward = {
        f"{model._meta.label}.{field.name} points at {field.related_model._meta.label}"
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and field.related_model
        if field.related_model._meta.app_label in FLOORS
        if FLOORS.index(field.related_model._meta.app_label) > FLOORS.index(room)
    }
    assert not upward


def test_no_room_has_a_drawer_for_what_has_no_place():
    drawers = {"utils", "helpers", "services", "common", "misc"}
    found = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if path.stem in drawers or path.parent.name in drawers
    }
    assert not found


def test_no_page_carries_a_style_or_a_script_that_the_policy_would_refuse():
    found = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "templates").rglob("*.html")
        for text in [path.read_text(encoding="utf-8")]
        if " style=" in text or "<script>" in text or " onclick=" in text
    ]
    assert not found
