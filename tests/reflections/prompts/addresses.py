"""The addresses of `prompts`: who gets in; and its lists."""

from tests.house.addresses import ALL_TEACHERS, Address, List
from tests.reflections.fill import prompts

ADDRESSES = [
    Address("reflections:prompt-list", people=ALL_TEACHERS),
    Address("reflections:prompt-create", people=ALL_TEACHERS),
]

LISTS = [
    List("reflections:prompt-list", "adler", prompts),
]
