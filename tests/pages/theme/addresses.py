"""The addresses of `theme`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address("pages:theme-choose", people=EVERYBODY, act=True, open=True, seen=False),
]
