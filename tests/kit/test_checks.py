"""A database that knows only the letters of English is told of before anything is migrated."""

import os

import psycopg
import pytest
from django.core.checks import run_checks
from django.db import connections

from kit.checks import check_letters, knows_letters

ENGLISH_ALONE = (
    "CREATE DATABASE english_alone TEMPLATE template0 LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
)


@pytest.fixture
def english_alone(monkeypatch):
    """The default connection, to a database that was made as ours once were."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS english_alone")
        server.execute(ENGLISH_ALONE)
        other = connections.create_connection("default")
        other.settings_dict = {**other.settings_dict, "NAME": "english_alone"}
        monkeypatch.setattr(connections._connections, "default", other)
        yield other
        other.close()
        server.execute("DROP DATABASE english_alone")


def test_ours_knows_every_letter(db):
    assert check_letters(databases=["default"]) == []


def test_one_that_knows_english_alone_is_told_of(english_alone, django_db_blocker):
    with django_db_blocker.unblock():
        assert not knows_letters(english_alone)
        (warning,) = [each for each in run_checks(databases=["default"]) if each.id == "kit.W001"]
        assert "names with accents" in warning.msg
        assert run_checks(databases=None, tags=["database"]) == []
