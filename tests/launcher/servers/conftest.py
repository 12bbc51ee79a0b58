"""Folders that the account of the servers can reach, and launchers that can be killed."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import redis

from launcher.servers import Servers, child
from tests import environment

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@dataclass
class Launched:
    """A launcher process with the servers it started."""

    process: subprocess.Popen
    pids: dict[str, int]
    database_url: str
    redis_url: str

    def gone(self) -> bool:
        return not any(child.command_line(pid) for pid in self.pids.values())


@pytest.fixture
def new_folder():
    """A folder for servers. (pytest's own are closed to others, and root's servers run as nobody.)"""
    made = environment.new_folder("plnsite-servers-")
    made.chmod(0o755)
    yield made / "servers"
    shutil.rmtree(made)


@pytest.fixture(scope="session")
def empty_data():
    """A data folder of PostgreSQL as a first start makes it."""
    made = environment.new_folder("plnsite-servers-")
    made.chmod(0o755)
    with Servers(made / "servers", durable=False):
        pass
    yield made / "servers" / "postgres"
    shutil.rmtree(made)


@pytest.fixture
def folder(new_folder, empty_data):
    """A folder whose servers have run once before."""
    new_folder.mkdir()
    subprocess.run(["cp", "-a", empty_data, new_folder], check=True)
    return new_folder


@pytest.fixture
def launch():
    """Start `launch.py` on a folder and wait until its servers are ready."""
    started: list[Launched] = []

    def start(folder: Path, *options: str) -> Launched:
        process = subprocess.Popen(
            [sys.executable, HERE / "launch.py", folder, *options],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        started.append(Launched(process, *json.loads(line)))
        return started[-1]

    yield start
    for launched in started:
        launched.process.kill()
        launched.process.communicate()
        for pid in launched.pids.values():
            child.stop_left_behind(pid, "", 9) if child.command_line(pid) else None


def write(servers) -> None:
    """Leave a word in both servers (anything with `database_url` and `redis_url`)."""
    with psycopg.connect(servers.database_url) as connection:
        connection.execute("CREATE TABLE word (said text)")
        connection.execute("INSERT INTO word VALUES ('hello')")
    with redis.from_url(servers.redis_url) as valkey:
        valkey.set("word", "hello")
        if valkey.config_get("appendonly")["appendonly"] == "yes":
            valkey.waitaof(1, 0, 5000)


def read(servers) -> tuple[str, str]:
    """The words left in PostgreSQL and in Valkey."""
    with psycopg.connect(servers.database_url) as connection:
        (said,) = connection.execute("SELECT said FROM word").fetchone()
    with redis.from_url(servers.redis_url, decode_responses=True) as valkey:
        return said, valkey.get("word")
