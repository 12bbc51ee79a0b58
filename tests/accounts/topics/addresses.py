"""The addresses of `topics`: who gets in; and its lists."""

from tests.accounts.fill import topics
from tests.house.addresses import ALL_ADMINS, ALL_STUDENTS, EVERYBODY, Address, List, of

ADDRESSES = [
    Address("accounts:topic-list", people=ALL_ADMINS),
    Address("accounts:topic-add", people=ALL_ADMINS, act=True),
    Address("accounts:interest-list", people=ALL_STUDENTS),
    Address("accounts:interest-add", people=ALL_STUDENTS, parts=of("cast.music")),
    Address("accounts:interest-remove", people="mia", parts=of("interest"), act=True),
    Address("accounts:interest-restore", people=ALL_STUDENTS, act=True),
    Address("accounts:expertise-list", people=EVERYBODY),
    Address("accounts:expertise-add", people=EVERYBODY, parts=of("cast.music")),
    Address("accounts:expertise-remove", people="lena", parts=of("expertise"), act=True),
]

LISTS = [
    List("accounts:interest-list", "mia", topics),
    List("accounts:expertise-list", "mia", topics),
    List("accounts:topic-list", "ada", topics),
]
