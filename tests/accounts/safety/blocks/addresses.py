"""The addresses of `blocks`: who gets in; and its lists."""

from accounts.models import Block
from tests.cast import make_person
from tests.house.addresses import ALL_STUDENTS, Address, List, of
from tests.world import World


def _blocks(world: World, start: int, end: int) -> None:
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Blocked{number} Young", cast.harbour, "student")
        Block.objects.create(school=cast.harbour, blocker=cast.mia, blocked=person)


ADDRESSES = [
    Address("accounts:block-list", people=f"{ALL_STUDENTS} max"),
    Address("accounts:block-make", people="mia", parts=of("cast.noah")),
    Address("accounts:block-lift", people="zoe", parts=of("block"), act=True),
    Address("accounts:block-restore", people="zoe", parts=of("block"), act=True),
]

LISTS = [List("accounts:block-list", "mia", _blocks)]
