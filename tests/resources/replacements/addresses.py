"""The addresses of `replacements`: who gets in."""

from tests.house.addresses import HARBOUR, Address, of

ADDRESSES = [
    Address("resources:replacement-list", people=HARBOUR, parts=of("source")),
    Address("resources:replacement-take", people="mia", parts=of("replacement"), act=True),
]
