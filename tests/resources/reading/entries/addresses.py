"""The addresses of `entries`: who gets in; and its lists."""

from tests.house.addresses import HARBOUR, INSIDERS, Address, List, of
from tests.resources.fill import entries, highlights, sources

ADDRESSES = [
    Address("resources:entry-list", people=INSIDERS),
    Address("resources:entry-detail", people=HARBOUR, parts=of("entry")),
    Address("resources:entry-read", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:appearance-edit", people=HARBOUR, parts=of("entry")),
    Address("resources:keys-edit", people=INSIDERS),
]

LISTS = [
    List("resources:entry-list", "mia", sources),
    List("resources:entry-list", "mia", entries),
    List("resources:entry-detail", "mia", highlights, of("entry")),
]
