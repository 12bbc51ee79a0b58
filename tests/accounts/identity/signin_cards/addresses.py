"""The addresses of `signin_cards`: who gets in; and its lists."""

from tests.accounts.fill import classmates, resets
from tests.house.addresses import Address, List, of

ADDRESSES = [
    Address("accounts:signin-card-list", people="adler ada", parts=of("cast.class_8b")),
    Address("accounts:password-reset-list", people="carl lena tess amos"),
    Address("accounts:confidence-reopen", people="carl lena", parts=of("closed_student")),
]

LISTS = [
    List("accounts:signin-card-list", "adler", classmates, of("cast.class_8b")),
    List("accounts:password-reset-list", "carl", resets),
]
