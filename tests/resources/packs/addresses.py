"""The addresses of `packs`: who gets in; and its lists."""

from resources.packs.starter.library import starter_sources
from tests.house.addresses import ALL_STAFF, ALL_STUDENTS, HARBOUR, INSIDERS, STAFF, Address, List, both, of
from tests.resources.fill import packs, sources

ADDRESSES = [
    Address("resources:pack-list", people=INSIDERS),
    Address("resources:pack-detail", people=HARBOUR, parts=of("pack")),
    Address("resources:pack-source", people=HARBOUR, parts=both("pack", "uuid", "source", "source")),
    Address("resources:pack-take", people=HARBOUR, parts=of("pack")),
    Address("resources:pack-purpose", people="mia", parts=of("pack")),
    Address("resources:pack-leave", people="mia", parts=of("pack")),
    Address("resources:pack-rejoin", people="mia", parts=of("pack"), act=True),
    Address("resources:pack-item-hide", people="mia", parts=of("pack_item"), act=True),
    Address("resources:pack-item-show", people="mia", parts=of("pack_item"), act=True),
    Address("resources:pack-item-own", people="mia", parts=of("pack_item"), act=True),
    Address("resources:pack-kept", people=ALL_STAFF),
    Address("resources:starter-list", people=ALL_STAFF),
    Address("resources:starter-detail", people=ALL_STAFF, parts=lambda world: {"key": "night-sky"}),
    Address("resources:starter-adopt", people=ALL_STAFF, parts=lambda world: {"key": "night-sky"}, act=True),
    Address("resources:starter-follow", people=ALL_STUDENTS, parts=lambda world: {"key": "night-sky"}),
    Address(
        "resources:starter-source",
        people=ALL_STUDENTS,
        parts=lambda world: {"key": next(iter(starter_sources()))},
    ),
    Address("resources:pack-create", people=ALL_STAFF),
    Address("resources:pack-build", people="lena ada", parts=of("pack")),
    Address("resources:pack-edit", people="lena ada", parts=of("pack")),
    Address("resources:pack-item-add", people="lena ada", parts=of("pack")),
    Address("resources:pack-item-pick", people="lena ada", parts=of("pack")),
    Address(
        "resources:pack-item-add-known",
        people="lena ada",
        parts=both("pack", "uuid", "source", "source"),
    ),
    Address("resources:pack-publish", people="lena ada", parts=of("pack")),
    Address("resources:pack-unpublish", people="lena ada", parts=of("pack"), act=True),
    Address("resources:pack-archive", people="lena ada", parts=of("pack"), act=True),
    Address("resources:pack-unarchive", people="lena ada", parts=of("pack"), act=True),
    Address("resources:pack-copy", people=STAFF, parts=of("pack"), act=True),
    Address("resources:pack-item-edit", people="lena ada", parts=of("pack_item")),
    Address("resources:pack-item-move", people="lena ada", parts=of("pack_item"), act=True),
    Address("resources:pack-item-remove", people="lena ada", parts=of("pack_item"), act=True),
    Address("resources:pack-item-restore", people="lena ada", parts=of("pack_item"), act=True),
]

LISTS = [
    List("resources:pack-list", "mia", packs),
    List("resources:pack-list", "mia", packs, query="show=mine"),
    List("resources:pack-list", "lena", packs),
    List("resources:pack-kept", "lena", packs),
    List("resources:starter-list", "lena", packs),
    List("resources:pack-detail", "mia", packs, of("pack")),
    List("resources:pack-detail", "lena", packs, of("pack")),
    List("resources:pack-take", "noah", packs, of("pack")),
    List("resources:pack-build", "lena", packs, of("pack")),
    List("resources:pack-item-pick", "lena", sources, of("pack")),
    List("resources:pack-publish", "lena", packs, of("pack")),
]
