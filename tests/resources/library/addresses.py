"""The addresses of `library`: who gets in; and its lists."""

from tests.house.addresses import HARBOUR, INSIDERS, Address, List, of
from tests.resources.fill import entries, refusals, sources

ADDRESSES = [
    Address("resources:source-list", people=INSIDERS),
    Address("resources:source-detail", people=HARBOUR, parts=of("source")),
]

LISTS = [
    List("resources:source-list", "mia", sources),
    List("resources:source-list", "mia", sources, query="by=topic"),
    List("resources:source-list", "mia", sources, query="show=school"),
    List("resources:source-list", "lena", sources, query="show=school"),
    List("resources:source-detail", "mia", entries, of("source")),
    List("resources:source-list", "mia", refusals),
]
