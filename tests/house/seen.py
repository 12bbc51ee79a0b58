"""The pages that people look at: each address that somebody may GET, with one person to look at it."""

from django.urls import reverse

from tests.house.address_table import ADDRESSES
from tests.house.addresses import Address
from tests.world import World

LOOKERS = ("mia", "adler", "ada", "lena", "carl", "max", "noah", "otto")


def pages() -> list[tuple[Address, str]]:
    """(address, who): once for the first of each kind of person who is let in; "" is a visitor."""
    found = []
    for address in ADDRESSES:
        if address.act or not address.seen:
            continue
        if address.open:
            found.append((address, ""))
        lookers = [who for who in LOOKERS if address.allows(who)]
        found += [(address, who) for who in (lookers if "home" in address.name else lookers[:1])]
    return found


def page_name(value: object) -> str:
    return value.name if isinstance(value, Address) else str(value) or "visitor"


def url_of(address: Address, world: World) -> str:
    return reverse(address.name, kwargs=address.parts(world))
