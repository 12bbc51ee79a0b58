"""Which network addresses our machines may open a connection to.

Asked once for each connection, with the number the name has just been resolved to: there is no gap in which a name
can answer with another number than the one that was checked.
"""

import ipaddress
from dataclasses import dataclass
from functools import lru_cache

PORTS = frozenset({80, 443})

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_HANDED_OUT = ipaddress.ip_network("2000::/3")  # of IPv6, all that has ever been given out for the open internet
_NOT_KNOWN_TO_EVERY_PYTHON = tuple(map(ipaddress.ip_network, ("3fff::/20", "192.0.0.0/24", "192.88.99.0/24")))
_COMPATIBLE = ipaddress.ip_network("::/96")
_ISATAP_MARKS = (0x00005EFE, 0x02005EFE)


IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """Exceptions to the rule "only public addresses, only the web's own ports", for tests and the demo.

    `entries` are words such as "127.0.0.1:8002", "127.1.0.0/16:*" or "[::1]:8002"; `*` stands for any port.
    Raises ValueError for a word that is none of these.
    """

    entries: tuple[str, ...] = ()

    def permits(self, number: str, port: int) -> bool:
        """Whether a connection to `number` (text of an IP address) and `port` may be opened."""
        return _permits(self.entries, number, port)

    def __post_init__(self):
        _parsed(self.entries)


@lru_cache(maxsize=8192)
def _permits(entries, number, port):
    try:
        number = ipaddress.ip_address(number)
    except ValueError:
        return False
    if any(number in network and wanted in (None, port) for network, wanted in _parsed(entries)):
        return True
    return port in PORTS and is_public(number)


@lru_cache(maxsize=64)
def _parsed(entries):
    parsed = []
    for entry in entries:
        network, colon, port = entry.rpartition(":")
        if not colon:
            raise ValueError(f"{entry!r} names no port: write 127.0.0.1:8002 or 127.1.0.0/16:*")
        parsed.append((ipaddress.ip_network(network.strip("[]")), None if port == "*" else int(port)))
    return tuple(parsed)


def is_public(number: IPAddress) -> bool:
    """Whether `number` (an `ipaddress` object) is an address of the open internet, and so is every
    IPv4 address hidden inside it."""
    if number.version == 6 and number.ipv4_mapped is not None:
        return _plainly_public(number.ipv4_mapped)
    if number.version == 6 and number.sixtofour is not None:  # private or not by itself, as the Python goes
        return _plainly_public(number.sixtofour)
    return _plainly_public(number) and all(_plainly_public(each) for each in _hidden_inside(number))


def _plainly_public(number):
    if number.version == 6 and number not in _HANDED_OUT and number not in _NAT64:
        return False
    special = number.is_multicast or (number.is_reserved and number not in _NAT64)
    return (
        number.is_global and not special and not any(number in network for network in _NOT_KNOWN_TO_EVERY_PYTHON)
    )


def _hidden_inside(number):
    """The IPv4 addresses that routers on the way may take out of an IPv6 one."""
    if number.version == 4:
        return
    whole = int(number)
    if number.teredo is not None:
        yield from number.teredo
    if number in _NAT64 or number in _COMPATIBLE or (whole >> 32) & 0xFFFFFFFF in _ISATAP_MARKS:
        yield ipaddress.IPv4Address(whole & 0xFFFFFFFF)
