"""The addresses of `highlights`: who gets in."""

from tests.house.addresses import HARBOUR, Address, of

ADDRESSES = [
    Address("resources:highlight-make", people=HARBOUR, parts=of("entry")),
    Address("resources:highlight-edit", people="mia", parts=of("highlight")),
    Address("resources:highlight-remove", people="mia", parts=of("highlight"), act=True),
    Address("resources:highlight-restore", people="mia", parts=of("highlight"), act=True),
]
