"""The addresses of `annotations`: who gets in; and its lists."""

from tests.house.addresses import HARBOUR, INSIDERS, Address, List, of
from tests.resources.fill import sources

ADDRESSES = [
    Address("resources:entry-save", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:entry-note", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:saved-list", people=INSIDERS),
    Address("resources:note-list", people=INSIDERS),
    Address("resources:note-export", people=INSIDERS, seen=False),
    Address("resources:tag-edit", people=HARBOUR, parts=of("entry")),
    Address("resources:tag-list", people=INSIDERS),
    Address("resources:tag-rename", people=INSIDERS, seen=False, answers=(404,)),
    Address("resources:tag-remove", people=INSIDERS, seen=False, answers=(404,)),
]

LISTS = [
    List("resources:saved-list", "mia", sources),
    List("resources:note-list", "mia", sources),
]
