"""A question that was put into words once is also thought about once by PostgreSQL."""

import os
import subprocess
import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import School
from kit.prepared import Words, stand_ins


@pytest.fixture
def words(cast) -> Words:
    (code,) = stand_ins([""])
    return Words.of(School.objects.filter(code=code).exclude(name='100 % "it\'s"').values_list("name"), [code])


@pytest.fixture
def _preparing(db):
    connection.ensure_connection()
    before = connection.connection.prepare_threshold
    connection.connection.prepare_threshold = 0
    yield
    connection.connection.prepare_threshold = before


def prepared() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        return [statement for (statement,) in cursor.fetchall()]


@pytest.mark.usefixtures("_preparing")
def test_it_is_prepared_once_for_all_values(cast, words):
    for school in (cast.harbour, cast.millbrook):
        assert words.ask([school.code]) == [(school.name,)]
    assert words.ask(["nowhere"]) == []
    assert len([statement for statement in prepared() if "accounts_school" in statement]) == 1


def test_what_never_changes_is_written_out(cast, words):
    assert words.sql.count("%s") == 1
    assert "100 %% \"it''s\"" in words.sql


def test_it_is_counted_as_any_other_question(cast, words):
    with CaptureQueriesContext(connection) as queries:
        words.ask([cast.harbour.code])
    assert len(queries) == 1


def test_the_pool_keeps_one_plan_for_all_values():
    asked = (
        "import django; django.setup(); from django.db import connection as c; cursor = c.cursor();"
        "cursor.execute('SHOW plan_cache_mode'); print(cursor.fetchone()[0], c.connection.prepare_threshold)"
    )
    given = os.environ | {"DATABASE_POOL_SIZE": "1"}
    run = subprocess.run(
        [sys.executable, "-c", asked], env=given, capture_output=True, text=True, timeout=60, check=True
    )
    assert run.stdout.split() == ["force_generic_plan", "3"]
