"""The addresses of `folders`: who gets in; and its lists."""

from tests.house.addresses import INSIDERS, Address, List, of
from tests.resources.fill import sources
from tests.world import World


def ended_folder(world: World) -> dict:
    return {"uuid": world.folder.uuid, "until": "2026-01-31"}


ADDRESSES = [
    Address("resources:folder-list", people=INSIDERS),
    Address("resources:folder-make", people=INSIDERS),
    Address("resources:folder-edit", people="mia", parts=of("folder")),
    Address("resources:folder-keep", people="mia", parts=of("folder"), act=True),
    Address("resources:folder-end", people="mia", parts=ended_folder, act=True),
    Address("resources:folder-remove", people="mia", parts=of("folder")),
]

LISTS = [
    List("resources:folder-list", "mia", sources),
    List("resources:folder-make", "mia", sources),
]
