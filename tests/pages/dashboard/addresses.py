"""The addresses of `dashboard`: who gets in; and its lists."""

from tests.house.addresses import Address, List, both, of
from tests.house.fill import everything

ADDRESSES = [
    Address("pages:class-dashboard", people="adler", parts=of("cast.class_8b")),
    Address("pages:student-overview", people="adler", parts=both("cast.class_8b", "uuid", "cast.mia", "student")),
]

LISTS = [
    List("pages:class-dashboard", "adler", everything, of("cast.class_8b")),
    List("pages:student-overview", "adler", everything, both("cast.class_8b", "uuid", "cast.mia", "student")),
]
