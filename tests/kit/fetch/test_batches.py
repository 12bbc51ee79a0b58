"""Many requests at once."""

import threading
from time import monotonic
from types import SimpleNamespace

from kit.fetch import AddressPolicy, ClientConfig, Request, Trouble, fetch_many
from kit.fetch.hosts import Hosts
from tests.servers.little import LittleServer


def test_each_request_has_exactly_one_outcome(little_server, config):
    little_server.says("/good", b"x")
    requests = [
        Request(little_server.address("/good"), key=0),
        Request("nonsense", key=1),
        Request(little_server.address("/missing"), key=2),
        Request(little_server.address("/good"), key=3),
    ]
    outcomes = {outcome.request.key: outcome.trouble for outcome in fetch_many(requests, config=config)}
    assert outcomes == {0: None, 1: Trouble.BAD_ADDRESS, 2: Trouble.NOT_FOUND, 3: None}


def test_nothing_to_ask_is_fine(config):
    assert list(fetch_many([], config=config)) == []


def test_a_host_has_two_of_us_at_a_time_at_most(little_server, config):
    arrived, gate = [], threading.Barrier(2, timeout=5)

    def script(seen, send):
        arrived.append(seen.path)
        gate.wait()  # each answer needs a second one at the same time: one by one this would never end
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
        return True

    for number in range(12):
        little_server.plays(f"/{number}", script)
    outcomes = list(fetch_many([Request(little_server.address(f"/{n}")) for n in range(12)], config=config))
    assert [outcome.trouble for outcome in outcomes] == [None] * 12
    assert len(arrived) == 12
    assert little_server.open_at_most <= 2


def test_a_host_that_asks_for_a_pause_twice_gets_one(little_server, config):
    for number in range(20):
        little_server.says(f"/{number}", status=429, Retry_After="600")
    outcomes = list(fetch_many([Request(little_server.address(f"/{n}")) for n in range(20)], config=config))
    assert len(outcomes) == 20
    assert {(outcome.trouble, outcome.retry_after) for outcome in outcomes} == {(Trouble.TOO_MANY_REQUESTS, 600)}
    assert len(little_server.seen) <= 3
    assert sum(outcome.was_sent for outcome in outcomes) == len(little_server.seen)


def test_one_address_that_asks_for_a_pause_does_not_silence_its_neighbours(little_server, config):
    little_server.says("/busy", status=503, Retry_After="600")
    for number in range(8):
        little_server.says(f"/{number}", b"x")
    requests = [
        Request(little_server.address("/busy")),
        *(Request(little_server.address(f"/{n}")) for n in range(8)),
    ]
    assert sum(outcome.ok for outcome in fetch_many(requests, config=config)) == 8


def test_a_caller_may_stop_in_the_middle(little_server, config):
    for number in range(6):
        little_server.says(f"/{number}", b"x")
    outcomes = fetch_many([Request(little_server.address(f"/{n}")) for n in range(6)], config=config)
    assert next(outcomes).ok
    outcomes.close()


def test_requests_are_taken_while_a_slow_site_is_waited_for(little_server, config):
    asked_later = threading.Event()

    def slow(seen, send):
        asked_later.wait(5)  # ends only when what was found out later has been asked
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")

    def later(seen, send):
        asked_later.set()
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")

    def requests():
        yield Request(little_server.plays("/slow", slow))
        yield from (Request(little_server.plays(f"/{number}", later)) for number in range(3))

    outcomes = list(fetch_many(requests(), config=config))
    assert [outcome.trouble for outcome in outcomes] == [None] * 4
    assert asked_later.is_set()


def test_who_has_nothing_to_ask_just_now_is_asked_again(little_server, config):
    little_server.says("/first", b"x")
    little_server.says("/second", b"x")
    answered = threading.Event()

    def requests():
        yield Request(little_server.address("/first"))
        while not answered.is_set():
            yield None
        yield Request(little_server.address("/second"))

    came = []
    for outcome in fetch_many(requests(), config=config):
        came.append(outcome.request.address)
        answered.set()
    assert came == [little_server.address("/first"), little_server.address("/second")]


def test_the_host_with_the_longest_line_is_asked_first():
    hosts = Hosts(ClientConfig())
    for host in ("short", "long", "long", "long", "short", "long"):
        hosts.enqueue(SimpleNamespace(address=SimpleNamespace(host=host)))
    asked = [hosts.next().address.host for _ in range(4)]
    assert asked == ["long", "long", "short", "short"]  # never more than two at a time
    assert hosts.next() is None
    hosts.ended("long", 0.0)
    assert hosts.next().address.host == "long"


def test_a_pulse_comes_while_nothing_ends(little_server, config):
    answer = threading.Event()

    def slow(seen, send):
        answer.wait(5)
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")

    outcomes = fetch_many([Request(little_server.plays("/slow", slow))], config=config, pulse=0.01)
    assert next(outcomes) is None
    answer.set()
    assert [outcome.trouble for outcome in outcomes if outcome] == [None]


def test_a_host_rests_between_two_questions(little_server):
    moments = []

    def script(seen, send):
        began = monotonic()
        little_server.closing.wait(0.2)
        moments.append((began, monotonic()))
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
        return True

    config = ClientConfig(address_policy=AddressPolicy((little_server.place,)), pause_share=0.5)
    requests = [Request(little_server.plays(f"/{number}", script)) for number in range(8)]
    outcomes = list(fetch_many(requests, config=config))
    assert all(0.09 < outcome.pause < 0.5 for outcome in outcomes)
    moments.sort()
    ends = [end for _began, end in moments]
    for began, _end in moments[2:]:  # before the first answer nobody knows how quick the site is
        assert not [end for end in ends if began - 0.08 < end <= began]
    assert little_server.open_at_most <= 2


def test_a_quick_host_hardly_rests_and_another_is_not_kept_waiting(little_server, config):
    other = LittleServer("127.0.0.2")
    address_policy = AddressPolicy((little_server.place, other.place))
    slow = ClientConfig(address_policy=address_policy, pause_share=1000, longest_pause=0.4)
    address = little_server.says("/a", b"x")
    began = monotonic()
    requests = [Request(address)] * 4 + [Request(other.says("/b", b"x"))]
    places = [outcome.request.address for outcome in fetch_many(requests, config=slow)]
    assert places.index(other.address("/b")) < 3
    assert monotonic() - began > 0.4
    other.close()
    began = monotonic()
    assert len(list(fetch_many([Request(address)] * 40, config=config))) == 40
    assert monotonic() - began < 2


def test_a_redirect_to_another_host_waits_until_it_may_go_there(little_server):
    other = LittleServer("127.0.0.2")
    asked = []

    def may_visit(request, host):
        asked.append((request.key, host))
        return len(asked) > 2

    config = ClientConfig(address_policy=AddressPolicy((little_server.place, other.place)))
    little_server.says("/a", status=302, Location=other.says("/b", b"x"))
    little_server.says("/c", status=302, Location="/d")
    little_server.says("/d", b"x")
    requests = [Request(little_server.address(path), key=path) for path in ("/a", "/c")]
    outcomes = list(fetch_many(requests, config=config, may_visit=may_visit))
    assert [(outcome.request.key, outcome.ok) for outcome in outcomes] == [("/c", True), ("/a", True)]
    assert asked == [("/a", "127.0.0.2")] * 3
    other.close()
