"""Processes that are measured: started so that they end with us, and what they cost in seconds, CPU and memory."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Measured:
    """One poll: seconds on the clock, CPU seconds of who polled and of the database beside, and the most memory of
    who polled (Pss: what several share is counted once)."""

    wall: float
    cpu: float
    database_cpu: float
    most_pss: int
    right: bool = True

    def line(self, name: str, feeds: int) -> str:
        """All of it in words."""
        cpu, database = (1000 * seconds / feeds for seconds in (self.cpu, self.database_cpu))
        return (
            f"{name:<22}{self.wall:7.2f} s {feeds / self.wall:7.0f} feeds/s   CPU a feed: {cpu:.2f} "
            f"+ database {database:.2f} ms   memory {self.most_pss / 1e6:.0f} MB   "
            f"{'entries right' if self.right else 'ENTRIES WRONG'}"
        )

    @property
    def all_cpu(self) -> float:
        """CPU seconds, the database's too."""
        return self.cpu + self.database_cpu


def start(command: list[str | Path], *, niceness: int = 0, **given) -> subprocess.Popen:
    """Start a process in a session of its own that ends with us, also when we are killed. Only from the main
    thread."""
    from launcher.servers.child import before_start

    ends_with_us = before_start(signal.SIGTERM, niceness=niceness)
    return subprocess.Popen(command, start_new_session=True, preexec_fn=ends_with_us, **given)


def end_on_sigterm() -> None:
    """Let SIGTERM end us as Ctrl-C does, so that what we made is put away."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background of a script it is ignored


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
    """Bytes of memory of a process and its family."""
    total = 0
    for each in family(pid):
        try:
            for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        except OSError:
            continue
    return total


def measured(pid: int, database: int | None, act: Callable[[], object]) -> Measured:
    """What `act` costs the process `pid` (still alive when it returns) and the `database` beside it."""
    most, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.5):  # counting memory takes time from who is measured
            most[0] = max(most[0], pss(pid))

    watching = threading.Thread(target=watch)
    before = cpu_seconds(pid), cpu_seconds(database) if database else 0.0
    watching.start()
    start = time.monotonic()
    try:
        act()
        wall = time.monotonic() - start
    finally:
        over.set()
        watching.join()
    after = cpu_seconds(pid), cpu_seconds(database) if database else 0.0
    return Measured(wall, after[0] - before[0], after[1] - before[1], most[0])


def wait_for(condition: Callable[[], bool], patience: float) -> None:
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
        time.sleep(0.02)


def middle(runs: Iterable[float]) -> float:
    """The median."""
    runs = sorted(runs)
    half = len(runs) // 2
    return runs[half] if len(runs) % 2 else (runs[half - 1] + runs[half]) / 2
