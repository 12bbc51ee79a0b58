"""The addresses of `group_pages`: who gets in; and its lists."""

from tests.house.addresses import HARBOUR, Address, List, of
from tests.networks.fill import groups, shares
from tests.resources.fill import sources

ADDRESSES = [
    Address("networks:group-detail", people=HARBOUR, parts=of("group")),
    Address("networks:group-share", people="mia adler", parts=of("group")),
]

LISTS = [
    List("networks:group-detail", "mia", groups, of("group")),
    List("networks:group-detail", "adler", groups, of("group")),
    List("networks:group-detail", "mia", shares, of("group")),
    List("networks:group-share", "mia", sources, of("group")),
    List("networks:group-share", "adler", groups, of("group")),
]
