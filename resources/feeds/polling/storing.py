"""Writing down what polling found: a few statements for many feeds at once, and nothing twice.

A slice is one transaction. The feeds come first, by their lease: a worker that was too slow finds its feeds in
other hands, and nothing of what it brings for them is written.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction
from django.db.backends.postgresql.base import ServerBindingCursor
from psycopg.types.json import Json

from resources.feeds.polling.findings import Finding
from resources.feeds.polling.leases import FeedState
from resources.feeds.polling.matching import KnownEntry, sort_out, wanted
from resources.feeds.polling.rows import EntryRow, row_of

_TYPES = {
    "id": "bigint",
    "address": "text",
    "next_poll": "timestamptz",
    "ask_after": "timestamptz",
    "last_poll": "timestamptz",
    "last_success": "timestamptz",
    "last_new": "timestamptz",
    "failures": "int",
    "trouble_since": "timestamptz",
    "usual_gap": "int",
    "ttl": "int",
    "ended": "bool",
    "pushed_until": "timestamptz",
    "hub_notified_at": "timestamptz",
    "feed_id": "bigint",
    "published": "timestamptz",
    "audio_seconds": "int",
    "season": "int",
    "episode": "int",
    "explicit": "bool",
    "chapters": "jsonb",
    "search_config": "regconfig",
    "dated": "bool",
}


def _table(names: Sequence[str]) -> str:
    """Many rows as one parameter (see `_rows`): a table named `given`."""
    columns = ", ".join(f"{name} {_TYPES.get(name, 'text')}" for name in names)
    return f"json_to_recordset(%s::json) AS given({columns})"


_STATE = [field.name for field in fields(FeedState)]
_ONLY_READ = {"id", "address", "host", "ended", "next_poll", "pushed_until", "hub_notified_at"}
_WRITTEN = [name for name in _STATE if name not in _ONLY_READ]
# What a hub told while the feed was being read may have come too late to be in what was read.
_SETTLE = f"""
UPDATE resources_feed feed SET {", ".join(f"{name} = given.{name}" for name in _WRITTEN)},
    next_poll = CASE WHEN feed.hub_notified_at IS NULL THEN given.next_poll
        ELSE least(given.next_poll, greatest(feed.hub_notified_at, given.ask_after)) END,
    lease = NULL, held_until = NULL, visiting = NULL,
    state = CASE WHEN given.ended THEN 'ended' ELSE feed.state END
FROM {_table(_STATE)} WHERE feed.id = given.id AND feed.lease = %s
RETURNING feed.id
"""  # noqa: S608 - made of our own words, as are those below

_KNOWN = """
SELECT entry.feed_id, entry.id, entry.identity, entry.address_hash, entry.fingerprint, entry.title, entry.published
FROM {table} JOIN resources_entry entry ON entry.feed_id = given.feed_id AND entry.{by} = given.{by}
WHERE entry.{by} <> ''
"""
_FIND_KNOWN = " UNION ".join(
    _KNOWN.format(table=_table(["feed_id", name]), by=name) for name in ("identity", "address_hash")
)

_ROW = [field.name for field in fields(EntryRow)]
_ADD = f"""
INSERT INTO resources_entry (uuid, created, {", ".join(_ROW)})
SELECT gen_random_uuid(), %s, {", ".join(_ROW)} FROM {_table(_ROW)}
ON CONFLICT (feed_id, identity) DO NOTHING
"""  # noqa: S608
# What a reader sees decides whether an entry counts as edited. A date may only go back: nothing becomes new again.
_UNSEEN = {"feed_id", "identity", "address_hash", "fingerprint", "published", "search_config"}
_SEEN = [name for name in _ROW if name not in _UNSEEN]
_EDIT = f"""
UPDATE resources_entry entry SET {", ".join(f"{name} = given.{name}" for name in _ROW if name != "published")},
    published = CASE WHEN given.dated THEN least(entry.published, given.published) ELSE entry.published END,
    edited = CASE WHEN ({", ".join(f"entry.{name}" for name in _SEEN)})
        IS DISTINCT FROM ({", ".join(f"given.{name}" for name in _SEEN)}) THEN %s ELSE entry.edited END
FROM {_table(["id", "dated", *_ROW])} WHERE entry.id = given.id
"""  # noqa: S608

# A feed that marks itself as for adults means what is no longer in its document, too.  # SAFETY 42
_MARK = "UPDATE resources_entry SET explicit = true WHERE feed_id = ANY(%s) AND NOT explicit"


def store(findings: Sequence[Finding], lease: UUID, now: datetime) -> set[int]:
    """Write down what was found at `now` under `lease`, all of it or nothing; the ids of the feeds it was for.

    A feed that is missing among them had gone into other hands. Raises `django.db.DatabaseError`.
    """
    new, changed, newest = _prepared([finding for finding in findings if finding.entries], now)
    states = [
        replace(finding.state, last_new=_later(finding.state.last_new, newest.get(finding.state.id)))
        for finding in findings
    ]
    with transaction.atomic(), _cursor() as cursor:
        cursor.execute(_SETTLE, [_rows(states), lease])
        ours = {row[0] for row in cursor.fetchall()}
        if new := [row for row in new if row.feed_id in ours]:
            cursor.execute(_ADD, [now, _rows(new)])
        if changed := [more | _columns_of(row, _ROW) for more, row in changed if row.feed_id in ours]:
            cursor.execute(_EDIT, [now, _rows(changed)])
        if marked := [finding.state.id for finding in findings if finding.explicit and finding.state.id in ours]:
            cursor.execute(_MARK, [marked])
    return ours


@contextmanager
def _cursor() -> Iterator[Any]:
    """One that sends parameters beside the statement. Django's own would write megabytes of them into its text,
    mark by mark, and the database would have to read them out of it again."""
    with connection.cursor() as cursor:
        cursor.cursor = ServerBindingCursor(connection.connection)
        yield cursor


def _prepared(findings, now):
    """Rows to add, rows to change with the rest of their columns, and the date of the newest addition by feed."""
    new, changed, newest = [], [], {}
    again = [finding for finding in findings if not finding.is_first]
    known = _known(again) if again else {}
    for finding in findings:
        feed = finding.state
        added, edited = sort_out(finding.entries, known.get(feed.id, ()))
        facts = {"feed": feed.id, "now": now, "language": finding.language}
        rows = [row_of(entry, **facts, position=place) for place, entry in enumerate(added)]
        new += rows
        changed += [
            ({"id": stored.id, "dated": entry.published is not None}, row_of(entry, **facts))
            for stored, entry in edited
        ]
        if rows:
            newest[feed.id] = max(row.published for row in rows)
    return new, changed, newest


def _known(findings):
    """The stored entries that the documents may mean, by feed: one statement for all of them."""
    asked = _rows(
        {"feed_id": finding.state.id, "identity": identity, "address_hash": address_hash}
        for finding in findings
        for identity, address_hash in wanted(finding.entries)
    )
    known = {}
    with _cursor() as cursor:
        cursor.execute(_FIND_KNOWN, [asked, asked])
        for feed, *row in cursor.fetchall():
            known.setdefault(feed, []).append(KnownEntry(*row))
    return known


def _columns_of(thing, names):
    return {name: getattr(thing, name) for name in names}


def _rows(rows):
    return Json(list(rows), dumps=orjson.dumps)


def _later(one, other):
    return max(one, other) if one and other else one or other
