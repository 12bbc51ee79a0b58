"""Many polls of a farm while its workers are killed with kill -9: no entry may be lost, none there twice.

    python bench/killing.py --feedfarm PATH [--feeds 300] [--polls 50] [--seed 1]

Before each poll a part of the feeds gets news. While it runs, the two worker processes and their parent are
killed at a random moment, often more than once. What a dead worker had in hand comes back when its lease runs
out; here its end is brought forward, or 50 polls would take hours. After each poll the farm's own check must
find every entry of every feed, each once. The farm (a script that makes and serves feeds, and checks what was
stored) is not part of this repository.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from farm import Farm
from ours import ours
from processes import ROOT, end_on_sigterm, family, start, wait_for

PATIENCE = 300


class Workers:
    """Two worker processes and their parent, which can be killed and started again."""

    def __init__(self):
        self.killed = 0
        self.process = None

    def start(self) -> None:
        command = [sys.executable, "-m", "celery", "--quiet", "--app", "plnsite", "worker", "--queues", "feeds"]
        quiet = ["--concurrency", "2", "--loglevel", "critical", "--without-gossip", "--without-mingle"]
        self.process = start([*command, *quiet], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self) -> None:
        """kill -9 of the parent and of both workers."""
        for pid in family(self.process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait()
        self.killed += 1


def poll(workers: Workers, chance: random.Random) -> None:
    """One poll of all feeds, with the workers killed at random moments in it."""
    from django.utils import timezone

    from resources.feeds.tasks import poll_due_feeds
    from resources.models import Feed

    began = timezone.now()
    Feed.objects.update(next_poll=began, state=Feed.State.ACTIVE)
    unfinished = Feed.objects.exclude(last_poll__gte=began, lease=None)
    deaths = chance.choice([1, 1, 1, 2, 3])
    end = time.monotonic() + PATIENCE
    poll_due_feeds.delay()
    while unfinished.exists():
        if time.monotonic() > end:
            raise SystemExit(f"{unfinished.count()} feeds were not polled")
        if deaths:
            left = chance.randint(1, max(1, Feed.objects.count() - 1))  # die when so many are still to be polled
            wait_for(lambda left=left: unfinished.count() <= left, PATIENCE)
            time.sleep(chance.random() / 4)
            workers.kill()
            deaths -= 1
            Feed.objects.filter(held_until__gt=timezone.now()).update(held_until=timezone.now())
            workers.start()
            poll_due_feeds.delay()
        else:
            if not Feed.objects.exclude(lease=None).exists():
                poll_due_feeds.delay()  # the tick, which beat would send
            time.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedfarm", type=Path, required=True, help="the script that makes and serves the farm")
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--polls", type=int, default=50)
    parser.add_argument("--port", type=int, default=8890)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    end_on_sigterm()
    chance = random.Random(given.seed)
    folder = Path(tempfile.mkdtemp(prefix="plnsite-killing-"))
    folder.chmod(0o755)
    try:
        with ExitStack() as stack:
            farm = Farm(given.feedfarm, folder / "farm", given.feeds, given.port)
            stack.enter_context(farm.served())
            poller = stack.enter_context(ours(folder / "servers", farm))
            poller.forget()
            poller.worker.terminate()
            poller.worker.wait()
            workers = Workers()
            workers.start()
            stack.callback(workers.kill)
            for number in range(given.polls):
                if number:
                    farm.change()
                poll(workers, chance)
                rows = poller.rows()
                twice = sum(count > 1 for count in Counter(rows).values())
                right = farm.holds(rows)
                print(
                    f"poll {number + 1}: {len(rows)} entries, {workers.killed} kills so far, {twice} twice, "
                    f"{'all right' if right else 'NOT RIGHT'}",
                    flush=True,
                )
                if twice or not right:
                    raise SystemExit(1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
