"""Who is slow waits alone: real servers, real sockets."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit.web.slow_connections import MOST_BODY
from launcher.servers.child import wait_until

ROOT = Path(__file__).resolve().parents[3]
POST = b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
GET = b"GET /%s HTTP/1.1\r\nHost: x\r\n\r\n"


class Server:
    """gunicorn with one of our workers."""

    def __init__(self, port, process):
        self.port, self.process = port, process

    def connect(self, words=b"", *, receive=None):
        """A connection that has said `words`."""
        new = socket.socket()
        if receive:
            new.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
        new.settimeout(20)
        new.connect(("127.0.0.1", self.port))
        new.sendall(words)
        return new

    def ask(self, path="/echo", method="GET", timeout=20, **given):
        """One request by an ordinary client: status and body."""
        there = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        there.request(method, path, **given)
        answer = there.getresponse()
        return answer.status, answer.read()


@pytest.fixture
def serve(tmp_path):
    """Start a server with further settings; one worker, so that who stops it stops all."""
    started = []

    def start(*settings, **environment):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "gunicorn", "tests.kit.web.patient_app", "--bind", f"127.0.0.1:{port}"]
        environment = os.environ | {"WEB_CONCURRENCY": "1", "TMPDIR": str(tmp_path)} | environment
        process = subprocess.Popen([*command, "--log-level", "error", *settings], cwd=ROOT, env=environment)
        started.append(process)
        server = Server(port, process)
        assert wait_until(lambda: _opens(port), 20)
        return server

    yield start
    for process in started:
        process.terminate()
        process.wait(20)


def _opens(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


def everything(sock):
    """All that comes until the other side closes."""
    parts = []
    while part := sock.recv(1_000_000):
        parts.append(part)
    return b"".join(parts)


SLOW = {
    "says nothing": b"",
    "head": b"GET /echo HTTP/1.1\r\nHost: x",
    "body": POST % 1000 + b"a",
    "body in a file": POST % 1_000_000 + b"a" * 500_000,
}


@pytest.mark.parametrize("kind", SLOW)
def test_slow_senders_stop_nobody(serve, kind):
    server = serve()
    slow = [server.connect(SLOW[kind]) for _one in range(100)]
    began = time.monotonic()
    for _one in range(5):
        assert server.ask(timeout=5)[0] == 200
    assert time.monotonic() - began < 3
    for each in slow:
        each.close()


@pytest.mark.parametrize("path", [b"page", b"file"])
def test_slow_readers_stop_nobody_and_miss_nothing(serve, tmp_path, path):
    large = tmp_path / "large"
    large.write_bytes(b"y" * 8_000_000)
    server = serve(FILE=str(large))
    slow = [server.connect(GET % path, receive=4096) for _one in range(5)]
    assert server.ask(timeout=5)[0] == 200
    head, _, body = everything(slow[0]).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    assert len(body) == 8_000_000
    for each in slow:
        each.close()


@pytest.mark.parametrize("size", [0, 1, 70_000, 3_000_000])
def test_a_body_arrives_whole(serve, size):
    said = serve().ask(method="POST", body=b"a" * max(0, size - 1) + b"z" * min(size, 1))[1]
    assert said.startswith(f"POST {size} ".encode())
    assert size == 0 or b"b'z'" in said


def test_what_comes_letter_by_letter_arrives_whole(serve):
    server = serve()
    slow = server.connect()
    for letter in POST % 3 + b"abc":
        slow.sendall(bytes([letter]))
        time.sleep(0.005)
    assert b"POST 3 b'a' b'c'" in everything(slow)


def test_who_asks_whether_to_go_on_is_told(serve):
    asking = serve().connect((POST % 3).replace(b"\r\n\r\n", b"\r\nExpect: 100-continue\r\n\r\n"))
    assert asking.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
    asking.sendall(b"abc")
    assert everything(asking).startswith(b"HTTP/1.1 200")


def test_a_body_longer_than_any_view_takes_is_for_the_application_to_refuse(serve):
    announced = serve().connect(POST % (MOST_BODY + 1))
    assert b"POST 0 " in everything(announced)


@pytest.mark.parametrize(
    "words",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -3\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused_at_once(serve, words):
    assert everything(serve().connect(words))[:10] == b"HTTP/1.1 4"


@pytest.mark.parametrize("kind", ["head", "body"])
def test_who_does_not_end_in_time_is_sent_away(serve, kind):
    slow = serve(PATIENCE="1").connect(SLOW[kind])
    assert everything(slow).startswith(b"HTTP/1.1 408")


def test_when_all_places_are_taken_whoever_waited_longest_goes(serve):
    server = serve("--worker-connections", "10")
    slow = [server.connect(SLOW["head"]) for _one in range(12)]
    assert server.ask(timeout=5)[0] == 200
    assert slow[0].recv(100) == b""
    slow[-1].sendall(b"\r\n\r\n")
    assert slow[-1].recv(8) == b"HTTP/1.1"


def test_a_worker_that_ends_serves_what_has_begun(serve):
    server = serve()
    begun, silent = server.connect(POST % 3 + b"ab"), server.connect()
    time.sleep(0.3)
    server.process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    begun.sendall(b"c")
    assert b"POST 3 b'a' b'c'" in everything(begun)
    assert silent.recv(10) == b""
    assert server.process.wait(10) == 0


def test_a_worker_that_has_served_enough_is_followed_by_another(serve):
    server = serve("--max-requests", "3")
    served_by = {server.ask()[1].split()[-1] for _one in range(8)}
    assert len(served_by) >= 2


def test_no_view_takes_more_than_the_worker_keeps():
    from django.urls import get_resolver

    def views(resolver):
        for each in resolver.url_patterns:
            yield from views(each) if hasattr(each, "url_patterns") else [each.callback]

    assert max(getattr(view, "most_body_bytes", 0) for view in views(get_resolver())) <= MOST_BODY
