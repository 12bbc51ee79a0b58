"""The addresses of `signin_cards`: who gets in; and its lists."""

from tests.accounts.fill import classmates
from tests.house.addresses import Address, List, of

ADDRESSES = [
    Address("accounts:signin-card-list", people="adler ada", parts=of("cast.class_8b")),
]

LISTS = [
    List("accounts:signin-card-list", "adler", classmates, of("cast.class_8b")),
]
