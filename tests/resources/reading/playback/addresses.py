"""The addresses of `playback`: who gets in."""

from tests.house.addresses import HARBOUR, Address, of

ADDRESSES = [
    Address("resources:position-keep", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:chapter-list", people=HARBOUR, parts=of("entry"), seen=False),
]
