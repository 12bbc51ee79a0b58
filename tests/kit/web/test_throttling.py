"""What can be late waits for the pages that people are waiting for, and for nothing else."""

import os
import subprocess
import sys
from contextlib import contextmanager
from time import monotonic

import psycopg
import pytest
from django.db import connection

from kit.web.throttling import WEB, give_way, pages_are_made
from launcher.servers.child import wait_until

pytestmark = pytest.mark.django_db(transaction=True)

AS_THE_WEB = """
import plnsite.wsgi
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT current_setting('application_name')")
    print(cursor.fetchone()[0])
"""


@contextmanager
def connected(name: str):
    """Another process's connection to our database, which has just asked something."""
    with psycopg.connect(
        **connection.get_connection_params() | {"application_name": name, "cursor_factory": None}
    ) as other:
        other.execute("SELECT 1")
        other.commit()
        yield other


@pytest.fixture(autouse=True)
def _nobody_else():
    connection.ensure_connection()
    assert wait_until(lambda: not pages_are_made(), 30)


def took(worked: float) -> float:
    began = monotonic()
    give_way(worked)
    return monotonic() - began


def test_nobody_waits_when_no_page_is_made():
    assert took(100) < 0.9


def test_a_worker_rests_while_pages_are_made_and_no_longer():
    with connected(WEB):
        assert pages_are_made()
        assert took(0.1) >= 0.2
        assert wait_until(lambda: not pages_are_made(), 30)


def test_a_rest_is_never_long():
    with connected(WEB):
        assert 1 <= took(100) < 30


def test_nobody_waits_for_other_workers_and_for_commands():
    with connected(""):
        assert not pages_are_made()


def test_the_database_knows_the_web_by_its_name():
    said = subprocess.run(
        [sys.executable, "-c", AS_THE_WEB], env=dict(os.environ), capture_output=True, text=True, check=False
    )
    assert said.stdout.strip() == WEB, said.stderr
