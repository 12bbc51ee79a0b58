"""The row of `blocks` in the world of the tests."""

from accounts.models import Block
from tests.cast import enrol, make_person
from tests.world import World


def block(world: World) -> Block:
    """Zoe blocked somebody of her class."""
    person = make_person("Yann Blocked", world.cast.harbour, "student")
    enrol(person, world.cast.class_9a)
    return Block.objects.create(school=world.cast.harbour, blocker=world.cast.zoe, blocked=person)


ROWS = {"block": block}
