"""A name that stands for a public address when it is looked at, and for a private one when it is asked.

The resolver is the test's: what it says goes into curl where curl keeps what it has been told.  # SAFETY 28
"""

import pycurl
import pytest

from kit.fetch import AddressPolicy, ClientConfig, Request, Trouble, client, fetch, fetch_many
from tests.servers.little import LittleServer

NAME = "rebind.example"


@pytest.fixture
def inside():
    """A server inside our own network, on the same port as the one outside: it counts even bare connections."""
    outside = LittleServer("127.0.0.1")
    server = None
    while server is None:
        try:
            server = LittleServer("127.0.0.3", port=outside.port)
        except OSError:
            outside.close()
            outside = LittleServer("127.0.0.1")
    server.says("/", b"secret")
    server.outside = outside
    yield server
    server.close()
    outside.close()


@pytest.fixture
def outside(inside):
    """The server that stands for the open internet: every answer ends its connection, as if the name was new."""
    inside.outside.plays("/", lambda seen, send: send(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npublic"))
    return inside.outside


@pytest.fixture
def config(outside):
    return ClientConfig(address_policy=AddressPolicy((outside.place,)))


@pytest.fixture
def resolver(monkeypatch, outside):
    """Says what the name stands for, each time that it is asked: a list of lists of numbers."""
    answers = []

    class Curl(pycurl.Curl):
        def reset(self):
            super().reset()
            place = f"{NAME}:{outside.port}"
            self.setopt(pycurl.RESOLVE, [f"-{place}", f"{place}:{','.join(answers.pop(0))}"])

    monkeypatch.setattr(client.pycurl, "Curl", Curl)
    return answers


PUBLIC, PRIVATE = "127.0.0.1", "127.0.0.3"


def test_first_public_then_private(outside, inside, config, resolver):
    resolver += [[PUBLIC], [PRIVATE]]
    address = outside.address("/", host=NAME)
    outcomes = list(fetch_many([Request(address, key=1), Request(address, key=2)], config=config))
    assert {each.request.key: (each.trouble, each.body) for each in outcomes} == {
        1: (None, b"public"),
        2: (Trouble.NOT_ALLOWED, b""),
    }
    assert inside.open_at_most == 0


def test_between_two_redirects(outside, inside, config, resolver):
    resolver += [[PUBLIC], [PRIVATE]]
    there = outside.address("/", host=NAME).encode()
    head = b"HTTP/1.1 302 Found\r\nLocation: " + there + b"\r\nContent-Length: 0\r\n\r\n"
    outside.plays("/start", lambda seen, send: send(head))
    outcome = fetch(outside.address("/start", host=NAME), config=config)
    assert (outcome.trouble, outcome.redirects) == (Trouble.NOT_ALLOWED, 1)
    assert inside.open_at_most == 0


@pytest.mark.parametrize("numbers", [[PRIVATE, PUBLIC], [PUBLIC, PRIVATE]])
def test_both_at_once(outside, inside, config, resolver, numbers):
    resolver.append(numbers)
    assert fetch(outside.address("/", host=NAME), config=config).body == b"public"
    assert inside.open_at_most == 0


def test_private_alone(inside, outside, config, resolver):
    resolver.append([PRIVATE])
    assert fetch(outside.address("/", host=NAME), config=config).trouble == Trouble.NOT_ALLOWED
    assert inside.open_at_most == 0
