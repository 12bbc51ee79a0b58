"""The addresses of `search`: who gets in; and its lists."""

from tests.accounts.fill import classmates
from tests.house.addresses import INSIDERS, Address, List
from tests.networks.fill import groups
from tests.resources.fill import entries, sources

ADDRESSES = [
    Address("pages:search", people=INSIDERS),
]

LISTS = [
    List("pages:search", "mia", sources, query="q=rockpool"),
    List("pages:search", "mia", entries, query="q=crabs"),
    List("pages:search", "mia", classmates, query="q=pupil", most=8),
    # "club" finds what is offered to begin with, too, which asks what the viewer may be offered.
    List("pages:search", "mia", groups, query="q=club", most=12),
]
