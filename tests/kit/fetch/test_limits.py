"""Nothing from outside takes more of our time or memory than the limits say."""

import gzip
import zlib
from time import monotonic

import pytest

from kit.fetch import Limits, Request, Trouble, fetch, fetch_many

QUICK = Limits(total_seconds=0.6, head_seconds=0.3, wire_bytes=200_000, body_bytes=300_000)


def ask(address, config, limits=QUICK):
    return fetch(Request(address, limits=limits), config=config)


def test_a_server_that_never_answers(little_server, config):
    address = little_server.plays("/a", lambda seen, send: little_server.closing.wait(30))
    assert ask(address, config).trouble == Trouble.NO_ANSWER


def dripping(server, head, drop):
    def script(seen, send):
        send(head)
        while not server.closing.wait(0.05):
            send(drop)

    return script


def test_a_head_that_drips(little_server, config):
    address = little_server.plays("/a", dripping(little_server, b"HTTP/1.1 200 OK\r\nX: ", b"a"))
    assert ask(address, config).trouble in (Trouble.TOO_SLOW, Trouble.NO_ANSWER)


def test_a_body_that_drips(little_server, config):
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n"
    outcome = ask(little_server.plays("/a", dripping(little_server, head, b"a")), config)
    assert outcome.trouble == Trouble.TOO_SLOW
    assert outcome.body == b""


def test_slow_redirects_share_one_time_limit(little_server, config):
    def script(seen, send):
        little_server.closing.wait(0.2)
        send(b"HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n")
        return True

    outcome = ask(little_server.plays("/a", script), config)
    assert outcome.trouble == Trouble.TOO_SLOW
    assert outcome.redirects < 5


def endless(head, chunk):
    def script(seen, send):
        send(head)
        while True:
            send(chunk)

    return script


@pytest.mark.parametrize(
    ("head", "chunk"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 9000),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"100\r\n" + b"x" * 256 + b"\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", b"x" * 9000),
        (b"HTTP/1.1 200 OK\r\n", b"X-More: again\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x" * 9000),
        (b"", b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n"),
    ],
    ids=["body", "chunks", "length", "header lines", "one header", "early hints"],
)
def test_an_endless_answer_is_cut_off(little_server, config, head, chunk):
    outcome = ask(
        little_server.plays("/a", endless(head, chunk)), config, Limits(wire_bytes=200_000, body_bytes=100_000)
    )
    assert outcome.trouble in (Trouble.TOO_LARGE, Trouble.BROKEN_ANSWER)
    assert outcome.body == b""


def test_a_small_body_that_unpacks_to_a_huge_one(little_server, config):
    bomb = gzip.compress(b"\0" * 50_000_000)
    little_server.says("/a", bomb, Content_Encoding="gzip")
    little_server.says("/b", gzip.compress(bomb), Content_Encoding="gzip, gzip")
    for path in ("/a", "/b"):
        assert ask(little_server.address(path), config).trouble == Trouble.TOO_LARGE


def test_packed_bytes_that_unpack_to_nothing_for_ever(little_server, config):
    packer = zlib.compressobj(wbits=31)
    start = packer.flush(zlib.Z_SYNC_FLUSH)
    nothing = packer.flush(zlib.Z_FULL_FLUSH) or b"\x00\x00\x00\xff\xff"
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + start
    limits = Limits(total_seconds=5, wire_bytes=200_000)
    outcome = ask(little_server.plays("/a", endless(head, nothing * 500)), config, limits)
    assert outcome.trouble in (Trouble.TOO_LARGE, Trouble.BROKEN_ANSWER)


def test_an_endless_error_page_is_not_read_to_its_end(little_server, config):
    head = b"HTTP/1.1 404 Not Found\r\n\r\n"
    assert ask(little_server.plays("/a", endless(head, b"x" * 9000)), config).trouble == Trouble.NOT_FOUND
    head = b"HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n"
    little_server.says("/b", b"x")
    assert ask(little_server.plays("/a", endless(head, b"x" * 9000)), config).body == b"x"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!",
        b"HTTP/1.1 banana\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
    ids=["nothing", "not http", "cut off", "not gzip", "no status", "bad chunk"],
)
def test_a_broken_answer(little_server, config, answer):
    outcome = ask(little_server.plays("/a", lambda seen, send: send(answer) if answer else None), config)
    assert outcome.trouble == Trouble.BROKEN_ANSWER
    assert outcome.body == b""


def test_nobody_listens(config, little_server):
    address = little_server.address("/")
    little_server.close()
    assert ask(address, config).trouble == Trouble.NO_ANSWER


def test_a_name_that_nobody_has(config):
    assert ask("http://nobody-has-this-name.invalid/", config, Limits()).trouble == Trouble.UNKNOWN_HOST


def test_a_caller_who_takes_time_harms_nobody(little_server, config):
    for number in range(4):
        little_server.says(f"/{number}", b"x" * 100_000)
    outcomes = []
    for outcome in fetch_many(
        [Request(little_server.address(f"/{n}"), limits=QUICK) for n in range(4)], config=config
    ):
        outcomes.append(outcome.trouble)
        until = monotonic() + 0.7  # longer than the whole time limit of a request
        while monotonic() < until:
            little_server.closing.wait(0.05)
    assert outcomes == [None] * 4
