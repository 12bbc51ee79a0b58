"""What hostile answers cost, measured from outside: the peak of a process's memory, its work and its time."""

import base64
import gzip
import json
import subprocess
import sys
import zlib

import pytest

from kit.fetch import Trouble
from tests.servers.little import Answer

MEGA = 1024 * 1024
# 100 million zeros, packed by brotli into 80 bytes
BROTLI = (
    "z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37f/7//8M/ARCHBQC69//8//+HfwIgDgsAdO//8x+8Hv8EQBwWAOhi1wM="
)


def ask(address, server, seconds=0):
    """What the fetcher said, and what that cost."""
    command = [sys.executable, "-m", "tests.kit.fetch.ask", address, server.place, str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def packed(how, body):
    return Answer(200, body, {"Content-Encoding": how})


def endless(head, chunk, most=300 * MEGA):
    def script(seen, send):
        send(head)
        for _time in range(most // len(chunk)):
            send(chunk)

    return script


HEAD = b"HTTP/1.1 200 OK\r\n"
LARGE = {
    "gzip, a thousand times": lambda: packed("gzip", gzip.compress(bytes(100 * MEGA))),
    "deflate, a thousand times": lambda: packed("deflate", zlib.compress(bytes(100 * MEGA))),
    "brotli, a million times": lambda: packed("br", base64.b64decode(BROTLI)),
    "gzip in gzip": lambda: packed("gzip, gzip", gzip.compress(gzip.compress(bytes(1000 * MEGA // 4)))),
    "a line of 200 MB": lambda: endless(HEAD + b"\r\n", b"a" * MEGA, 200 * MEGA),
    "a length of 200 MB": lambda: endless(HEAD + b"Content-Length: 209715200\r\n\r\n", b"a" * MEGA, 200 * MEGA),
    "headers without end": lambda: endless(HEAD, b"X-More: and more\r\n" * 1000),
    "a header without end": lambda: endless(HEAD + b"X: ", b"a" * MEGA),
    "chunks without end": lambda: endless(
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"a" * 65536 + b"\r\n"
    ),
    "a chunk mark without end": lambda: endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * MEGA),
    "trailers without end": lambda: endless(
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X-More: and more\r\n" * 1000
    ),
}


@pytest.mark.parametrize("name", LARGE)
def test_too_much_costs_little(little_server, name):
    told = ask(little_server.plays("/a", LARGE[name]()), little_server)
    assert told["trouble"] in (Trouble.TOO_LARGE, Trouble.BROKEN_ANSWER)
    assert told["length"] == 0
    assert told["memory"] < 45  # the limit is a body of 15 MB
    assert told["work"] < 5


@pytest.mark.parametrize(
    ("head", "drop"),
    [(HEAD + b"X: ", b"a"), (HEAD + b"Content-Length: 4000\r\n\r\n", b"a"), (b"", b"H"), (HEAD, b"X: a\r\n")],
    ids=["head", "body", "first line", "header lines"],
)
def test_a_byte_a_second_ends_in_time(little_server, head, drop):
    def script(seen, send):
        send(head)
        while not little_server.closing.wait(1):
            send(drop)

    told = ask(little_server.plays("/a", script), little_server, seconds=3)
    assert told["trouble"] in (Trouble.TOO_SLOW, Trouble.NO_ANSWER, Trouble.BROKEN_ANSWER)
    assert told["seconds"] < 3 + 2
    assert told["memory"] < 10


def test_redirects_without_end(little_server):
    for number in range(20):
        little_server.says(f"/{number}", status=302, Location=f"/{number + 1}")
    told = ask(little_server.address("/0"), little_server)
    assert (told["trouble"], told["redirects"]) == (Trouble.TOO_MANY_REDIRECTS, 6)
    assert len(little_server.seen) == 7  # and the one before, for nothing


@pytest.mark.parametrize(
    ("length", "trouble", "kept"),
    [(b"3", "", 3), (b"11", "", 11), (b"12", Trouble.BROKEN_ANSWER, 0), (b"-1", None, 0), (b"eleven", None, 0)],
)
def test_a_wrong_length(little_server, length, trouble, kept):
    body = HEAD + b"Content-Length: " + length + b"\r\n\r\nhello world"
    told = ask(little_server.plays("/a", lambda seen, send: send(body)), little_server)
    if trouble is None:  # either way, as long as it ends and is one of ours
        assert told["trouble"] in ("", Trouble.BROKEN_ANSWER, Trouble.TOO_LARGE)
    else:
        assert (told["trouble"], told["length"]) == (trouble, kept)
