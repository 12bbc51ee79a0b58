"""`make demo` as a process, for tests that start, kill and end it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from launcher.environment import ADDRESSES
from launcher.servers.child import command_line, wait_until
from launcher.supervisor import ROOT
from tests import environment as ground
from tests.whole import free_ports

PARENT = [sys.executable, "-m", "launcher"]


class Demo:
    """A demo with ports and a folder of its own; `environment` is what the test wants to be different."""

    def __init__(self, **environment: str):
        self.ports = free_ports()
        self.var = ground.folder() / f"demo-{time.monotonic_ns()}"
        self.said = Path(f"{self.var}-said")
        taken_away = (*ADDRESSES, "SECRET_KEY", "DEBUG", "MEDIA_ROOT", "FETCH_ALLOW")
        self.environment = {name: value for name, value in os.environ.items() if name not in taken_away}
        self.environment |= {"PORT": str(self.ports.web), "PLNSITE_VAR": str(self.var), **environment}
        self.started: list[subprocess.Popen] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.ports.web}"

    @property
    def sites_url(self) -> str:
        return f"http://127.0.0.1:{self.ports.sites}"

    def start(self) -> subprocess.Popen:
        """Start the parent; it opens in its own time."""
        with self.said.open("ab") as said:
            parent = subprocess.Popen(
                [*PARENT, "demo"], cwd=ROOT, env=self.environment, stdout=said, stderr=said, start_new_session=True
            )
        self.started.append(parent)
        return parent

    def opened(self, times: int = 1) -> bool:
        """Whether the newest parent says that it runs, for the `times`th time of this demo."""
        return wait_until(
            lambda: self.output().count("plnsite is running") >= times or self.started[-1].poll() is not None, 180
        )

    def output(self) -> str:
        return self.said.read_text()

    def processes(self) -> dict[int, str]:
        """All processes that work for the demo, servers too, with their command lines by number."""
        notes = json.loads((self.var / "running.json").read_text())
        numbers = {int(pid): command for pid, command in notes["processes"].items()}
        return numbers | {pid: command_line(pid) for pid in map(self.server, ("postgres", "valkey"))}

    def server(self, name: str) -> int:
        """The process number of postgres or valkey."""
        file = {"postgres": "postgres/postmaster.pid", "valkey": "valkey.pid"}[name]
        return int((self.var / "servers" / file).read_text().split()[0])

    def process(self, words: str) -> int:
        """The process number of what has `words` in its command line."""
        return next(pid for pid, command in self.processes().items() if words in command)

    def connect(self) -> psycopg.Connection:
        """An autocommitting connection to its database."""
        notes = json.loads((self.var / "running.json").read_text())
        return psycopg.connect(notes["addresses"]["DATABASE_URL"], autocommit=True)

    def stop(self) -> None:
        for parent in self.started:
            parent.terminate()
            parent.wait(60)


@contextmanager
def demo_made(**environment: str) -> Iterator[Demo]:
    made = Demo(**environment)
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture
def demo() -> Iterator[Demo]:
    """A demo that the test starts itself."""
    with demo_made() as made:
        yield made


@pytest.fixture(scope="module")
def running_demo() -> Iterator[Demo]:
    """A demo that runs, with quick ticks, shared by the tests of a file."""
    with demo_made(TICK_SECONDS="1", FEED_FLOOR_SECONDS="1") as made:
        made.start()
        assert made.opened(), made.output()
        yield made
