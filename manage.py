#!/usr/bin/env python
"""The door to every command of the newsroom."""

import os
import sys

from newsroom.env import in_one_sentence
from newsroom.starting import naming_the_database, prepare_demo


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    from django.core.management import execute_from_command_line

    with in_one_sentence():
        if sys.argv[1:2] == ["demo"]:
            prepare_demo()
        with naming_the_database():
            execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
