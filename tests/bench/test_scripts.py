"""Every script of bench/ still runs, on data as small as can be. What it measures here means nothing."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from launcher.environment import ADDRESSES
from tests.migrated import migrated_database
from tests.migrations.dump import dumped
from tests.whole import own_database

HERE = Path(__file__).parent
BENCH = HERE.parents[1] / "bench"
FEEDS = HERE.parent / "data" / "feeds"
FARM = HERE / "little_farm.py"
# Parts of the scripts.
RUN_BY_OTHERS = {"bare", "farm", "made_up", "meanwhile", "ours", "peers", "processes", "tables"}
NEEDS_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="measures by /proc, on addresses of 127.1.0.0/16")


def run(script: str, *arguments: object, **environment: str) -> str:
    """What a script of bench/ says; it must end well."""
    taken_away = (*ADDRESSES, "SECRET_KEY", "DEBUG", "DEMO", "FETCH_ALLOW", "STATIC_ROOT")
    inherited = {name: value for name, value in os.environ.items() if name not in taken_away}
    # Without nginx, which not every machine has, the farm serves itself.
    folders = [each for each in os.environ["PATH"].split(":") if not (Path(each) / "nginx").exists()]
    done = subprocess.run(
        [sys.executable, BENCH / f"{script}.py", *map(str, arguments)],
        env=inherited | {"PATH": ":".join(folders)} | environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def documents(tmp_path) -> Path:
    """A few feed documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for file in sorted(FEEDS.glob("*.xml"))[:3]:
        shutil.copy(file, folder)
    return folder


@pytest.fixture(scope="module")
def tables(tmp_path_factory) -> dict[str, str]:
    """The tables as SQL: whoever begins with them need not migrate. `polling` does, and is enough for all."""
    file = tmp_path_factory.mktemp("tables") / "tables.sql"
    with own_database(like=migrated_database()) as addresses:
        file.write_text(dumped(addresses["DATABASE_URL"]))
    return {"PLNSITE_TABLES": str(file)}


@pytest.fixture
def port() -> int:
    """One that is free, and probably the next ones too."""
    with socket.socket() as free:
        free.bind(("127.1.0.1", 0))
        return free.getsockname()[1]


def test_each_script_is_started_here():
    scripts = {file.stem for file in BENCH.glob("*.py")} - RUN_BY_OTHERS
    text = Path(__file__).read_text()
    assert not {script for script in scripts if f'run("{script}"' not in text}


def test_parsing(documents):
    assert "3 feeds of" in run("parsing", documents, 1, **NOWHERE)


def test_feed_differences(documents):
    assert "3 quick; 0 differ" in run("feed_differences", documents, **NOWHERE)


def test_feeds_shown(documents, tables):
    assert "; 0 odd" in run("feeds_shown", documents, **tables)


def test_fuzzing(documents):
    assert run("fuzzing", "html", documents, PYTHONPATH=str(HERE / "stand_ins")) == "fuzzed\n"


def test_school_and_pages(tmp_path, tables):
    tmp_path.chmod(0o755)
    small = ("--students", 6, "--follows", 8, "--feeds", 12)
    assert "entries" in run("school", "--folder", tmp_path, "--entries", 400, *small, **tables)
    static = {"STATIC_ROOT": str(tmp_path / "static")}
    webload = ("--webload", HERE / "stand_ins" / "webload.py")
    said = run("pages", "--folder", tmp_path, *webload, "--entries", 400, 400, "--deep", 3, "--runs", 1, **static)
    assert "against a bare page" in said


def test_slow_clients(tables):
    assert run("slow_clients", "--slow", 3, "--asks", 8, **tables).count("times alone") == 3


@NEEDS_LINUX
def test_polling(port):
    said = run("polling", "--feedfarm", FARM, "--feeds", 3, "--people", 2, "--port", port)
    assert said.count("entries right") == 4


@NEEDS_LINUX
def test_killing(port, tables):
    said = run("killing", "--feedfarm", FARM, "--feeds", 3, "--polls", 1, "--port", port, **tables)
    assert "all right" in said


@NEEDS_LINUX
def test_beside_peers(port, tables):
    small = ("--feeds", 3, "--rounds", 1)
    said = run("beside_peers", "latency", "--feedfarm", FARM, *small, "--port", port, **tables)
    assert "-> first poll" in said


# For scripts that ask no server, but whose settings want to be told of one.
NOWHERE = {
    "SECRET_KEY": "only-for-measuring-and-nothing-else-at-all",
    "DATABASE_URL": "postgres://nobody@localhost/none",
    "REDIS_URL": "redis://localhost/0",
}
