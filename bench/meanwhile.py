"""Real workers that poll a farm of feeds into a school, while something else is measured (see `pages.py`)."""

import os
import sys
from contextlib import contextmanager

from farm import Farm
from processes import ROOT, start, wait_for

PORT = 8871


@contextmanager
def polled(given, servers, environment: dict[str, str]):
    """Inside, two workers poll all the farm's feeds for the first time; fails if they were done before the end."""
    os.environ |= environment | {"FETCH_ALLOW": f"127.1.0.0/16:{PORT}", "DATABASE_POOL_SIZE": "0"}
    import django

    django.setup()
    from launcher.commands import WORKER_NICENESS
    from plnsite.celery import app
    from resources.feeds.tasks import poll_due_feeds
    from resources.models import Feed, Source

    farm = Farm(given.feedfarm, given.folder / "farm", given.feeds, PORT)
    Source.objects.filter(title="From the farm").delete()  # with what an earlier run had stored
    Source.objects.bulk_create(Source(address=f"{each}?page", title="From the farm") for each in farm.addresses)
    new = Source.objects.filter(title="From the farm")
    Feed.objects.bulk_create(Feed(source=source, address=source.address.removesuffix("?page")) for source in new)
    ours = Feed.objects.filter(source__title="From the farm")
    command = [sys.executable, "-m", "celery", "--quiet", "--app", "plnsite", "worker", "--queues", "feeds"]
    quiet = ["--concurrency", "2", "--loglevel", "error", "--without-gossip", "--without-mingle"]
    with farm.served():
        worker = start([*command, *quiet], niceness=WORKER_NICENESS, cwd=ROOT)
        try:
            wait_for(lambda: app.control.ping(timeout=0.5), 240)
            poll_due_feeds.delay()
            wait_for(lambda: ours.filter(last_poll__isnull=False).exists(), 240)
            yield
            left = ours.filter(last_poll=None).count()
            print(f"{given.feeds - left} of {given.feeds} feeds were polled meanwhile", flush=True)
            if not left:
                raise SystemExit("The poll was over before the measuring was: give more --feeds.")
        finally:
            worker.terminate()
            worker.wait()
