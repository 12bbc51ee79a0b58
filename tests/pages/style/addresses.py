"""The addresses of `style`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address("pages:style-list", people=EVERYBODY, open=True, seen=False, answers=(404,)),
]
