"""The whole crawl: both worlds, all who walk, then a browser; and its report."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db import connection, connections
from django.test.utils import setup_test_environment

from demo.sites import DemoSites
from plnsite.celery import app
from tests import environment
from tests.crawl.browsing import browsing
from tests.crawl.denials import beside_an_empty_place, denied_elsewhere
from tests.crawl.findings import Finding, report
from tests.crawl.walk import HOST, Walk
from tests.crawl.worlds import Walker, little, much
from tests.migrated import migrated_database
from tests.whole import own_database

# Addresses of one kind for one person: of the demo's hundred entries, twelve. CRAWL_MOST=0 visits them all.
MOST = int(os.environ.get("CRAWL_MOST") or 12)
START = ("/", "/demo/mail/", "/style/")


def main(arguments: list[str]) -> int:
    """Crawl, print what was found; the exit code."""
    only_world, only_who = (*arguments, "", "")[:2]
    setup_test_environment(debug=False)
    app.conf.task_always_eager = True  # what a worker would do is done at once, in the press's transaction
    settings.PUBLIC_ADDRESS = HOST
    settings.EMAIL_FILE_PATH = str(environment.folder() / "mail")
    began = time.monotonic()
    findings: list[Finding] = []
    with DemoSites(started=datetime.now(UTC) - timedelta(minutes=30)) as sites:
        settings.DEMO_SITES_ADDRESS = sites.address
        worlds: dict[str, Callable[[], list[Walker]]] = {
            "little": lambda: little(sites.address),
            "much": lambda: much(sites.address, sites.timeline.started),
        }
        for name, make in worlds.items():
            if only_world in ("", name):
                with database_of_its_own():
                    findings += crawl(name, [walker for walker in make() if only_who in walker.who])
    lines = report(findings)
    tell(f"\n{len(lines) // 2} kinds of findings in {time.monotonic() - began:.0f} s", *lines)
    return 1 if findings else 0


def crawl(name: str, walkers: list[Walker]) -> list[Finding]:
    """What is found by all who walk in a world, and by a browser on the pages they found."""
    walks = [walk_of(name, walker) for walker in walkers]
    findings = [each for walk in walks for each in walk.findings]
    with browsing() as looking:
        if looking is None:
            tell("No browser was found: nothing was looked at in one.")
            return findings
        for walk in walks:
            looking.look_at(walk)
    connections.close_all()
    tell(f"{name}: {looking.number} pages in a browser, {len(looking.findings)} findings")
    return findings + looking.findings


def walk_of(name: str, walker: Walker) -> Walk:
    """One person's walk, told in a line."""
    cache.clear()
    began = time.process_time()
    walk = Walk(
        f"{name}: {walker.who}", walker.client(), walker.typist, most=MOST, looks=[beside_an_empty_place]
    ).run(START)
    denied_elsewhere(walk)
    tell(
        f"{walk.who}: {len(walk.visited)} addresses, {len(walk.pages)} kinds of pages,"
        f" {sum(walk.pressed.values())} presses, {len(walk.findings)} findings,"
        f" {time.process_time() - began:.0f} s"
    )
    return walk


@contextmanager
def database_of_its_own() -> Iterator[None]:
    """A new, migrated database that all rows of a world come into."""
    with own_database(like=migrated_database()) as addresses:
        connection.close()
        before = connection.settings_dict["NAME"]
        connection.settings_dict["NAME"] = urlsplit(addresses["DATABASE_URL"]).path.removeprefix("/")
        try:
            yield
        finally:
            connections.close_all()
            connection.settings_dict["NAME"] = before


def tell(*lines: str) -> None:
    """Say it at once: a crawl takes its time."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
