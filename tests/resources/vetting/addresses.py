"""The addresses of `vetting`: who gets in; and its lists."""

from tests.house.addresses import ALL_STAFF, HARBOUR, STAFF, Address, List, of
from tests.house.fill import everything
from tests.resources.fill import claims, refusals, rules, sources

ADDRESSES = [
    Address("resources:vetting-list", people=ALL_STAFF),
    Address("resources:source-judge", people=STAFF, parts=of("source")),
    Address("resources:vetting-bulk", people=ALL_STAFF, act=True),
    Address("resources:vetting-claim", people=STAFF, parts=of("source"), act=True),
    Address("resources:vetting-release", people=STAFF, parts=of("source"), act=True),
    Address("resources:vetting-take", people=STAFF, parts=of("source"), act=True),
    Address("resources:vetting-hand-over", people=STAFF, parts=of("source"), act=True),
    Address(
        "resources:verdict-undo", people="lena", parts=lambda world: {"batch": world.judgement.batch}, act=True
    ),
    Address("resources:domain-list", people=ALL_STAFF),
    Address("resources:domain-lift", people=STAFF, parts=of("domain_rule"), act=True),
    Address("resources:source-appeal", people="mia noah", parts=of("refused")),
    Address("resources:source-report", people=HARBOUR, parts=of("source")),
]

LISTS = [
    List("resources:vetting-list", "lena", sources),
    List("resources:vetting-list", "lena", refusals, query="show=appeals"),
    List("resources:vetting-list", "lena", claims, query="show=others"),
    List("resources:vetting-list", "adler", claims, query="show=mine"),
    List("resources:domain-list", "lena", rules),
    List("resources:source-judge", "lena", everything, of("source")),
]
