"""The addresses of `suggestions`: who gets in; and its lists."""

from tests.house.addresses import ALL_STUDENTS, Address, List
from tests.networks.fill import groups
from tests.world import World


def topic(world: World) -> dict:
    return {"uuid": world.cast.chemistry.uuid}


ADDRESSES = [
    Address("networks:suggestion-detail", people=ALL_STUDENTS, parts=topic),
]

LISTS = [
    List("networks:suggestion-detail", "mia", groups, topic, most=26),
]
