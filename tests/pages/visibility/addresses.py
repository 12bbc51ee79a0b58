"""The address of `visibility`: who gets in."""

from tests.house.addresses import ALL_STUDENTS, Address

ADDRESSES = [Address("pages:visibility", people=ALL_STUDENTS)]
