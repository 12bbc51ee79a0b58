"""The addresses of `home`: who gets in; and its lists."""

from tests.house.addresses import EVERYBODY, Address, List
from tests.house.fill import everything

ADDRESSES = [
    Address("pages:home", people=EVERYBODY),
]

LISTS = [
    List("pages:home", "mia", everything, most=15),
    List("pages:home", "adler", everything),
    List("pages:home", "lena", everything),
    List("pages:home", "carl", everything),
    List("pages:home", "ada", everything),
]
