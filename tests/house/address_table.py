"""The table itself; what its lines mean stands in addresses.py."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES: list[Address] = [
    Address("pages:health", people=EVERYBODY, open=True, seen=False),
    Address("pages:ready", people=EVERYBODY, open=True, seen=False, answers=(200, 503)),
    Address("pages:theme-choose", people=EVERYBODY, open=True, act=True, seen=False),
]

# Addresses of libraries that have tests of their own.
NOT_OURS: set[str] = set()
