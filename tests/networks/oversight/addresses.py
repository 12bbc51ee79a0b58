"""The addresses of `oversight`: who gets in."""

from tests.house.addresses import Address

ADDRESSES = [
    Address("networks:oversight-list", people="carl"),
]
