"""From here on migrations keep data: the database that an earlier commit wrote goes forward and loses nothing.

before.sql is what a school had then (`make dump` writes it, see dump.py). Whoever changes a row or a name on
purpose says so in the tables here, with the reason.
"""

import json
from collections.abc import Iterator

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.urls import resolve

from accounts.audit.verbs import audit_verbs
from plnsite.celery import app
from tests.migrations.dump import NAMES, SQL
from tests.whole import own_database

ALIAS = "before"
CHANGED: dict[str, str] = {  # "table" or "table.column": why a migration changes what stood there
    "django_content_type.model": "a model has another name, and nothing points at its content type",
    **{
        f"resources_{table}.{column}": "search reads words without regard to accents: as before, by ways of our own"
        for table in ("source", "entry")
        for column in ("search_config", "search")
    },
    "resources_feed.body_hash": "what a feed's words mean was read wrong: each document is read once more",
}
RENAMED = {  # "table.column" of then: its name now; what stood there stands there still
    "accounts_recording.came": "upload",
    "resources_entry.place": "address_hash",
    "resources_evidence.asked": "requested_at",
    "resources_feed.told": "hub_notified_at",
    "resources_folder.told": "notified_at",
    "resources_judgement.before_asked": "before_review_requested_at",
    "resources_replacement.told": "notified_at",
    "resources_schoolsource.asked_again": "review_requested_at",
    "resources_subscription.asked": "requested_at",
}
RENAMED_TABLES = {  # a table of then: its name now
    "resources_report": "resources_sourcereport",
}
ENDED_TASKS: dict[str, str] = {  # a task of then that nobody runs any more: what became of its work
    "resources.sources.tell_of_verdict": "vetting tells under a name of its own; no school had one waiting",
    "resources.sources.tell_of_rule": "the same",
}
OUR_OWN = "table_schema = 'public'"


def rows(cursor) -> dict[str, dict[str, dict]]:
    """All rows of all tables, each by its table and key, as JSON."""
    cursor.execute(f"SELECT table_name FROM information_schema.tables WHERE {OUR_OWN} ORDER BY 1")
    found = {}
    for (table,) in cursor.fetchall():
        cursor.execute(f'SELECT to_jsonb(each)::text FROM "{table}" AS each')
        each = [json.loads(text) for (text,) in cursor.fetchall()]
        found[table] = {str(row.get("id", row.get("session_key", place))): row for place, row in enumerate(each)}
    return found


def schema(cursor) -> set[tuple]:
    """Columns, constraints, indexes and triggers, in whatever order they were made."""
    found = set()
    for question in (
        f"SELECT table_name, column_name, data_type, is_nullable, character_maximum_length,"
        f" generation_expression IS NOT NULL FROM information_schema.columns WHERE {OUR_OWN}",
        "SELECT relname, contype, pg_get_constraintdef(each.oid), convalidated FROM pg_constraint AS each"
        " JOIN pg_class ON conrelid = pg_class.oid WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
        "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
        " AND indexdef NOT LIKE 'CREATE UNIQUE%'",
        "SELECT relname, tgname, tgenabled FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid"
        " WHERE NOT tgisinternal",
    ):
        cursor.execute(question)
        found |= set(cursor.fetchall())
    return found


@pytest.fixture(scope="module")
def forward(django_db_setup, django_db_blocker) -> Iterator[tuple[dict, dict, set]]:
    """The rows of then, before and after they went forward, and the schema after; the database stands as `ALIAS`."""
    with own_database() as addresses, django_db_blocker.unblock():
        address = addresses["DATABASE_URL"]
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(SQL.read_text())
            before = rows(connection.cursor().execute("SET search_path = public"))
        name = address.partition("?")[0].rpartition("/")[2]
        connections.databases[ALIAS] = connections.databases["default"] | {"NAME": name}
        try:
            call_command("migrate", database=ALIAS, interactive=False, verbosity=0)
            with connections[ALIAS].cursor() as cursor:
                migrated = rows(cursor), schema(cursor)
            yield before, *migrated
        finally:
            connections[ALIAS].close()
            del connections[ALIAS]
            del connections.databases[ALIAS]


def test_every_migration_of_then_is_still_known(forward):
    before, _after, _schema = forward
    known = MigrationLoader(None).disk_migrations
    replaced = {name for migration in known.values() for name in migration.replaces}
    applied = {(row["app"], row["name"]) for row in before["django_migrations"].values()}
    assert not applied - set(known) - replaced


def test_no_row_and_no_word_is_lost(forward):
    before, after, _schema = forward
    lost = []
    for table, old in before.items():
        if table in CHANGED:
            continue
        there = after.get(RENAMED_TABLES.get(table, table))
        if there is None:
            lost.append(f"the table {table}")
            continue
        for key, row in old.items():
            if key not in there:
                lost.append(f"{table} {key}")
                continue
            new = there[key]
            now_named = {RENAMED.get(f"{table}.{column}", column): column for column in row}
            lost += [
                f"{table}.{column} of {key}: {row[column]!r} is {new.get(name)!r} now"
                for name, column in now_named.items()
                if f"{table}.{column}" not in CHANGED and (name not in new or new[name] != row[column])
            ]
    assert not lost


def test_it_ends_where_a_new_database_begins(forward, db):
    _before, _after, old = forward
    with connections["default"].cursor() as new:
        fresh = schema(new)
    assert not old ^ fresh, (sorted(map(str, old - fresh)), sorted(map(str, fresh - old)))


def test_every_row_points_at_one_that_is_there(forward):
    connections[ALIAS].check_constraints()
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint WHERE NOT convalidated")
        assert cursor.fetchall() == []


def test_what_the_trail_says_has_words(forward):
    _before, after, _schema = forward
    stored = {row["verb"] for row in after["accounts_auditentry"].values()}
    assert len(stored) > 50
    assert not {verb for verb in stored if verb not in audit_verbs}


def test_notices_lead_somewhere(forward):
    _before, after, _schema = forward
    stored = {row["address"] for row in after["accounts_notification"].values()}
    assert len(stored) > 10
    for address in stored:
        resolve(address)  # or Resolver404


def test_what_is_on_its_way_in_queues_is_still_run():
    app.loader.import_default_modules()
    then = json.loads(NAMES.read_text())
    assert then["tasks"]
    assert not set(then["tasks"]) - set(app.tasks) - set(ENDED_TASKS)
    assert set(then["beat"]) <= set(then["tasks"])


def test_the_dump_holds_something_of_everything(forward):
    before, _after, _schema = forward
    empty = {table for table, each in before.items() if not each}
    assert not empty - MAY_BE_EMPTY, "put a row of it into tests/world.py"


def test_what_is_stored_is_read_without_accents(forward):
    before, after, _schema = forward
    for table in ("resources_source", "resources_entry"):
        assert before[table]
        for key, row in before[table].items():
            assert after[table][key]["search_config"] == f"folded_{row['search_config']}"


# What is not ours, and what the world of the tests has no row of so far: fewer is better.
MAY_BE_EMPTY = {
    "account_emailaddress",
    "account_emailconfirmation",
    "auth_group",
    "auth_group_permissions",
    "django_session",
    "accounts_holiday",
    "networks_goaltie",
    "networks_sharehiding",
    "resources_appeal",
    "resources_communityrules",
    "resources_dailypick",
    "resources_evidence",
    "resources_linkcheck",
    "resources_packmember_topics",
    "resources_playbackposition",
    "resources_readingday",
    "resources_readingrhythm",
    "resources_report",
    "resources_schoolresource",
    "resources_subscription",
    "resources_toolswitch",
}
