"""Loads the demo newsroom, by the verbs a newsroom uses: write, correct, publish, withdraw."""

from django.db import transaction

from articles.models import Article
from newsroom.demo.accounts import ACCOUNTS, Account, open_accounts
from newsroom.demo.galleries import load_galleries
from newsroom.demo.names import load_names
from newsroom.demo.photographs import load_photographs
from newsroom.demo.stories import load_stories


def accounts() -> list[Account]:
    """Who can sign in to the demo; nothing is made."""
    return ACCOUNTS


def is_empty() -> bool:
    """Whether nobody has written anything here yet."""
    return not Article.objects.exists()


def load() -> list[Account]:
    """Fills an empty newsroom and returns its accounts; a newsroom with stories stays as it is."""
    if is_empty():
        # The photographs come first and by themselves: their public files are made on commit,
        # and a story can only be printed with pictures that are ready.
        photos = load_photographs()
        with transaction.atomic():
            names = load_names()
            open_accounts()
            load_stories(names, photos)
            load_galleries(photos)
    return ACCOUNTS
