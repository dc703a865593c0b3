"""Every word a person sees exists in Chinese and in English."""

import ast
import gettext
import re
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ["people", "photos", "articles", "wire", "newsroom"]
CATALOGUES = sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po"))

SAID = {"_", "gettext", "gettext_lazy", "gettext_noop"}
COUNTED = {"ngettext", "ngettext_lazy"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
LITERAL = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALL = re.compile(rf"\b(\w*gettext|_)\(\s*({LITERAL})(?:\s*,\s*({LITERAL}))?")


def words():
    """Every (context, words) that the code or a template says."""
    for room in FLOORS:
        for file in (ROOT / room).rglob("*.py"):
            yield from in_code(file)
    for file in (ROOT / "templates").rglob("*.html"):
        yield from in_template(file)


def in_code(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            yield from named(node.func.id, texts)


def in_template(file):
    for name, *texts in CALL.findall(templatize(file.read_text(encoding="utf-8"))):
        yield from named(name, [ast.literal_eval(text) for text in texts if text])


def named(name, texts):
    if not texts or not isinstance(texts[0], str):
        return
    if name in SAID | COUNTED:
        yield None, texts[0]
    elif name in IN_CONTEXT and len(texts) > 1:
        yield texts[0], texts[1]


def test_the_words_are_found_in_code_and_in_templates():
    found = set(words())
    assert ("byline", "Written by") in found
    assert (None, "Skip to content") in found
    assert (None, "%(number)s photograph") in found


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.parts[-3])
def test_a_catalogue_says_everything(file):
    said = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(file) if entry.translated()}
    missing = {one for one in words() if one[1].strip() and one not in said}
    assert not missing


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.parts[-3])
def test_the_compiled_catalogue_says_what_the_written_one_says(file):
    with file.with_suffix(".mo").open("rb") as compiled:
        spoken = gettext.GNUTranslations(compiled)
    for entry in polib.pofile(file):
        context = f"{entry.msgctxt}\x04" if entry.msgctxt else ""
        if entry.msgid_plural:
            assert spoken.ngettext(entry.msgid, entry.msgid_plural, 1) == entry.msgstr_plural[0]
        else:
            assert spoken._catalog.get(context + entry.msgid) == entry.msgstr, entry.msgid


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.parts[-3])
def test_a_translation_keeps_every_placeholder(file):
    def places(text):
        return sorted(re.findall(r"%\(\w+\)[sd]|\{\w*\}", text))

    for entry in polib.pofile(file):
        for said in [entry.msgstr, *entry.msgstr_plural.values()]:
            if said:
                assert set(places(said)) <= set(places(entry.msgid + (entry.msgid_plural or ""))), (
                    said
                )


def test_both_languages_have_a_catalogue():
    assert {file.parts[-3] for file in CATALOGUES} == {"en", "zh_Hans"}
