"""A little outside world: a web server in threads that answers exactly what a test tells it to, however odd."""

import socket
import socketserver
import threading
from dataclasses import dataclass, field

import pytest


@dataclass
class Seen:
    """One request as it came in; `headers` have lower-case names."""

    method: str
    path: str
    headers: dict
    body: bytes


@dataclass
class Answer:
    """An ordinary answer: a Content-Length is added unless `headers` has one or says it is chunked."""

    status: int = 200
    body: bytes = b""
    headers: dict = field(default_factory=dict)

    def __call__(self, seen, send):
        names = {name.lower() for name in self.headers}
        lines = [f"HTTP/1.1 {self.status} Whatever", *(f"{name}: {value}" for name, value in self.headers.items())]
        if not names & {"content-length", "transfer-encoding"}:
            lines.append(f"Content-Length: {len(self.body)}")
        head = "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"
        send(head if seen.method == "HEAD" else head + self.body)


class LittleServer:
    """`says(path, ...)` for ordinary answers, `plays(path, script)` for any bytes at any pace:
    `script(seen, send)` may send what it likes and returns True to keep the connection.
    `seen` is what was asked."""

    def __init__(self, host="127.0.0.1", tls=None, port=0):
        self._answers = {}
        self.seen = []
        self.open_now = 0
        self.open_at_most = 0
        self.closing = threading.Event()  # scripts wait on this instead of sleeping
        self._lock = threading.Lock()
        self._scheme = "https" if tls else "http"
        little, outer = self, socketserver.ThreadingTCPServer

        class Server(outer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 128

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                try:
                    connection = tls.wrap_socket(self.request, server_side=True) if tls else self.request
                    little._serve(connection)
                except OSError:
                    pass

        self._server = Server((host, port), Handler)
        self.host, self.port = self._server.server_address
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def place(self):
        """Host and port as an allowance names them."""
        return f"{self.host}:{self.port}"

    def address(self, path="/", host=None):
        """The address of `path` here, or of the same port at another `host`."""
        return f"{self._scheme}://{host or self.host}:{self.port}{path}"

    def says(self, path, body=b"", status=200, **headers):
        """Answer `path` with this; header names are written with underscores. Returns the address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.plays(path, Answer(status, body.encode() if isinstance(body, str) else body, named))

    def plays(self, path, script):
        """Answer `path` by calling `script(seen, send)`. Returns the address."""
        self._answers[path] = script
        return self.address(path)

    def paths(self):
        """The paths asked for, in order."""
        return [seen.path for seen in self.seen]

    def close(self):
        """Stop answering and let waiting scripts end."""
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def _answer_to(self, seen):
        return self._answers.get(seen.path)

    def _serve(self, connection):
        with self._lock:
            self.open_now += 1
            self.open_at_most = max(self.open_at_most, self.open_now)
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            incoming = connection.makefile("rb")
            while not self.closing.is_set():
                seen = _read(incoming)
                if seen is None:
                    return
                self.seen.append(seen)
                script = self._answer_to(seen) or Answer(404, b"nothing here")
                keep = script(seen, connection.sendall)
                if not isinstance(script, Answer) and not keep:
                    return
        finally:
            with self._lock:
                self.open_now -= 1


def _read(incoming):
    first = incoming.readline().decode("latin-1").split()
    if len(first) < 2:
        return None
    headers = {}
    while line := incoming.readline().strip():
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    return Seen(first[0], first[1], headers, incoming.read(int(headers.get("content-length", 0))))


@pytest.fixture
def little_server():
    """One `LittleServer` on loopback, closed after the test."""
    server = LittleServer()
    yield server
    server.close()
