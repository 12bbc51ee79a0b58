"""No connection to anything but the open internet, whatever the address looks like.  # SAFETY 28"""

import ipaddress

import pytest

from kit.fetch import AddressPolicy, ClientConfig, Request, Trouble, fetch, is_public
from tests.servers.little import LittleServer

NOT_PUBLIC = """
0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 192.0.0.8 192.0.2.1 192.168.1.1
192.88.99.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::8.8.8.8
::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::8.8.8.8 100::1 2001:db8::1
2002:7f00:1:: 2002:a00:1::1 2001:0:7f00:1::1 2001:0:808:808:0:0:80ff:fffe 2606:4700::5efe:7f00:1
2606:4700::200:5efe:a00:1 3fff::1 5f00::1 fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 ff0e::1
""".split()


@pytest.mark.parametrize("number", NOT_PUBLIC)
def test_not_public(number):
    assert not is_public(ipaddress.ip_address(number))
    assert not AddressPolicy().permits(number, 443)


@pytest.mark.parametrize(
    "number", ["8.8.8.8", "1.1.1.1", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
)
def test_public_but_only_on_the_ports_of_the_web(number):
    assert AddressPolicy().permits(number, 80)
    assert AddressPolicy().permits(number, 443)
    assert not AddressPolicy().permits(number, 22)
    assert not AddressPolicy().permits(number, 8080)


def test_an_allowance_opens_exactly_what_it_names():
    address_policy = AddressPolicy(("127.0.0.1:8002", "127.1.0.0/16:*", "[::1]:9"))
    assert address_policy.permits("127.0.0.1", 8002)
    assert not address_policy.permits("127.0.0.1", 8003)
    assert address_policy.permits("127.1.44.3", 8800)
    assert not address_policy.permits("127.9.9.9", 8800)
    assert address_policy.permits("::1", 9)
    with pytest.raises(ValueError, match="port"):
        AddressPolicy(("127.0.0.1",))


@pytest.fixture
def forbidden():
    """A server that nobody may talk to: it counts even bare connections."""
    server = LittleServer("127.0.0.3")
    server.says("/", b"secret")
    yield server
    assert server.open_at_most == 0
    server.close()


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.3",
        "127.3",
        "0x7f.0.0.3",
        "2130706435",
        "0x7f000003",
        "0177.0.0.3",
        "[::ffff:127.0.0.3]",
        "[::ffff:7f00:3]",
    ],
)
def test_every_way_to_write_a_private_address_is_turned_away(forbidden, host):
    outcome = fetch(forbidden.address("/", host=host), config=ClientConfig())
    assert outcome.trouble in (Trouble.NOT_ALLOWED, Trouble.BAD_ADDRESS, Trouble.UNKNOWN_HOST)


def test_a_name_that_stands_for_a_private_address_is_turned_away(forbidden):
    assert fetch(f"http://localhost:{forbidden.port}/", config=ClientConfig()).trouble == Trouble.NOT_ALLOWED


def test_a_redirect_to_a_private_address_is_turned_away(forbidden, little_server, config):
    little_server.says("/a", status=302, Location=forbidden.address("/"))
    outcome = fetch(little_server.address("/a"), config=config)
    assert outcome.trouble == Trouble.NOT_ALLOWED
    assert outcome.body == b""


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "gopher://127.0.0.3/", "ftp://example.org/", "javascript:alert(1)", "data:text/html,x",
     "",
     "//example.org", "http://", "http://a b/", "http://user:password@example.org/", "http://exa\\mple.org/",
     "http://example.org:99999/", "http://[::1", "http://[fe80::1%25eth0]/", "http://-.example/", "x" * 5000,
     "http://é\udc80/"],
)  # fmt: skip
def test_what_is_no_web_address_is_not_asked(address):
    assert fetch(address, config=ClientConfig()).trouble == Trouble.BAD_ADDRESS


@pytest.mark.parametrize("location", ["file:///etc/passwd", "gopher://127.0.0.3:70/_x", "ftp://example.org/"])
def test_a_redirect_out_of_the_web_is_turned_away(little_server, config, location):
    little_server.says("/a", status=302, Location=location)
    assert fetch(little_server.address("/a"), config=config).trouble == Trouble.NOT_ALLOWED


def test_the_environment_cannot_send_us_through_a_proxy(little_server, config, forbidden, monkeypatch):
    for name in ("http_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, forbidden.address("/"))
    assert fetch(little_server.says("/a", b"x"), config=config).ok


def test_a_port_that_is_not_of_the_web_is_turned_away():
    assert fetch(Request("http://8.8.8.8:22/"), config=ClientConfig()).trouble == Trouble.NOT_ALLOWED
