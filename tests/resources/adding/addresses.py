"""The addresses of `adding`: who gets in."""

from tests.house.addresses import HARBOUR, INSIDERS, Address, of

ADDRESSES = [
    Address("resources:source-add", people=INSIDERS),
    Address("resources:source-pending", people=INSIDERS, seen=False),
    Address("resources:source-look-again", people=HARBOUR, parts=of("source"), act=True),
]
