"""All addresses and lists of the house, out of the `addresses.py` of each slice's tests."""

from tests.finding import contributed
from tests.house.addresses import Address, List

ADDRESSES: list[Address] = contributed("addresses", "ADDRESSES")
LISTS: list[List] = contributed("addresses", "LISTS")
NOT_OURS: set[str] = set(
    contributed("addresses", "NOT_OURS")
)  # names that a library asks for and that lead nowhere
