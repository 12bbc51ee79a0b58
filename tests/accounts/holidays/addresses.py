"""The addresses of `holidays`: who gets in; and its list."""

from tests.accounts.holidays.rows import holidays
from tests.house.addresses import ALL_ADMINS, Address, List, of

ADDRESSES = [
    Address("accounts:holiday-list", people=ALL_ADMINS),
    Address("accounts:holiday-remove", people="ada", parts=of("holiday"), act=True),
    Address("accounts:holiday-restore", people=ALL_ADMINS, act=True),
]

LISTS = [List("accounts:holiday-list", "ada", holidays)]
