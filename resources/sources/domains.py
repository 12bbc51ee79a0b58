"""What people mean when they name a site, and which names belong to nobody in particular."""

import ipaddress
from enum import Enum
from functools import cache

from publicsuffixlist import PublicSuffixList

from kit.addresses import BadAddress, parse_address


class Ground(Enum):
    """Whom a name belongs to."""

    ONE = "one owner"
    MANY = "many owners below one house, such as github.io"
    NOBODY = "no owner, such as com or co.uk"


def domain_of(text: str) -> str:
    """The domain that a person means by a name or by an address pasted whole, in ASCII and without "www.".

    Raises BadAddress when it is none.
    """
    text = text.strip()
    host = parse_address(text if "://" in text else f"http://{text}").host
    return host.removeprefix("www.")


def host_of(address: str) -> str:
    """The host of an address as it stands in the database; "" when it has none."""
    try:
        return parse_address(address).host
    except BadAddress:
        return ""


def within_of(host: str) -> list[str]:
    """The domains that a host is within, the narrowest first: "a.b.example", "b.example", "example"."""
    if not host or is_number(host):
        return [host] if host else []
    labels = host.split(".")
    return [".".join(labels[place:]) for place in range(len(labels))]


def ground_of(domain: str) -> Ground:
    """Whom a domain belongs to: a rule for all of "co.uk" would hit half a country."""
    if is_number(domain):
        return Ground.ONE
    if "." not in domain or _list(only_icann=True).is_public(domain):
        return Ground.NOBODY
    return Ground.MANY if _list(only_icann=False).is_public(domain) else Ground.ONE


def site_of(host: str) -> str:
    """The name that its owner registered: "example.co.uk" for "news.example.co.uk"; "" where there is none."""
    return "" if is_number(host) else (_list(only_icann=True).privatesuffix(host) or "")


def is_number(host: str) -> bool:
    """Whether a host is an IP address and no name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


@cache
def _list(*, only_icann: bool) -> PublicSuffixList:
    return PublicSuffixList(only_icann=only_icann)
