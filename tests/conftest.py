"""What every test stands on: the language it is written in."""

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _english():
    """Messages are quoted in English unless a test says otherwise."""
    with translation.override("en"):
        yield
