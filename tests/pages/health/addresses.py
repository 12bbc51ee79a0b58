"""The addresses of `health`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address("pages:health", people=EVERYBODY, open=True, seen=False),
    Address("pages:ready", people=EVERYBODY, open=True, seen=False, answers=(200, 503)),
]
