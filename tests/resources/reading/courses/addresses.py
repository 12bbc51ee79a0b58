"""The addresses of `courses`: who gets in."""

from tests.house.addresses import HARBOUR, Address, of

ADDRESSES = [
    Address("resources:part-add", people=HARBOUR, parts=of("course_part.source")),
    Address("resources:part-toggle", people="mia", parts=of("course_part"), act=True),
    Address("resources:part-edit", people="mia", parts=of("course_part")),
    Address("resources:part-remove", people="mia", parts=of("course_part"), act=True),
]
