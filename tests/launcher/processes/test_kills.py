"""kill -9 of one part after the other: each comes back, nothing is lost, nothing is done twice.

The worker's own test, in the middle of a poll, stands beside the feeds.
"""

import json
import os
import signal
import urllib.request

import pytest

from launcher.servers.child import wait_until
from launcher.supervisor import answers

pytestmark = pytest.mark.whole

SITE = "rock-pool-diary"
PATIENCE = 90


def one(demo, query: str) -> int:
    with demo.connect() as database:
        return database.execute(query).fetchone()[0]


def publish(demo) -> str:
    """Let the blog say something new; the address of it."""
    request = urllib.request.Request(f"{demo.sites_url}/_publish?site={SITE}", data=b"")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["address"]


def comes_in(demo) -> bool:
    """Something new on an outside site becomes an entry, once: web, beat, worker and both servers work."""
    address = publish(demo)
    kept = f"SELECT count(*) FROM resources_entry WHERE address = '{address}'"
    return wait_until(lambda: one(demo, kept) > 0, PATIENCE) and one(demo, kept) == 1


def test_beat_is_killed_and_a_prompt_is_opened_once_for_everybody(running_demo):
    demo = running_demo
    students = one(
        demo,
        """SELECT count(*) FROM accounts_enrolment WHERE role = 'student' AND ended IS NULL AND school_class_id =
        (SELECT school_class_id FROM reflections_schedule ORDER BY id LIMIT 1)""",
    )
    made = "SELECT count(*) FROM reflections_occurrence WHERE created > now() - interval '10 minutes'"
    told = "SELECT count(*) FROM accounts_notification WHERE created > now() - interval '10 minutes'"
    already_made, already_told = one(demo, made), one(demo, told)
    beat = demo.process(" beat")
    os.kill(beat, signal.SIGKILL)
    with demo.connect() as database:
        # Whatever the hour and the season: the school's quiet hours and holidays would put the moment off.
        database.execute("UPDATE accounts_school SET quiet_from = '00:00', quiet_until = '00:00'")
        database.execute("DELETE FROM accounts_holiday")
        database.execute(
            """UPDATE reflections_schedule SET next_at = now(), first = now() - interval '1 year'
            WHERE id = (SELECT min(id) FROM reflections_schedule)"""
        )
    assert students > 10
    assert wait_until(lambda: one(demo, made) == already_made + students, PATIENCE), demo.output()
    assert demo.process(" beat") != beat
    assert comes_in(demo), demo.output()
    assert one(demo, made) == already_made + students
    assert one(demo, told) >= already_told + students


def test_valkey_is_killed_and_news_still_comes_in(running_demo):
    demo = running_demo
    people = one(demo, "SELECT count(*) FROM accounts_person")
    valkey = demo.server("valkey")
    os.kill(valkey, signal.SIGKILL)
    assert wait_until(lambda: demo.server("valkey") != valkey and answers(f"{demo.url}/ready"), PATIENCE)
    assert comes_in(demo), demo.output()
    assert one(demo, "SELECT count(*) FROM accounts_person") == people


def test_postgresql_is_killed_and_nothing_is_lost(running_demo):
    demo = running_demo
    rows = "SELECT (SELECT count(*) FROM resources_entry) + (SELECT count(*) FROM reflections_occurrence)"
    before = one(demo, rows)
    postgres = demo.server("postgres")
    os.kill(postgres, signal.SIGKILL)
    assert wait_until(lambda: answers(f"{demo.url}/ready") and demo.server("postgres") != postgres, PATIENCE)
    assert one(demo, rows) >= before
    assert comes_in(demo), demo.output()
