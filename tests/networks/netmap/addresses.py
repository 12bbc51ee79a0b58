"""The addresses of `netmap`: who gets in; and its lists."""

from tests.house.addresses import INSIDERS, Address, List, of
from tests.house.fill import everything

ADDRESSES = [
    Address("networks:netmap-detail", people=INSIDERS),
    Address("networks:netmap-download", people=INSIDERS, seen=False),
    Address("networks:netmap-student", people="adler", parts=of("cast.mia")),
]

LISTS = [
    List("networks:netmap-detail", "mia", everything),
    List("networks:netmap-detail", "adler", everything),
    List("networks:netmap-student", "adler", everything, of("cast.mia")),
]
