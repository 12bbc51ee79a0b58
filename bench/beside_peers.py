"""Our polling beside that of newsboat and reader, and beside itself under other conditions: see README.md.

    python bench/beside_peers.py ROW --feedfarm PATH --reader PYTHON [--rounds 3] [--feeds N] [--port N]

ROW is one of

    polls        first poll and a poll without news: newsboat (first poll only), reader and ours in turn
    validators   nothing new, and no site says so: reader and ours in turn
    latency      first poll of ours, sites that answer after 50-100 ms and at once in turn
    faults       200 good feeds among every kind of fault: newsboat and ours in turn
    people       first poll of ours, feeds that 30 people follow and 1 person in turn
    growth       first poll of ours, ten times the feeds

The last lines are medians as ratios. A run whose entries are not exactly the published ones ends it all. PYTHON is
that of an environment with `reader` and `sgmllib3k`; both peers are only asked for by the rows that name them.
"""

import argparse
import json
import shutil
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path

from farm import Farm
from ours import ours
from peers import Newsboat, Reader
from processes import Measured, end_on_sigterm, middle


class Sitting:
    """What was measured in one sitting: runs by name."""

    def __init__(self, given: argparse.Namespace, folder: Path):
        self.given, self.folder = given, folder
        self.runs: dict[str, list[Measured]] = defaultdict(list)

    def farm(self, feeds: int, name: str = "farm") -> Farm:
        """A farm of its own on a port of its own."""
        self.given.port += 1
        return Farm(self.given.feedfarm, self.folder / name, feeds, self.given.port - 1)

    def run(self, poller, name: str, *checks: str) -> Measured:
        """One poll, checked and kept under `name`."""
        farm = poller.farm
        found = poller.poll()
        found.right = farm.holds(poller.rows(), poller.by, *checks)
        print(found.line(name, len(farm.addresses)), flush=True)
        if self.given.json:
            with self.given.json.open("a") as file:
                file.write(json.dumps({"name": name, "feeds": len(farm.addresses), **vars(found)}) + "\n")
        if not found.right:
            raise SystemExit(f"{name}: entries are missing or too many, so nothing here counts")
        self.runs[name].append(found)
        return found

    def median(self, name: str, what: str) -> float:
        """The median of one figure of the runs under a name."""
        return middle(getattr(run, what) for run in self.runs[name])

    def ratio(self, words: str, one: str, other: str, what: str) -> None:
        """Say how many times the figure of `other` that of `one` is."""
        print(f"-> {words}: {self.median(one, what) / self.median(other, what):.2f}")


def polls(sitting: Sitting) -> None:
    farm = sitting.farm(sitting.given.feeds or 2000)
    newsboat = Newsboat(sitting.folder / "newsboat", farm)
    reader = Reader(sitting.folder / "reader", farm, sitting.given.reader)
    with farm.served(), ours(sitting.folder / "servers", farm) as we:
        for _ in range(sitting.given.rounds):
            for poller in (newsboat, reader, we):
                poller.forget()
                sitting.run(poller, f"{poller.name}, first")
                if poller is not newsboat:
                    sitting.run(poller, f"{poller.name}, unchanged")
    sitting.ratio("first poll, times as fast as newsboat", "newsboat, first", "plnsite, first", "wall")
    sitting.ratio("first poll, times as fast as reader", "reader, first", "plnsite, first", "wall")
    sitting.ratio("unchanged, times as fast as reader", "reader, unchanged", "plnsite, unchanged", "wall")
    print(f"-> memory of all workers in a first poll: {sitting.median('plnsite, first', 'most_pss') / 1e6:.0f} MB")


def validators(sitting: Sitting) -> None:
    farm = sitting.farm(sitting.given.feeds or 500)
    reader = Reader(sitting.folder / "reader", farm, sitting.given.reader)
    with farm.served(validators=False), ours(sitting.folder / "servers", farm) as we:
        for poller in (reader, we):
            poller.forget()
            sitting.run(poller, f"{poller.name}, first")
        for _ in range(sitting.given.rounds):
            for poller in (reader, we):
                sitting.run(poller, f"{poller.name}, again")
    sitting.ratio("CPU (with the database) as a part of reader's", "plnsite, again", "reader, again", "all_cpu")


def latency(sitting: Sitting) -> None:
    farm = sitting.farm(sitting.given.feeds or 2000)
    with ours(sitting.folder / "servers", farm) as we:
        for _ in range(sitting.given.rounds):
            for milliseconds in ("0", "50-100"):
                with farm.served_slowly(milliseconds):
                    we.forget()
                    sitting.run(we, f"after {milliseconds} ms")
    sitting.ratio("first poll, times the wall without latency", "after 50-100 ms", "after 0 ms", "wall")


def faults(sitting: Sitting) -> None:
    farm = sitting.farm(sitting.given.feeds or 300)
    farm.list = farm.folder / "mixed.txt"
    newsboat = Newsboat(sitting.folder / "newsboat", farm)
    good = ("--first", "200", "--fresh")
    with ours(sitting.folder / "servers", farm) as we:
        for _ in range(sitting.given.rounds):
            for poller in (newsboat, we):
                with farm.served_slowly("20-40", "--faults", "--huge-mb", "100"):
                    poller.forget()
                    sitting.run(poller, f"{poller.name}, faults", *good)
                    seen = farm.seen()
                    _say_what_was_asked(seen)
    sitting.ratio("memory as a part of newsboat's", "plnsite, faults", "newsboat, faults", "most_pss")
    print(f"-> wall of ours: {sitting.median('plnsite, faults', 'wall'):.1f} s; one request may take 20 s")


def _say_what_was_asked(seen: dict) -> None:
    asked = [(path.split("/"), times) for path, times in seen["faults"].items()]
    hops = max((int(parts[4]) for parts, _ in asked if parts[2] == "redirect-chain" and len(parts) > 4), default=0)
    later = sum(times for parts, times in asked if parts[2] in ("503", "429", "429-date"))
    print(
        f"   canary asked {sum(seen['canary'].values())} times; {hops} redirects followed in the chain; {later} "
        f"requests to the 6 addresses with Retry-After; at most {seen['peak_open_one_host']} at once at a host"
    )


def people(sitting: Sitting) -> None:
    farm = sitting.farm(sitting.given.feeds or 2000)
    with farm.served(), ours(sitting.folder / "servers", farm) as we:
        for _ in range(sitting.given.rounds):
            for we.people in (1, 30):
                we.forget()
                before = farm.requests()
                sitting.run(we, f"followed by {we.people}")
                print(f"   {(farm.requests() - before) / farm.feeds:g} requests a feed")
    sitting.ratio("times the wall of one person", "followed by 30", "followed by 1", "wall")
    sitting.ratio("times the CPU of one person", "followed by 30", "followed by 1", "all_cpu")


def growth(sitting: Sitting) -> None:
    few = sitting.farm(sitting.given.feeds or 2000)
    many = sitting.farm(10 * few.feeds, "larger-farm")
    with few.served(), many.served(), ours(sitting.folder / "servers", few) as we:
        for farm in (*[few] * sitting.given.rounds, many):
            we.farm = farm
            we.forget()
            sitting.run(we, f"{farm.feeds} feeds")
    for words, what in (("CPU", "all_cpu"), ("memory", "most_pss"), ("wall", "wall")):
        sitting.ratio(f"{words}, times that of a tenth", f"{many.feeds} feeds", f"{few.feeds} feeds", what)


ROWS = {row.__name__: row for row in (polls, validators, latency, faults, people, growth)}


@contextmanager
def _folder():
    folder = Path(tempfile.mkdtemp(prefix="plnsite-bench-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("row", choices=ROWS)
    parser.add_argument("--feedfarm", type=Path, required=True, help="the script that makes and serves the farm")
    parser.add_argument("--reader", default="python3", help="the Python that has reader")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--feeds", type=int, help="other than what the row would take")
    parser.add_argument("--port", type=int, default=8870, help="the first of one or two")
    parser.add_argument("--json", type=Path, help="add the figures to this file")
    given = parser.parse_args()
    end_on_sigterm()
    with _folder() as folder:
        ROWS[given.row](Sitting(given, folder))


if __name__ == "__main__":
    main()
