"""The addresses of `journal`: who gets in; and its lists."""

from tests.house.addresses import ALL_STUDENTS, LEARNERS, Address, List, of
from tests.reflections.fill import prompts

ADDRESSES = [
    Address("reflections:reflection-list", people=LEARNERS),
    Address("reflections:reflection-free", people=ALL_STUDENTS),
    Address("reflections:reflection-write", people="mia", parts=of("open_occurrence")),
    Address("reflections:reflection-continue", people="mia", parts=of("draft")),
    Address("reflections:reflection-discard", people="mia", parts=of("draft"), act=True),
    Address("reflections:recording-detail", people="mia adler", parts=of("reflection"), seen=False),
    Address("reflections:recording-sound", people="mia adler", parts=of("reflection"), seen=False),
]

LISTS = [
    List("reflections:reflection-list", "mia", prompts),
    List("reflections:reflection-list", "adler", prompts),
]
