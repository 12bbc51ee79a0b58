"""The page for Prometheus: closed unless one knows the word, right, and cheap."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kit.heartbeat import note_beat
from plnsite.pages.metrics.exposition import Gauge, exposition
from resources.models import Entry, Feed, Subscription
from tests.resources.making import make_entries, make_source

pytestmark = pytest.mark.django_db
LINE = re.compile(r'plnsite_\w+(?:\{\w+="(?:[^"\\]|\\.)*"\})? -?\d+(?:\.\d+)?')


@pytest.fixture
def look(client, settings):
    settings.METRICS_TOKEN = "a-long-word"

    def look():
        answer = client.get("/metrics", headers={"Authorization": "Bearer a-long-word"})
        assert answer.status_code == 200
        assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
        lines = answer.content.decode().splitlines()
        values = [line for line in lines if not line.startswith("# ")]
        assert all(LINE.fullmatch(line) for line in values)
        return dict(line.rsplit(" ", 1) for line in values)

    return look


@pytest.mark.parametrize("shown", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic a-long-word"}])
def test_without_the_word_there_is_no_such_page(client, settings, shown):
    settings.METRICS_TOKEN = "a-long-word"
    assert client.get("/metrics", headers=shown).status_code == 404


def test_off_unless_a_word_is_set(client, settings):
    settings.METRICS_TOKEN = ""
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


def test_feeds_by_how_they_are(look):
    now = timezone.now()
    late, due, failing, held, asleep, well = (make_source().feed for _ in range(6))

    def is_so(feed, **facts):
        Feed.objects.filter(pk=feed.pk).update(**facts)

    is_so(late, next_poll=now - timedelta(hours=2), last_poll=now - timedelta(hours=3))
    is_so(due, next_poll=now - timedelta(minutes=1))
    is_so(failing, trouble="too_slow")
    is_so(held, next_poll=now - timedelta(hours=9), held_until=now + timedelta(minutes=1))
    is_so(asleep, state="asleep", trouble="not_found", next_poll=now - timedelta(days=9))
    Subscription.objects.create(feed=well, hub="https://hub.example/", topic=well.address, state="active")
    seen = look()
    assert seen['plnsite_feeds{state="active"}'] == "5"
    assert seen['plnsite_feeds{state="asleep"}'] == "1"
    assert seen['plnsite_feeds{state="ended"}'] == "0"
    assert (seen["plnsite_feeds_due"], seen["plnsite_feeds_late"]) == ("2", "1")
    assert 7200 <= float(seen["plnsite_feeds_oldest_due_seconds"]) < 7300
    assert seen['plnsite_feeds_failing{trouble="too_slow"}'] == "1"
    assert seen['plnsite_feeds_failing{trouble="not_found"}'] == "0"
    assert seen["plnsite_feeds_polled_last_hour"] == "5"
    assert seen['plnsite_subscriptions{state="active"}'] == "1"


def test_entries_of_the_last_hour(look):
    entries = make_entries(make_source(), 5)
    Entry.objects.filter(pk__in=[entry.pk for entry in entries[:2]]).update(
        created=timezone.now() - timedelta(hours=2)
    )
    assert look()["plnsite_entries_stored_last_hour"] == "3"


def test_entries_are_counted_from_an_index():
    hour = Entry.objects.filter(created__gt=timezone.now() - timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # a table of tests is too small to be worth an index
    assert "entry_stored" in hour.explain()


def test_the_age_of_the_last_beat(look):
    assert "plnsite_beat_age_seconds" not in look()
    note_beat()
    assert float(look()["plnsite_beat_age_seconds"]) < 60


def test_as_many_queries_for_many_feeds_as_for_one(look):
    def count():
        with CaptureQueriesContext(connection) as queries:
            look()
        return len(queries)

    make_source()
    few = count()
    for _ in range(20):
        make_entries(make_source(), 3)
    assert count() == few <= 7


def test_what_stands_in_a_label_is_quoted():
    gauge = Gauge("plnsite_x", "X.", {'a "b"\\\n': 1}, label="of")
    assert exposition([gauge]).splitlines()[2] == r'plnsite_x{of="a \"b\"\\\n"} 1'
