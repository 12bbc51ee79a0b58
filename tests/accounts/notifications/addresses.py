"""The addresses of `notifications`: who gets in; and its lists."""

from tests.accounts.fill import notices
from tests.house.addresses import EVERYBODY, Address, List, of

ADDRESSES = [
    Address("accounts:notification-list", people=EVERYBODY),
    Address("accounts:notification-read-all", people=EVERYBODY, act=True),
    Address("accounts:notification-open", people="mia", parts=of("notification"), act=True),
]

LISTS = [
    List("accounts:notification-list", "mia", notices),
]
