"""The addresses of `home`: who gets in; and its lists."""

from tests.house.addresses import EVERYBODY, Address, List
from tests.house.fill import everything

ADDRESSES = [
    Address("pages:home", people=EVERYBODY),
]

LISTS = [
    # One of them asks whom a block keeps apart.
    List("pages:home", "mia", everything, most=16),
    List("pages:home", "adler", everything),
    List("pages:home", "lena", everything),
    List("pages:home", "carl", everything),
    List("pages:home", "ada", everything),
]
