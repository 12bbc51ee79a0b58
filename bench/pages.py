"""What the pages of a big school cost, beside a bare Django page on the same machine: see README.md.

    python bench/pages.py --folder DIR --webload PATH [--feedfarm PATH] [--seconds 4] [--runs 3] [--json FILE]
                          [--alone]

Needs the schools of 100,000 and of 1,000,000 entries (or of `--entries`) that `school.py` made in DIR; with
`--alone` only the big one is measured. All pages take turns, one after another, several times; what counts is the
median of each, and the ratios between them.
"""

import argparse
import gzip
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]
from made_up import FREQUENT, RARE  # noqa: E402
from school import environment  # noqa: E402

BARE, ALL, DEEP, SMALL_ALL, TODAY = "bare", "all", "all, page 1,000", "all, 100,000 entries", "today"
ENTRY, SOURCE, MAP, CLASS = "an entry", "a source", "the map", "a class, for its teacher"
LEAST = {ALL: 0.6, TODAY: 0.45, ENTRY: 0.45, SOURCE: 0.3, MAP: 0.3, CLASS: 0.3}  # of the bare page's requests/s
SEARCHES = {
    "search, one frequent word": FREQUENT[0],
    "search, two frequent words": " ".join(FREQUENT),
    "search, one rare word": RARE,
    "search, no hit": "zzyzx",
}


@dataclass(frozen=True)
class Page:
    """A page of one of the servers."""

    name: str
    base: str
    path: str
    cookie: str


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def gunicorn(app: str, extra: dict[str, str], folder: Path):
    """Two workers, as in production; the address they answer at."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", app, "--bind", f"127.0.0.1:{port}", "--workers", "2"]
    quiet = ["--config", ROOT / "gunicorn.conf.py", "--preload", "--log-level", "error"]
    server = subprocess.Popen([*command, *quiet], cwd=folder, env=os.environ | extra | {"PYTHONPATH": str(ROOT)})
    try:
        base = f"http://127.0.0.1:{port}"
        for _attempt in range(300):
            try:
                urllib.request.urlopen(f"{base}/health", timeout=5)
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.1)
        yield base
    finally:
        server.terminate()
        server.wait()


def in_school(entries: int, servers, *command: str) -> str:
    """What a command of manage.py says about the school of so many entries."""
    run = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *command],
        cwd=ROOT,
        env=os.environ | settings(servers, entries),
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise SystemExit(run.stderr)
    return run.stdout.strip()


SIGN_IN = (
    "from django.test import Client; from accounts.models import Person; client = Client();"
    "client.force_login(Person.objects.get(name={name!r}),"
    " backend='accounts.identity.signin.backends.SchoolUserNameBackend');"
    "print('sessionid=' + client.cookies['sessionid'].value)"
)
CLASS_PATH = (
    "from django.urls import reverse; from accounts.models import SchoolClass;"
    "first = SchoolClass.objects.order_by('pk').first();"
    "print(reverse('pages:class-dashboard', args=[first.uuid]))"
)

# What a page of All says of the deep one after it; turning them all takes longer than everything else.
DEEP_KEY = (
    "from accounts.models import Person; from accounts.people.queries import viewer_of;"
    "from kit.web.paging import cut_page; from resources.models import Entry;"
    "me = Person.objects.order_by('pk').first();"
    "mine = Entry.objects.visible_to(viewer_of(me)).filter(feed__source__follows__person=me);"
    "rows = mine.only('published').order_by('-published', '-id')[{row} - 1 : {row} + 1];"
    "print(cut_page(list(rows), by='published', size=1).next)"
)


def settings(servers, entries: int) -> dict[str, str]:
    return environment(servers, entries) | {
        "STATIC_ROOT": os.environ.get("STATIC_ROOT", str(ROOT / "var" / "static")),
        "PYTHONWARNINGS": "ignore",
    }


def body(page: Page, path: str = "") -> bytes:
    """The page, signed in."""
    asked = urllib.request.Request(page.base + (path or page.path), headers={"Cookie": page.cookie})
    return urllib.request.urlopen(asked, timeout=60).read()


class Figures:
    """Everything measured, by page."""

    def __init__(self, given: argparse.Namespace):
        self.given = given
        self.taken: dict[str, list[dict]] = {}

    def measure(self, page: Page, name: str = "") -> None:
        """One run of one page."""
        with tempfile.NamedTemporaryFile("r", suffix=".json") as file:
            command = [sys.executable, self.given.webload, "run", page.base, "--cookie", page.cookie]
            how = ["--clients", "4", "--seconds", str(self.given.seconds), "--runs", "1", "--json", file.name]
            subprocess.run([*command, *how, page.path], check=True, stdout=subprocess.DEVNULL)
            figures = json.loads(file.read())
        if figures["errors"]:
            raise SystemExit(f"{page.name}: {figures['errors']} errors")
        self.taken.setdefault(name or page.name, []).append(figures)

    def median(self, name: str, what: str) -> float:
        """The median of the runs."""
        return statistics.median(run[what][0] for run in self.taken[name])

    def print(self) -> None:
        """All of it, and the ratios that matter."""
        print(f"{'':<30}{'requests/s':>12}{'p50 ms':>10}{'p95 ms':>10}{'kB':>8}")
        for name, runs in self.taken.items():
            rps, p50, p95 = (self.median(name, what) for what in ("rps", "p50_ms", "p95_ms"))
            print(f"{name:<30}{rps:>12.1f}{p50:>10.1f}{p95:>10.1f}{runs[-1]['bytes'] / 1000:>8.1f}")
        print()
        for goal, value, sign, bar in self.goals():
            kept = value >= bar if sign == ">=" else value <= bar
            print(f"{goal:<66}{value:>8.2f}   bar {sign} {bar:<6g}{'ok' if kept else 'MISSED'}")

    def goals(self):
        """(what, ratio, sign, bar) for each."""
        worst = max(SEARCHES, key=lambda name: self.median(name, "p95_ms"))
        all_p50, all_p95 = self.median(ALL, "p50_ms"), self.median(ALL, "p95_ms")
        for name, least in LEAST.items():
            # Of each round by itself: what else the machine did in it slowed both.
            pairs = zip(self.taken[name], self.taken[BARE], strict=True)
            ratio = statistics.median(page["rps"][0] / bare["rps"][0] for page, bare in pairs)
            yield f"{name} against a bare page, requests/s", ratio, ">=", least
        if DEEP in self.taken:
            yield "page 1,000 against page 1, time", self.median(DEEP, "p50_ms") / all_p50, "<=", 1.05
        if SMALL_ALL in self.taken:
            small = self.median(SMALL_ALL, "p50_ms")
            yield "1,000,000 entries against 100,000, time", all_p50 / small, "<=", 1.1
        yield f"{worst} against All, p95", self.median(worst, "p95_ms") / all_p95, "<=", 3
        yield "Today, compressed, kB", self.today_kb, "<=", 30
        if "all while polling" in self.taken:
            yield (
                "All while 2,000 feeds are polled, p95",
                self.median("all while polling", "p95_ms") / all_p95,
                "<=",
                2,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--webload", required=True, help="the script that loads pages")
    parser.add_argument("--feedfarm", type=Path, help="the script that makes and serves feeds, to poll meanwhile")
    parser.add_argument("--feeds", type=int, default=2000, help="how many of them")
    parser.add_argument("--entries", type=int, nargs=2, default=(100_000, 1_000_000), help="of the two schools")
    parser.add_argument("--alone", action="store_true", help="the big school alone")
    parser.add_argument("--deep", type=int, default=1000, help="the page of All that counts as deep")
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", type=Path, help="add the figures to this file")
    given = parser.parse_args()
    from launcher.servers import Servers

    with ExitStack() as stack:
        servers = stack.enter_context(Servers(given.folder, durable=False))
        pages = list(_pages(stack, servers, given))
        figures = Figures(given)
        by_name = {page.name: page for page in pages}
        figures.today_kb = len(gzip.compress(body(by_name[TODAY]), 6)) / 1000
        for _run in range(given.runs):
            for page in pages:
                figures.measure(page)
        figures.print()
        if given.feedfarm:
            from meanwhile import polled

            with polled(given, servers, settings(servers, given.entries[1])):
                for _run in range(given.runs):
                    figures.measure(by_name[ALL], "all while polling")
            figures.print()
        if given.json:
            given.json.write_text(json.dumps(figures.taken))


def _pages(stack: ExitStack, servers, given: argparse.Namespace) -> Iterator[Page]:
    """All that is measured, each at a server of its own school."""
    small, big = given.entries
    if given.alone:
        small = 0
    cookies = {}
    for entries in {small, big} - {0}:
        in_school(entries, servers, "migrate", "--verbosity", "0")
        cookies[entries] = in_school(
            entries, servers, "shell", "--verbosity", "0", "-c", SIGN_IN.format(name="Reader")
        )
    teacher = in_school(big, servers, "shell", "--verbosity", "0", "-c", SIGN_IN.format(name="Teacher"))
    class_path = in_school(big, servers, "shell", "--verbosity", "0", "-c", CLASS_PATH)
    in_school(big, servers, "collectstatic", "--no-input", "--verbosity", "0")
    here = stack.enter_context(gunicorn("plnsite.wsgi", settings(servers, big), ROOT))
    bare = stack.enter_context(gunicorn("bare:application", settings(servers, big), ROOT / "bench"))
    cookie = cookies[big]
    everything = Page(ALL, here, "/sources/entries/", cookie)
    found = body(everything).decode()
    yield Page(BARE, bare, "/bare/", cookie)
    yield everything
    yield Page(TODAY, here, "/", cookie)
    yield Page(ENTRY, here, re.search(r'"(/sources/entries/[0-9a-f-]{36}/)"', found)[1], cookie)
    yield Page(SOURCE, here, re.search(r'"(/sources/[0-9a-f-]{36}/)"', found)[1], cookie)
    yield Page(MAP, here, "/network/map/", cookie)
    yield Page(CLASS, here, class_path, teacher)
    for name, words in SEARCHES.items():
        yield Page(name, here, f"/search/?q={words.replace(' ', '+')}", cookie)
    if small:
        there = stack.enter_context(gunicorn("plnsite.wsgi", settings(servers, small), ROOT))
        yield Page(SMALL_ALL, there, "/sources/entries/", cookies[small])
        key = DEEP_KEY.format(row=(given.deep - 1) * 30)
        deep = in_school(big, servers, "shell", "--verbosity", "0", "-c", key)
        if not deep:
            raise SystemExit("The reader has fewer pages than that: make the schools anew.")
        yield Page(DEEP, here, f"/sources/entries/?after={deep}", cookie)


if __name__ == "__main__":
    main()
