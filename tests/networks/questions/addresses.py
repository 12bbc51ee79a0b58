"""The addresses of `questions`: who gets in; and its lists."""

from tests.accounts.fill import classes
from tests.house.addresses import LEARNERS, STUDENTS, Address, List, of
from tests.networks.fill import shares

ADDRESSES = [
    Address("networks:question-ask", people=STUDENTS, parts=of("entry")),
    Address("networks:question-list", people=LEARNERS),
    Address("networks:question-detail", people="mia adler", parts=of("question")),
]

LISTS = [
    List("networks:question-list", "mia", shares),
    List("networks:question-list", "adler", shares),
    List("networks:question-ask", "mia", classes, of("entry")),
]
