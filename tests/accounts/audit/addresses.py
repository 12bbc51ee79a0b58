"""The addresses of `audit`: who gets in; and its lists."""

from tests.accounts.fill import trail
from tests.house.addresses import ALL_ADMINS, Address, List

ADDRESSES = [
    Address("accounts:audit-list", people=ALL_ADMINS),
]

LISTS = [
    List("accounts:audit-list", "ada", trail),
]
