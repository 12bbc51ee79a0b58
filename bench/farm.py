"""The outside world to poll: a script (not part of this repository) makes feeds, serves them, and checks what was
kept of them."""

import json
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from processes import start, wait_for

NO_VALIDATORS = 'etag off; if_modified_since off; add_header Last-Modified "";'


class Farm:
    """So many feeds, made by the script at `script` in `folder`, served on `port`."""

    def __init__(self, script: Path, folder: Path, feeds: int, port: int):
        self.script, self.folder, self.port, self.feeds = script.resolve(), folder, port, feeds
        self._run("gen", "--feeds", str(feeds), "--port", str(port))
        self.list = folder / "urls.txt"

    @property
    def addresses(self) -> list[str]:
        """What is to be polled, from the file `list`."""
        return self.list.read_text().split()

    def _run(self, act: str, *options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, self.script, act, "--out", self.folder, *options]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    @contextmanager
    def served(self, *, validators: bool = True):
        """Serve it quickly: with nginx, which keeps a log, or without one by the script itself."""
        if not shutil.which("nginx"):
            with self.served_slowly("0"):
                yield
            return
        self._run("nginx", "--log")
        written = self.folder / "nginx.conf"
        if not validators:
            written.write_text(written.read_text().replace("etag on;", NO_VALIDATORS))
        with self._running(["nginx", "-c", str(written), "-g", "daemon off;"]):
            yield

    @contextmanager
    def served_slowly(self, latency: str, *options: str):
        """Serve it by the script, after so many milliseconds an answer ("N" or "LOW-HIGH")."""
        command = [sys.executable, self.script, "serve", "--out", self.folder, "--latency", latency, *options]
        with self._running(command):
            yield

    @contextmanager
    def _running(self, command):
        if self._answers():
            raise SystemExit(
                f"Port {self.port} is taken: something answers there already, perhaps the farm of an earlier run. "
                "End it, or choose another --port."
            )
        server = start(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(lambda: server.poll() is not None or self._answers(), 30)
            if server.poll() is not None:
                raise SystemExit(f"The farm did not start on port {self.port}: {command[0]} ended at once.")
            yield
        finally:
            server.terminate()
            server.wait()

    def _answers(self) -> bool:
        host = self.addresses[0].split("/")[2].partition(":")[0]
        try:
            socket.create_connection((host, self.port), 1).close()
        except OSError:
            return False
        return True

    def change(self) -> None:
        """One more round of news in some of the feeds."""
        self._run("change")

    def requests(self) -> int:
        """How many nginx has answered since it began to serve the farm first."""
        return sum(1 for _ in (self.folder / "nginx-access.log").open())

    def seen(self) -> dict:
        """What the script saw while it served."""
        return json.loads(self._run("stats").stdout)

    def holds(self, rows: list[tuple[str, str]], by: str = "count", *options: str) -> bool:
        """Whether the (feed, entry) rows are exactly what was published."""
        found = self.folder / "found.tsv"
        found.write_text("".join(f"{feed}\t{entry}\n" for feed, entry in rows))
        checked = self._run("check", "--found", str(found), "--by", by, *options)
        if checked.returncode:
            print(checked.stdout, checked.stderr)
        return checked.returncode == 0
