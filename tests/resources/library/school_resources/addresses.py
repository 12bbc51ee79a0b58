"""The addresses of `school_resources`: who gets in."""

from tests.house.addresses import ALL_STAFF, STAFF, Address
from tests.resources.making import make_school_resource
from tests.world import World


def club(world: World) -> dict:
    return {"uuid": make_school_resource(world.cast.harbour).source.uuid}


ADDRESSES = [
    Address("resources:school-resource-add", people=ALL_STAFF),
    Address("resources:school-resource-edit", people=STAFF, parts=club, seen=False),
]
