"""What slow visitors cost the others: pages asked for alone, and while many send their requests drop by drop.

    python bench/slow_clients.py [--slow 500] [--asks 200] [--worker-class sync]

A web process with a school of its own answers. Then so many connections send a head, a body, or take an answer,
a byte a second, and the same pages are asked for again, by four at a time. `--worker-class` names another of
gunicorn's, to compare.
"""

import argparse
import http.client
import os
import selectors
import socket
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]
from processes import end_on_sigterm, middle, start  # noqa: E402
from tables import make_tables  # noqa: E402

HEAD = b"POST /sign-in/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
KINDS = {
    "heads": HEAD + b"X-Slow: ",
    "bodies": HEAD + b"Content-Length: 100000\r\n\r\nlogin=",
    "readers": b"GET /static/js/site.js HTTP/1.1\r\nHost: localhost\r\n\r\n",
}


class SlowVisitors:
    """So many connections of one kind, each a byte a second, until the block ends."""

    def __init__(self, port: int, kind: str, many: int):
        self.port, self.kind, self.many = port, kind, many
        self._over = threading.Event()

    def __enter__(self) -> "SlowVisitors":
        self._selector = selectors.DefaultSelector()
        self._open = [self._new() for _one in range(self.many)]
        self._thread = threading.Thread(target=self._drop)
        self._thread.start()
        return self

    def _new(self) -> socket.socket:
        new = socket.socket()
        if self.kind == "readers":
            new.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        new.settimeout(5)
        new.connect(("127.0.0.1", self.port))
        new.sendall(KINDS[self.kind])
        return new

    def _drop(self) -> None:
        while not self._over.wait(1):
            for place, each in enumerate(self._open):
                try:
                    alive = each.recv(1) if self.kind == "readers" else each.send(b"a")
                except OSError:
                    alive = 0
                if not alive:  # sent away: they come again
                    each.close()
                    try:
                        self._open[place] = self._new()
                    except OSError:
                        continue

    def __exit__(self, *_trouble) -> None:
        self._over.set()
        self._thread.join()
        for each in self._open:
            each.close()


def ask(port: int) -> float:
    """Seconds that one page took; a minute when it did not come."""
    began = time.monotonic()
    try:
        there = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        there.request("GET", "/sign-in/", headers={"Host": "localhost"})
        assert there.getresponse().read()
    except (OSError, http.client.HTTPException):
        return 60.0
    return time.monotonic() - began


def times(port: int, asks: int) -> tuple[float, float]:
    """The median and the 95th percentile of so many asks."""
    with ThreadPoolExecutor(4) as four:
        found = sorted(four.map(lambda _n: ask(port), range(asks)))
    return middle(found), found[min(len(found) - 1, int(len(found) * 0.95))]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slow", type=int, default=500, help="how many of each kind")
    parser.add_argument("--asks", type=int, default=200, help="pages asked for in each round")
    parser.add_argument("--worker-class", help="of gunicorn; else the one of gunicorn.conf.py")
    given = parser.parse_args()
    end_on_sigterm()
    from launcher.servers import Servers

    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        with Servers(Path(folder), durable=False) as servers:
            _measure(servers, Path(folder), given)


def _measure(servers, folder: Path, given: argparse.Namespace) -> None:
    environment = os.environ | {
        "DATABASE_URL": servers.database_url,
        "REDIS_URL": servers.redis_url,
        "SECRET_KEY": "only-for-measuring-and-nothing-else-at-all",
        "HTTPS": "0",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
        "WEB_CONCURRENCY": "2",
    }
    make_tables(environment)
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    start(collect, cwd=ROOT, env=environment).wait()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    web = [sys.executable, "-m", "gunicorn", "plnsite.wsgi", "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    if given.worker_class:
        web += ["--worker-class", given.worker_class]
    server = start(web, cwd=ROOT, env=environment)
    try:
        end = time.monotonic() + 60
        while ask(port) == 60.0 and time.monotonic() < end:
            time.sleep(0.2)
        times(port, given.asks // 4)  # warm
        alone = times(port, given.asks)
        print(f"alone{'':<15}median {alone[0] * 1000:7.0f} ms   p95 {alone[1] * 1000:7.0f} ms", flush=True)
        for kind in KINDS:
            with SlowVisitors(port, kind, given.slow):
                time.sleep(1.5)
                beside = times(port, given.asks)
            print(
                f"{given.slow:4} slow {kind:<9} median {beside[0] * 1000:7.0f} ms   p95 {beside[1] * 1000:7.0f} ms"
                f"   {beside[1] / alone[1]:.2f} times alone",
                flush=True,
            )
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
