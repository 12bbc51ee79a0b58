"""Other pollers of feeds, as they are used: newsboat (Debian) and reader (PyPI), each with 16 threads."""

import sqlite3
import subprocess
import time
from pathlib import Path

from farm import Farm
from processes import Measured, measured

_NEWSBOAT = """auto-reload no
reload-threads 16
download-timeout 30
download-retries 1
"""
_READER = """
import sys
from reader import make_reader
reader = make_reader(sys.argv[1])
if len(sys.argv) > 2:
    for address in open(sys.argv[2]).read().split():
        reader.add_feed(address)
else:
    for _ in reader.update_feeds_iter(workers=16, scheduled=False):
        pass
"""


def _run(command: list) -> Measured:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def until_it_ends() -> None:
        while Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
            time.sleep(0.02)

    try:
        found = measured(process.pid, None, until_it_ends)  # a zombie still tells what it has used
    finally:
        process.terminate()
    if process.wait():
        raise SystemExit(f"{command[0]} failed")
    return found


def _rows(database: Path, question: str) -> list[tuple[str, str]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


class Newsboat:
    """It asks for everything anew at its second poll: only from the third on it uses validators."""

    name, by = "newsboat", "count"

    def __init__(self, folder: Path, farm: Farm):
        folder.mkdir(exist_ok=True)
        self.cache, self.config, self.farm = folder / "cache.db", folder / "config", farm
        self.config.write_text(_NEWSBOAT)

    def forget(self) -> None:
        """As newly installed."""
        for left in self.cache.parent.glob("cache.db*"):
            left.unlink()

    def poll(self) -> Measured:
        """One poll of the farm."""
        command = ["newsboat", "-C", self.config, "-u", self.farm.list, "-c", self.cache, "-x", "reload"]
        return _run(command)

    def rows(self) -> list[tuple[str, str]]:
        """(feed, entry) of all that it keeps."""
        return _rows(self.cache, "select feedurl, guid from rss_item")


class Reader:
    """`python` is that of an environment with `reader` and `sgmllib3k`."""

    name, by = "reader", "id"

    def __init__(self, folder: Path, farm: Farm, python: str):
        folder.mkdir(exist_ok=True)
        self.kept, self.farm, self.python = folder / "reader.db", farm, python

    def forget(self) -> None:
        """As newly installed, with the farm's feeds added."""
        for left in self.kept.parent.glob("reader.db*"):
            left.unlink()
        subprocess.run([self.python, "-c", _READER, self.kept, self.farm.list], check=True)

    def poll(self) -> Measured:
        """One poll of the farm."""
        return _run([self.python, "-c", _READER, self.kept])

    def rows(self) -> list[tuple[str, str]]:
        """(feed, entry) of all that it keeps."""
        return _rows(self.kept, "select feed, id from entries")
