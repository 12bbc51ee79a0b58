"""The addresses of `welcome`: who gets in; and its lists."""

from tests.accounts.fill import topics
from tests.house.addresses import ALL_STUDENTS, Address, List, of

ADDRESSES = [
    Address("pages:welcome-interests", people=ALL_STUDENTS),
    Address("pages:welcome-pick", people=ALL_STUDENTS, parts=of("cast.music"), act=True),
    Address("pages:welcome-goal", people=ALL_STUDENTS),
    Address("pages:welcome-done", people=ALL_STUDENTS, seen=False),
]

LISTS = [
    List("pages:welcome-interests", "mia", topics),
]
