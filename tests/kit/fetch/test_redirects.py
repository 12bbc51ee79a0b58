"""Redirects are followed by hand, so that permanent and temporary ones can be told apart."""

import pytest

from kit.addresses import parse_address
from kit.fetch import AddressPolicy, ClientConfig, Request, Trouble, fetch
from kit.fetch.cookies import Cookies
from tests.servers.little import Answer, LittleServer


def chain(server, *statuses):
    for number, status in enumerate(statuses):
        server.says(f"/{number}", status=status, Location=f"/{number + 1}")
    server.says(f"/{len(statuses)}", b"here")
    return server.address("/0")


@pytest.mark.parametrize(
    ("statuses", "permanent"),
    [
        ([301], "/1"),
        ([308, 301], "/2"),
        ([302], None),
        ([302, 301], None),
        ([301, 302, 301], "/1"),
        ([307, 303], None),
    ],
)
def test_only_leading_permanent_redirects_move_the_address(little_server, config, statuses, permanent):
    outcome = fetch(chain(little_server, *statuses), config=config)
    assert outcome.body == b"here"
    assert outcome.address == little_server.address(f"/{len(statuses)}")
    assert outcome.permanent_address == (little_server.address(permanent) if permanent else None)
    assert outcome.redirects == len(statuses)


def test_five_are_followed_and_the_sixth_is_too_many(little_server, config):
    assert fetch(chain(little_server, *[302] * 5), config=config).ok
    outcome = fetch(chain(little_server, *[302] * 6), config=config)
    assert outcome.trouble == Trouble.TOO_MANY_REDIRECTS
    assert little_server.paths()[6:] == ["/0", "/1", "/2", "/3", "/4", "/5"]


def test_a_circle_ends(little_server, config):
    little_server.says("/a", status=301, Location="/b")
    little_server.says("/b", status=301, Location="/a")
    outcome = fetch(little_server.address("/a"), config=config)
    assert outcome.trouble == Trouble.TOO_MANY_REDIRECTS
    assert outcome.permanent_address is None


def test_a_move_to_something_broken_moves_nothing(little_server, config):
    little_server.says("/a", status=301, Location="/missing")
    assert fetch(little_server.address("/a"), config=config).permanent_address is None


def test_our_own_headers_and_words_stay_with_the_host_that_was_asked(little_server):
    other = LittleServer("127.0.0.2")
    config = ClientConfig(address_policy=AddressPolicy((little_server.place, other.place)))
    other.says("/b", b"x")
    little_server.says("/a", status=307, Location=other.address("/b"))
    request = Request(little_server.address("/a"), method="POST", body=b"secret", headers=(("X-Token", "secret"),))
    assert fetch(request, config=config).ok
    assert little_server.seen[0].headers["x-token"] == "secret"
    assert "x-token" not in other.seen[0].headers
    assert other.seen[0].body == b""
    other.close()


def test_another_port_of_the_same_host_is_another_place(little_server):
    other = LittleServer()
    config = ClientConfig(address_policy=AddressPolicy((little_server.place, other.place)))
    other.says("/b", b"x")
    little_server.says("/a", status=307, Location=other.address("/b"))
    request = Request(little_server.address("/a"), method="POST", body=b"secret", headers=(("X-Token", "secret"),))
    assert fetch(request, config=config).ok
    assert "x-token" not in other.seen[0].headers
    assert other.seen[0].body == b""
    other.close()


def test_what_was_asked_by_post_stays_whole_at_one_place(little_server, config):
    little_server.says("/a", status=307, Location="/b")
    little_server.says("/b", b"x")
    request = Request(little_server.address("/a"), method="POST", body=b"words", headers=(("X-Token", "1"),))
    assert fetch(request, config=config).ok
    assert (little_server.seen[1].body, little_server.seen[1].headers["x-token"]) == (b"words", "1")


def test_a_form_sent_elsewhere_becomes_a_plain_question(little_server, config):
    little_server.says("/a", status=303, Location="/b")
    little_server.says("/b", b"x")
    assert fetch(Request(little_server.address("/a"), method="POST", body=b"1"), config=config).ok
    assert [seen.method for seen in little_server.seen] == ["POST", "GET"]


def test_odd_locations_are_read_as_browsers_read_them(little_server, config):
    little_server.says("/a", status=302, Location="  /ä b?q=1#part ")
    little_server.says("/%C3%A4%20b?q=1", b"x")
    outcome = fetch(little_server.address("/a"), config=config)
    assert outcome.trouble in (None, Trouble.NOT_FOUND)  # the header's bytes may be read as latin-1
    assert little_server.seen[1].path.endswith("b?q=1")


def wants_cookie(server, path, to):
    """A page that sends everybody on to `to` with a cookie until it comes back."""

    def script(seen, send):
        if "seen=1" in seen.headers.get("cookie", ""):
            Answer(200, b"here")(seen, send)
        else:
            Answer(302, b"", {"Location": to, "Set-Cookie": "seen=1; Path=/; HttpOnly"})(seen, send)
        return True

    return server.plays(path, script)


def test_a_cookie_comes_back_on_the_way_and_is_then_forgotten(little_server, config):
    address = wants_cookie(little_server, "/a", "/a")
    outcome = fetch(address, config=config)
    assert (outcome.body, outcome.redirects) == (b"here", 1)
    assert "cookie" not in little_server.seen[0].headers
    assert little_server.seen[1].headers["cookie"] == "seen=1"
    fetch(address, config=config)
    assert "cookie" not in little_server.seen[2].headers


def test_a_cookie_goes_to_no_other_origin(little_server):
    other = LittleServer()
    config = ClientConfig(address_policy=AddressPolicy((little_server.place, other.place)))
    other.says("/b", status=302, Location=little_server.address("/c"))
    little_server.says("/c", b"here")
    assert fetch(wants_cookie(little_server, "/a", other.address("/b")), config=config).body == b"here"
    assert "cookie" not in other.seen[0].headers
    assert little_server.seen[1].headers["cookie"] == "seen=1"
    other.close()


@pytest.mark.parametrize(
    ("lines", "sent"),
    [
        (["a=1; Secure", "b=2"], "a=1; b=2"),
        (["a=1", "a=2"], "a=2"),
        (["a=1", "a=; Max-Age=0"], ""),
        (["a=x y", "=1", "a", "", "b c=1"], "a=x y"),
        (["a=1\r\nX: y"], ""),
        ([f"n{n}={n}" for n in range(40)], "; ".join(f"n{n}={n}" for n in range(20))),
        ([f"n{n}={'x' * 3000}" for n in range(2)], ""),
    ],
)
def test_what_is_taken_for_a_cookie(lines, sent):
    cookies, here = Cookies(), parse_address("https://a.example/x")
    cookies.take(here, lines)
    assert cookies.for_address(here) == sent
    assert cookies.for_address(parse_address("http://a.example/x")) == ""
