"""The addresses of `connections`: who gets in; and its lists."""

from tests.accounts.fill import classmates
from tests.house.addresses import INSIDERS, Address, List, of

ADDRESSES = [
    Address("networks:connection-find", people=INSIDERS),
    Address("networks:connection-list", people=INSIDERS),
    Address("networks:connection-ask", people="mia noah zoe adler brook carl ada", parts=of("cast.lena")),
    Address("networks:connection-answer", people="noah", parts=of("connection")),
    Address("networks:connection-withdraw", people="mia", parts=of("connection"), act=True),
    Address("networks:connection-end", people="mia adler", parts=of("connection_in_place")),
]

LISTS = [
    List("networks:connection-list", "mia", classmates),
    List("networks:connection-list", "noah", classmates),
    List("networks:connection-list", "lena", classmates),
    List("networks:connection-find", "mia", classmates),
    List("networks:connection-find", "lena", classmates),
]
