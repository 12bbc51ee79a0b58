"""The addresses of `goals`: who gets in; and its lists."""

from tests.house.addresses import ALL_STUDENTS, Address, List, of
from tests.house.fill import everything
from tests.networks.fill import goals, steps

ADDRESSES = [
    Address("networks:goal-list", people=ALL_STUDENTS),
    Address("networks:goal-create", people=ALL_STUDENTS),
    Address("networks:goal-detail", people="mia adler", parts=of("goal")),
    Address("networks:goal-edit", people="mia", parts=of("goal")),
    Address("networks:goal-reach", people="mia", parts=of("goal"), act=True),
    Address("networks:goal-drop", people="mia", parts=of("goal"), act=True),
    Address("networks:goal-reopen", people="mia", parts=of("goal"), act=True),
    Address("networks:goal-ties", people="mia", parts=of("goal")),
    Address("networks:step-add", people="mia", parts=of("goal"), act=True),
    Address("networks:step-restore", people="mia", parts=of("goal"), act=True),
    Address("networks:step-toggle", people="mia", parts=of("step"), act=True),
    Address("networks:step-remove", people="mia", parts=of("step"), act=True),
]

LISTS = [
    List("networks:goal-list", "mia", goals),
    List("networks:goal-detail", "mia", steps, of("goal")),
    List("networks:goal-ties", "mia", everything, of("goal")),
]
