"""The addresses of `follows`: who gets in."""

from tests.house.addresses import HARBOUR, Address, of

ADDRESSES = [
    Address("resources:follow-start", people=HARBOUR, parts=of("source")),
    Address("resources:follow-edit", people="mia", parts=of("follow")),
    Address("resources:follow-end", people="mia", parts=of("follow"), act=True),
    Address("resources:follow-restart", people="mia", parts=of("follow"), act=True),
]
