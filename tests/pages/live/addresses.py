"""The addresses of `live`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address("pages:live-token", people=EVERYBODY, seen=False),
]
