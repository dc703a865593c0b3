"""The settings under test: those of the newsroom, with what a test machine needs."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "for-tests-only-" + "x" * 50)
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ.setdefault("HTTPS", "0")
# Playwright keeps an event loop in the thread of the tests, which use the database plainly.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

from newsroom.settings import *  # noqa: F403

FILES = tempfile.mkdtemp(prefix="newsroom-tests-")
MEDIA_ROOT = Path(FILES, "media")
ORIGINALS_ROOT = Path(FILES, "originals")
STORAGES["originals"] = {**STORAGES["originals"], "OPTIONS": {"location": ORIGINALS_ROOT}}  # type: ignore[dict-item]  # noqa: F405
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
