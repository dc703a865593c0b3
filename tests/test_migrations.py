"""Migrations: complete, and each can be taken back."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

ROOMS = ["people", "photos", "articles", "wire"]


@pytest.mark.django_db
def test_the_models_say_nothing_that_no_migration_says():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
def test_every_step_can_be_taken_back():
    loader = MigrationLoader(connection)
    for (room, name), migration in loader.disk_migrations.items():
        if room in ROOMS:
            for operation in migration.operations:
                assert operation.reversible, f"{room} {name}: {operation.describe()}"
