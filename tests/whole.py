"""The whole product as processes, for journeys and for tests that kill some of them.

`whole_product` is shared by all tests of a file; `start_whole_product(**environment)` starts one more, on a
database of its own, with what the test wants to be different.
"""

import os
import socket
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
import redis

from launcher.commands import commands
from launcher.environment import as_application, process_environment
from launcher.ports import HOST, Ports
from launcher.prepare import STORY
from launcher.process import Process
from launcher.servers.child import wait_until
from launcher.supervisor import ROOT, answers
from tests import environment as ground
from tests.migrated import addresses_of, database_server, migrated_database


@dataclass
class WholeProduct:
    """A running plnsite: its addresses, the environment of its processes, and those by name.

    Commands, and the test itself, are at the database as the owner of the tables.
    """

    ports: Ports
    environment: dict[str, str]
    owner_url: str
    var: Path
    processes: dict[str, Process] = field(default_factory=dict)
    lines: list[tuple[str, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.ports.web}"

    @property
    def live_url(self) -> str:
        return f"http://{HOST}:{self.ports.live}"

    @property
    def sites_url(self) -> str:
        return f"http://{HOST}:{self.ports.sites}"

    def pid(self, name: str) -> int:
        """The process number of web, live, worker, beat or sites."""
        return self.processes[name].pid

    def manage(self, *arguments: str) -> str:
        """Run a management command on its data; what it printed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env={**self.environment, "DATABASE_URL": self.owner_url},
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, f"{arguments}: {done.stdout}\n{done.stderr}"
        return done.stdout

    def connect(self) -> psycopg.Connection:
        """An autocommitting connection to its database, to look at what the processes did."""
        return psycopg.connect(self.owner_url, autocommit=True)

    def start(self, *names: str) -> None:
        """Start these processes (all of them when none is named)."""
        for name in names or self.processes:
            self.processes[name].start()
        if not names or "web" in names:
            assert wait_until(lambda: answers(f"{self.url}/health"), 60), self.log()

    def kill(self, name: str) -> None:
        """kill -9 of a process and of everything it started."""
        self.processes[name].kill_rest()
        self.processes[name].running.wait(10)

    def stop(self) -> None:
        """End all processes as Ctrl-C does."""
        running = [process for process in self.processes.values() if process.running]
        for process in reversed(running):
            process.ask_to_stop()
        for process in reversed(running):
            process.stop()

    def log(self, last: int = 60) -> str:
        """What the processes said last."""
        return "\n".join(f"{name}: {line}" for name, line in self.lines[-last:])


@contextmanager
def whole_product_running(*, demo: bool = False, start: bool = True, **environment: str) -> Iterator[WholeProduct]:
    """plnsite on free ports with a new, migrated database; `demo` also makes the demo school."""
    with own_database(like=migrated_database()) as addresses:
        ports = free_ports()
        var = ground.folder() / f"whole-{uuid.uuid4().hex[:8]}"
        var.mkdir()
        application = as_application(_environment(var, ports, addresses, environment))
        product = WholeProduct(ports, application, addresses["DATABASE_URL"], var)
        for command in commands(ports, var):
            process = Process(command, application, ROOT, lambda *line: product.lines.append(line))
            product.processes[command.name] = process
        if demo:
            product.manage("demo_school", "--remember", str(var / STORY))
        try:
            if start:
                product.start()
            yield product
        finally:
            product.stop()


def _environment(var, ports, addresses, changes) -> dict[str, str]:
    return {
        **process_environment(var, ports, addresses),
        "DEBUG": "1",  # static files as they lie in the source: nothing to collect first
        "DATABASE_POOL_SIZE": "4",
        "MEDIA_ROOT": str(var / "media"),
        "STATIC_ROOT": str(var / "static"),
        "FETCH_ALLOW": f"{HOST}:*",
        "TICK_SECONDS": "1",
        "FEED_FLOOR_SECONDS": "1",
        **changes,
    }


@contextmanager
def own_database(like: str = "template1") -> Iterator[dict[str, str]]:
    """The variables of a new database of PostgreSQL, empty or a copy of another, and of an emptied Valkey."""
    name = f"whole_{uuid.uuid4().hex[:12]}"
    number = 32 + int(ground.WORKER[2:] or 0) if ground.WORKER else 31
    redis_url = f"{os.environ['REDIS_URL'].split('?')[0]}?db={number}"
    with database_server() as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        try:
            with redis.from_url(redis_url) as valkey:
                valkey.flushdb()
            yield {**addresses_of(name), "REDIS_URL": redis_url}
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def free_ports() -> Ports:
    """Three ports in a row that nobody uses."""
    while True:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            ports = Ports(probe.getsockname()[1])
        try:
            ports.check_free()
        except Exception:  # noqa: BLE001, S112 - the next three, then
            continue
        return ports


@pytest.fixture(scope="module")
def whole_product() -> Iterator[WholeProduct]:
    """plnsite with the demo school, running, shared by the tests of a file."""
    with whole_product_running(demo=True) as product:
        yield product


@pytest.fixture
def start_whole_product() -> Iterator[Callable[..., WholeProduct]]:
    """Starts one for this test alone; takes what `whole_product_running` takes."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(whole_product_running(**options))
