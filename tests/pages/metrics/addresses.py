"""The addresses of `metrics`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address("pages:metrics", people=EVERYBODY, open=True, seen=False, answers=(404,)),
]
