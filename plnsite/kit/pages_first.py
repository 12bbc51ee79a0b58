"""Work that can be late gives way to the pages that people are waiting for.

Niceness reaches a worker, not the half of its work that the database does for it. So a worker rests in between for
as long as pages are being made.
"""

import os
from time import sleep

from django.db import connection

WORKER = "plnsite worker"  # what the database calls the connections of workers, by libpq's PGAPPNAME
_REST = 2  # seconds for each second of work
_LONGEST_REST = 1.0  # seconds

# The view shows what is the same role's, and changes within a transaction only with the transaction.
_PAGES_ARE_MADE = """
SELECT EXISTS (
    SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
        AND application_name <> %s AND state_change > now() - interval '1 second'
)
"""


def call_connections_a_workers() -> None:
    """Let the database know this process, and those it will start, for workers; before they connect."""
    os.environ["PGAPPNAME"] = WORKER


def pages_are_made() -> bool:
    """Whether anybody but workers asked the database for something within the last second."""
    with connection.cursor() as cursor:
        cursor.execute(_PAGES_ARE_MADE, [WORKER])
        return cursor.fetchone()[0]


def give_way(worked: float) -> None:
    """After `worked` seconds of work in the database, outside any transaction: rest if pages are being made."""
    if pages_are_made():
        sleep(min(_REST * worked, _LONGEST_REST))
