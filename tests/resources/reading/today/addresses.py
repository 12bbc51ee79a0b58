"""The addresses of `today`: who gets in."""

from tests.house.addresses import INSIDERS, Address

ADDRESSES = [
    Address("resources:rhythm-edit", people=INSIDERS),
]
