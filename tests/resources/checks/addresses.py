"""The addresses of `checks`: who gets in; and its lists."""

from tests.accounts.fill import classes
from tests.house.addresses import ALL_STAFF, HARBOUR, STUDENTS, Address, List, of
from tests.resources.fill import checks, sources

ADDRESSES = [
    Address("resources:check-edit", people=STUDENTS, parts=of("source")),
    Address("resources:check-facts", people=HARBOUR, parts=of("source")),
    Address("resources:check-found", people=HARBOUR, parts=of("source")),
    Address("resources:check-share", people="mia", parts=of("check"), act=True),
    Address("resources:check-list", people=ALL_STAFF),
    Address("resources:check-detail", people="mia adler lena", parts=of("check")),
    Address("resources:check-answer", people="adler lena", parts=of("check"), act=True),
    Address("resources:check-answer-withdraw", people="adler lena", parts=of("check"), act=True),
    Address("resources:check-answer-restore", people="adler lena", parts=of("check"), act=True),
]

LISTS = [
    List("resources:check-list", "adler", sources),
    List("resources:check-edit", "noah", checks, of("source"), query="step=investigate"),
    List("resources:check-edit", "noah", classes, of("source"), query="step=say"),
    List("resources:check-found", "noah", checks, of("source")),
    List("resources:check-found", "lena", checks, of("source")),
    List("resources:check-list", "lena", sources),
    List("resources:check-list", "lena", sources, query="show=all"),
]
