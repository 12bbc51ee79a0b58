"""How fast real workers poll a farm of feeds, with PostgreSQL and Valkey beside them: see README.md.

    python bench/polling.py --feedfarm PATH [--feeds 300] [--people 30] [--latency 50-100]

The farm (a script that makes and serves feeds, and checks what was stored) is not part of this repository.
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Measured:
    """One poll: seconds on the clock, CPU seconds of workers and database, and the most memory of the workers."""

    wall: float
    worker_cpu: float
    database_cpu: float
    most_pss: int

    def line(self, name: str, feeds: int, right: bool) -> str:
        workers, database = (1000 * cpu / feeds for cpu in (self.worker_cpu, self.database_cpu))
        return (
            f"{name:<10}{self.wall:7.2f} s {feeds / self.wall:7.0f} feeds/s   CPU a feed: workers {workers:.2f} "
            f"+ database {database:.2f} ms   memory {self.most_pss / 1e6:.0f} MB   "
            f"{'entries right' if right else 'ENTRIES WRONG'}"
        )


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in family(int(child)))]


def cpu_seconds(pid: int) -> float:
    """CPU that a process and its living family have used, and those it has waited for."""
    total = 0
    for each in family(pid):
        try:
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, fields[11:15]))
    return total / TICK


def pss(pid: int) -> int:
    """Bytes of memory of a process and its family, what they share counted once."""
    total = 0
    for each in family(pid):
        try:
            for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        except OSError:
            continue
    return total


class Farm:
    """The outside world: made by the script at `script` in `folder`, served on `port`."""

    def __init__(self, script: Path, folder: Path, feeds: int, port: int):
        self.script, self.folder, self.port = script, folder, port
        self._run("gen", "--feeds", str(feeds), "--port", str(port))
        self.addresses = (folder / "urls.txt").read_text().split()

    def _run(self, act: str, *options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, self.script, act, "--out", self.folder, *options]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    @contextmanager
    def served(self, latency: str):
        """Serve it: with nginx where there is one and no `latency` is asked for, else by the script itself."""
        if shutil.which("nginx") and not latency:
            self._run("nginx")
            command = ["nginx", "-c", str(self.folder / "nginx.conf"), "-g", "daemon off;"]
        else:
            command = [sys.executable, self.script, "serve", "--out", self.folder, "--latency", latency or "0"]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        host = self.addresses[0].split("/")[2].partition(":")[0]
        wait_for(lambda: socket.create_connection((host, self.port), 1).close() is None, 30)
        try:
            yield
        finally:
            server.terminate()
            server.wait()

    def change(self) -> None:
        """One more round of news in some of the feeds."""
        self._run("change")

    def holds(self, rows: list[tuple[str, str]]) -> bool:
        """Whether the (feed, entry) rows are exactly what was published."""
        found = self.folder / "found.tsv"
        found.write_text("".join(f"{feed}\t{entry}\n" for feed, entry in rows))
        checked = self._run("check", "--found", str(found), "--by", "count")
        if checked.returncode:
            print(checked.stdout, checked.stderr)
        return checked.returncode == 0


def wait_for(condition, patience: float) -> None:
    """Until `condition` is true; OSError counts as not yet."""
    end = time.monotonic() + patience
    while True:
        try:
            if condition():
                return
        except OSError:
            pass
        if time.monotonic() > end:
            raise SystemExit("waited too long")
        time.sleep(0.01)


class Poller:
    """Workers of ours, and the database they write to."""

    def __init__(self, worker: subprocess.Popen, postgres: int):
        self.worker, self.postgres = worker, postgres

    def poll(self, patience: float = 1800) -> Measured:
        """Make all feeds due, tell the workers, and wait until every one was polled."""
        from django.utils import timezone

        from resources.feeds.tasks import poll_due_feeds
        from resources.models import Feed

        began = timezone.now()
        Feed.objects.update(next_poll=began, state=Feed.State.ACTIVE)
        before = cpu_seconds(self.worker.pid), cpu_seconds(self.postgres)
        most, over = [0], threading.Event()

        def watch() -> None:
            while not over.wait(0.1):
                most[0] = max(most[0], pss(self.worker.pid))

        watching = threading.Thread(target=watch)
        watching.start()
        start = time.monotonic()
        poll_due_feeds.delay()
        open_feeds = Feed.objects.exclude(last_poll__gte=began, lease=None)
        while open_feeds.exists():
            if time.monotonic() - start > patience:
                raise SystemExit(f"{open_feeds.count()} feeds were not polled")
            time.sleep(0.05)
        wall = time.monotonic() - start
        over.set()
        watching.join()
        after = cpu_seconds(self.worker.pid), cpu_seconds(self.postgres)
        return Measured(wall, after[0] - before[0], after[1] - before[1], most[0])

    def rows(self) -> list[tuple[str, str]]:
        from resources.models import Entry

        return list(Entry.objects.values_list("feed__address", "identity"))


@contextmanager
def poller(folder: Path, farm: Farm, people: int):
    """A database with the farm's feeds, each followed by so many people, and two workers ready for them."""
    from plnsite.kit.servers import Servers

    with Servers(folder) as servers:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "plnsite.settings",
            "SECRET_KEY": "only-for-measuring-and-nothing-else-at-all",
            "DATABASE_URL": servers.database_url,
            "REDIS_URL": servers.redis_url,
            "DATABASE_POOL_SIZE": "0",
            "FETCH_ALLOW": f"127.1.0.0/16:{farm.port}",
            "PYTHONWARNINGS": "ignore",
        }
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        _fill(farm, people)
        command = [sys.executable, "-m", "celery", "--quiet", "--app", "plnsite", "worker", "--queues", "feeds"]
        quiet = ["--concurrency", "2", "--loglevel", "error", "--without-gossip", "--without-mingle"]
        worker = subprocess.Popen([*command, *quiet], cwd=ROOT)
        from plnsite.celery import app

        wait_for(lambda: app.control.ping(timeout=0.5), 60)
        try:
            yield Poller(worker, servers.pids["PostgreSQL"])
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedfarm", type=Path, required=True, help="the script that makes and serves the farm")
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--people", type=int, default=1, help="how many follow each feed")
    parser.add_argument("--latency", default="", help="milliseconds before each answer, N or LOW-HIGH")
    parser.add_argument("--port", type=int, default=8870)
    parser.add_argument("--json", type=Path, help="add the figures to this file")
    given = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    folder = Path(tempfile.mkdtemp(prefix="plnsite-bench-"))
    folder.chmod(0o755)
    try:
        with ExitStack() as stack:
            farm = Farm(given.feedfarm.resolve(), folder / "farm", given.feeds, given.port)
            stack.enter_context(farm.served(given.latency))
            ours = stack.enter_context(poller(folder / "servers", farm, given.people))
            for name in ("first", "unchanged", "unchanged", "changed"):
                if name == "changed":
                    farm.change()
                measured = ours.poll()
                right = farm.holds(ours.rows())
                print(measured.line(name, given.feeds, right), flush=True)
                if given.json:
                    with given.json.open("a") as file:
                        figures = {"poll": name, "right": right, **vars(given), **vars(measured)}
                        file.write(json.dumps(figures, default=str) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
