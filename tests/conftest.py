"""What every test stands on: its language, the real input, and a browser for what people do."""

import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import translation

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
REAL_INPUT = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(autouse=True)
def _english():
    """Messages are quoted in English unless a test says otherwise."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real pages and photographs; the repository stands alone without it."""
    folder = Path(os.environ.get("SHARED_DATA", REAL_INPUT))
    if not folder.is_dir():
        pytest.skip("The real input is not here: set SHARED_DATA to its folder.")
    return folder


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests; a machine that must have one says so with BROWSER_REQUIRED."""
    if not CHROMIUM:
        message = "There is no Chromium: install it, or set CHROMIUM to its program."
        if os.environ.get("BROWSER_REQUIRED"):
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Containers run as root, where Chromium's sandbox cannot start.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def roles(transactional_db):
    """The roles that a migration made, for tests whose end empties every table."""
    import_module("articles.migrations.0004_roles").make(apps, None)


@pytest.fixture
def open_browser(chromium, live_server, roles):
    """``open_browser(width=390, color_scheme="dark")``: a page on the site under test.

    Whatever the browser complains about (a script that fails, a style the policy forbids) fails
    the test when it ends.
    """
    contexts, complaints = [], []

    def open_one(width: int = 1280, height: int = 900, **options):
        options.setdefault("locale", "en-GB")
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type == "error" and "Failed to load resource" not in message.text
                else None
            ),
        )
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not complaints, complaints
