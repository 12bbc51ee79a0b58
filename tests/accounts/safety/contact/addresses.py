"""The addresses of `contact`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [Address("accounts:contact-table", people=EVERYBODY)]
