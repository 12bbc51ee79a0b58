"""A stream process as in production, with a Valkey of its own that a test may kill."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from launcher.servers import find_programs
from tests.kit.live.listening import OpenPage


def wait_until(true: Callable[[], bool], what: str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain until {what}")
        time.sleep(0.02)


class LittleValkey:
    """A Valkey on a unix socket, to be killed and started again at will."""

    def __init__(self, folder: Path):
        self.socket = folder / "v.sock"
        self.address = f"unix://{self.socket}"
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        program = find_programs().valkey
        command = [program, "--port", "0", "--unixsocket", self.socket, "--save", "", "--daemonize", "no"]
        self._process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.DEVNULL, cwd=self.socket.parent
        )
        wait_until(self._answers, "Valkey answers")

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
        self.socket.unlink(missing_ok=True)

    def _answers(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.connect(str(self.socket))
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
        except OSError:
            return False


@dataclass
class Stream:
    port: int

    def open(self, token: str, **headers: str) -> OpenPage:
        return OpenPage(self.port, token, headers=headers)


@pytest.fixture(scope="module")
def valkey(tmp_path_factory) -> Iterator[LittleValkey]:
    server = LittleValkey(tmp_path_factory.mktemp("v"))
    server.start()
    yield server
    server.kill()


@contextlib.contextmanager
def stream_process(valkey: LittleValkey, *more: str, **how) -> Iterator[tuple[subprocess.Popen, Stream]]:
    """The stream process, named to PostgreSQL so that a connection of its own would be seen."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "plnsite.asgi:application", "--port", str(port), *more]
    surroundings = {
        **os.environ,
        "REDIS_URL": valkey.address,
        "PGAPPNAME": "stream-under-test",
        "DATABASE_POOL_SIZE": "4",
    }
    process = subprocess.Popen([*command, "--log-level", "warning"], env=surroundings, **how)
    try:
        wait_until(lambda: _is_healthy(port), "the stream has news to give", seconds=90)
        yield process, Stream(port)
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def stream(valkey: LittleValkey) -> Iterator[Stream]:
    with stream_process(valkey) as (_process, running):
        yield running


def _is_healthy(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            line.sendall(b"GET /live/health HTTP/1.0\r\nHost: x\r\n\r\n")
            return b" 200 " in line.recv(64)
    except OSError:
        return False


@pytest.fixture
def announces(valkey: LittleValkey, settings, db, django_capture_on_commit_callbacks):
    """`announce`, as from a service whose transaction is committed."""
    from kit.live import announce

    settings.REDIS_URL = valkey.address

    def announce_now(*args) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            announce(*args)

    return announce_now
