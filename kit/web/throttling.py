"""Work that can be late gives way to the pages that people are waiting for.

Niceness reaches a worker, not the half of its work that the database does for it. So a worker rests in between for
as long as pages are being made.
"""

from time import sleep

from django.db import connection

WEB = "plnsite web"  # what the database calls the connections of whatever makes pages (see plnsite/wsgi.py)
_REST = 2  # seconds for each second of work
_LONGEST_REST = 1.0  # seconds

# The view shows what is the same role's, and changes within a transaction only with the transaction.
_PAGES_ARE_MADE = """
SELECT EXISTS (
    SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = %s AND state_change > now() - interval '1 second'
)
"""


def pages_are_made() -> bool:
    """Whether a page asked the database for something within the last second."""
    with connection.cursor() as cursor:
        cursor.execute(_PAGES_ARE_MADE, [WEB])
        return cursor.fetchone()[0]


def give_way(worked: float) -> None:
    """After `worked` seconds of work in the database, outside any transaction: rest if pages are being made."""
    if pages_are_made():
        sleep(min(_REST * worked, _LONGEST_REST))
