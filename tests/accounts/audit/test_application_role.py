"""What the application's own role of the database can do to the trail, and to tables at all."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.core.management import CommandError, call_command
from psycopg.errors import InsufficientPrivilege

from launcher.supervisor import ROOT
from tests.migrated import migrated_database
from tests.whole import own_database

LINE = (
    "INSERT INTO accounts_auditentry (uuid, created, at, verb, thing, reason, detail)"
    " VALUES (gen_random_uuid(), now(), now(), 'x', '', '', '{}')"
)

# SAFETY 15
pytestmark = pytest.mark.skipif(
    "APPLICATION_DATABASE_URL" not in os.environ,
    reason="one role does all in the database that DATABASE_URL names",
)


@pytest.fixture(scope="module")
def database():
    """The addresses of a migrated database whose trail has a line."""
    with own_database(like=migrated_database()) as addresses:
        with psycopg.connect(addresses["APPLICATION_DATABASE_URL"], autocommit=True) as application:
            application.execute(LINE)
        yield addresses


@pytest.fixture
def application(database):
    """A connection as pages and workers have it."""
    with psycopg.connect(database["APPLICATION_DATABASE_URL"], autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE accounts_auditentry",
        "UPDATE accounts_auditentry SET reason = 'another'",
        "DELETE FROM accounts_auditentry",
        "DROP TABLE accounts_auditentry",
        "ALTER TABLE accounts_auditentry DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "CREATE TABLE mine (id int)",
        "DELETE FROM django_migrations",
        "TRUNCATE accounts_person CASCADE",
        "SET ROLE plnsite",
        "COPY accounts_person TO PROGRAM 'cat'",
    ],
)
def test_the_trail_and_the_tables_are_out_of_its_reach(application, statement):
    with pytest.raises(InsufficientPrivilege):
        application.execute(statement)
    assert application.execute("SELECT count(*) FROM accounts_auditentry").fetchone() == (1,)


def test_it_reads_and_writes_every_other_table(application):
    """Whatever a migration made, the role was granted it."""
    refused = application.execute(
        "SELECT tablename, privilege"
        " FROM pg_tables, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege"
        " WHERE schemaname = 'public' AND tablename NOT IN ('accounts_auditentry', 'django_migrations')"
        " AND NOT has_table_privilege(quote_ident(tablename), privilege)"
    ).fetchall()
    assert refused == []


def test_the_owner_is_no_role_for_the_application(db, settings):
    settings.APPLICATION_DATABASE = {"USER": settings.DATABASES["default"]["USER"], "PASSWORD": ""}
    with pytest.raises(CommandError, match="name one role"):
        call_command("application_role")


def test_an_owner_who_may_make_no_roles_is_told_to_make_it_by_hand(database):
    environment = os.environ | {
        "DATABASE_URL": database["APPLICATION_DATABASE_URL"],
        "APPLICATION_DATABASE_URL": database["APPLICATION_DATABASE_URL"].replace("plnsite_application", "another"),
    }
    command = [sys.executable, "manage.py", "application_role"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Make the role “another” by hand" in done.stderr
    assert "Traceback" not in done.stderr
