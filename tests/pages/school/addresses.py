"""The addresses of `school`: who gets in; and its list."""

from tests.house.addresses import ALL_ADMINS, Address, List
from tests.house.fill import everything


def section(name: str):
    """A section of a school's settings."""
    return lambda world: {"section": name}


ADDRESSES = [
    Address("pages:school-detail", people=ALL_ADMINS),
    *(
        Address("pages:school-edit", people=ALL_ADMINS, parts=section(name))
        for name in ("hours", "recordings", "new-sources", "tools", "messages")
    ),
]

LISTS = [List("pages:school-detail", "ada", everything)]
