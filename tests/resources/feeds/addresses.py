"""The addresses of `feeds`: who gets in; and its lists."""

from tests.house.addresses import ALL_ADMINS, HARBOUR, Address, List, of
from tests.resources.fill import sources

ADDRESSES = [
    Address("resources:feed-check-now", people=HARBOUR, parts=of("source"), act=True),
    Address("resources:feed-overview", people=ALL_ADMINS),
]

LISTS = [
    List("resources:feed-overview", "ada", sources),
]
