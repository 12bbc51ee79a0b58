"""Our own workers: two real Celery processes, with PostgreSQL and Valkey beside them."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from farm import Farm
from processes import ROOT, Measured, measured, start, wait_for
from tables import make_tables


class Ours:
    """Workers that wait for work, and the database they write to."""

    name, by = "plnsite", "count"

    def __init__(self, farm: Farm, worker: subprocess.Popen, postgres: int):
        self.farm, self.worker, self.postgres = farm, worker, postgres
        self.people = 1

    def forget(self) -> None:
        """As newly installed, with the farm's feeds followed by so many `people`."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE resources_source, accounts_school, accounts_person CASCADE")
        _fill(self.farm, self.people)

    def poll(self, patience: float = 1800) -> Measured:
        """Make all feeds due, tell the workers, and wait until every one was polled."""
        from django.conf import settings
        from django.utils import timezone

        from resources.feeds.models import Feed
        from resources.feeds.tasks import poll_due_feeds

        began = timezone.now()
        Feed.objects.update(next_poll=began, state=Feed.State.ACTIVE, ask_after=None)
        due = Feed.objects.filter(state=Feed.State.ACTIVE, next_poll__lte=began)
        in_hand = Feed.objects.filter(held_until__isnull=False)

        def until_all_are_polled() -> None:
            start, ticks = time.monotonic(), 0
            while due.exists() or in_hand.exists():
                gone = time.monotonic() - start
                if gone >= ticks * settings.TICK_SECONDS:  # as beat would
                    poll_due_feeds.delay()
                    ticks += 1
                if gone > patience:
                    raise SystemExit(f"{due.count()} feeds were not polled")
                time.sleep(max(0.02, gone / 200))  # looking takes time from the workers

        return measured(self.worker.pid, self.postgres, until_all_are_polled)

    def rows(self) -> list[tuple[str, str]]:
        """(feed, entry) of all that is kept."""
        from resources.feeds.models import Entry

        return list(Entry.objects.values_list("feed__address", "identity"))


@contextmanager
def ours(folder: Path, farm: Farm):
    """Everything of ours running, nothing in the database yet."""
    from launcher.servers import Servers

    with Servers(folder) as servers:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "plnsite.settings",
            "SECRET_KEY": "only-for-measuring-and-nothing-else-at-all",
            "DATABASE_URL": servers.database_url,
            "REDIS_URL": servers.redis_url,
            "DATABASE_POOL_SIZE": "0",
            "FETCH_ALLOW": "127.1.0.0/16:*",
            "PYTHONWARNINGS": "ignore",
        }
        import django

        django.setup()
        make_tables(os.environ)
        command = [sys.executable, "-m", "celery", "--quiet", "--app", "plnsite", "worker", "--queues", "feeds"]
        quiet = ["--concurrency", "2", "--loglevel", "error", "--without-gossip", "--without-mingle"]
        worker = start([*command, *quiet], cwd=ROOT, stdout=subprocess.DEVNULL)
        from plnsite.celery import app

        wait_for(lambda: bool(app.control.ping(timeout=0.5)), 60)
        try:
            yield Ours(farm, worker, servers.pids["PostgreSQL"])
        finally:
            worker.terminate()
            worker.wait()


def _fill(farm: Farm, people: int) -> None:
    from accounts.models import Person, School
    from resources.models import Feed, Follow, Source

    school = School.objects.create(name="A school", code="school")
    Source.objects.bulk_create(Source(address=f"{each}?page", title=each) for each in farm.addresses)
    sources = list(Source.objects.order_by("pk"))
    Feed.objects.bulk_create(
        Feed(source=source, address=source.address.removesuffix("?page")) for source in sources
    )
    for number in range(people):
        person = Person.objects.create_person(
            name=f"Reader {number}", email=f"r{number}@school.example", password="x"
        )
        Follow.objects.bulk_create(
            Follow(school=school, person=person, source=source, why="To read") for source in sources
        )
