"""The addresses of `sharing`: who gets in; and its lists."""

from tests.accounts.fill import classmates
from tests.house.addresses import HARBOUR, INSIDERS, Address, List, of
from tests.house.fill import everything
from tests.networks.fill import groups, shares


def shared(thing: str, audience: str = "", to: str = ""):
    """What is shared, and with whom."""
    with_whom = of(to, "to") if to else lambda world: {}
    kind = {"audience": audience} if audience else {}
    return lambda world: {"what": thing} | of(thing)(world) | kind | with_whom(world)


def shared_pack(audience: str = "", to: str = ""):
    """A pack that is shared, and with whom."""
    parts = shared("pack", audience, to)
    return lambda world: parts(world) | {"what": "pack"}


def reported(kind: str):
    """Something of the world that is reported."""
    return lambda world: {"kind": kind} | of(kind)(world)


ADDRESSES = [
    Address("accounts:report-make", people=HARBOUR, parts=reported("group")),
    Address("networks:share-list", people=INSIDERS),
    Address("networks:share-choose", people=HARBOUR, parts=shared("entry")),
    Address("networks:share-choose", people=HARBOUR, parts=shared_pack()),
    Address("networks:share-make", people="mia noah adler", parts=shared_pack("class", "cast.class_8b")),
    Address("networks:share-make", people="mia noah adler", parts=shared("entry", "class", "cast.class_8b")),
    Address("networks:share-take-back", people="noah", parts=of("share"), act=True),
    Address("networks:share-restore", people="noah", parts=of("share"), act=True),
    Address("networks:share-hide", people="mia adler", parts=of("share"), act=True),
    Address("networks:share-unhide", people="mia adler", parts=of("share"), act=True),
    Address("accounts:report-make", people="mia adler", parts=reported("share")),
]

LISTS = [
    List("networks:share-list", "mia", shares),
    List("networks:share-choose", "mia", groups, shared("entry")),
    List("networks:share-list", "noah", shares, query="show=mine"),
    List("networks:share-choose", "mia", everything, shared("entry")),
    List("networks:share-make", "mia", classmates, shared("entry", "class", "cast.class_8b")),
]
