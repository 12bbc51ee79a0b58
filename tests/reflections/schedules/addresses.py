"""The addresses of `schedules`: who gets in; and its lists."""

from tests.accounts.fill import classes
from tests.house.addresses import ALL_TEACHERS, Address, List, of
from tests.reflections.fill import prompts

ADDRESSES = [
    Address("reflections:schedule-list", people=ALL_TEACHERS),
    Address("reflections:schedule-create", people=ALL_TEACHERS),
    Address("reflections:schedule-stop", people="adler", parts=of("schedule"), act=True),
    Address("reflections:schedule-resume", people="adler", parts=of("schedule"), act=True),
]

LISTS = [
    List("reflections:schedule-list", "adler", prompts),
    List("reflections:schedule-create", "adler", classes),
]
