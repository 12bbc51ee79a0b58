"""The addresses of `groups`: who gets in; and its lists."""

from django.utils import timezone

from networks.models import GroupMember
from tests.accounts.fill import classmates
from tests.house.addresses import ALL_STAFF, INSIDERS, STUDENTS, Address, List, both, of
from tests.networks.fill import groups
from tests.world import World


def in_group(person: str):
    """Somebody of the world's group, or who would like to be in it."""
    return both("group", "uuid", person, "person")


def gone_from_group(world: World) -> dict:
    """Mr Brook, whom Ms Adler took out of the group."""
    cast = world.cast
    gone = {"role": GroupMember.Role.LEAD, "ended": timezone.now(), "ended_by": cast.adler}
    GroupMember.objects.update_or_create(group=world.group, person=cast.brook, defaults=gone)
    return in_group("cast.brook")(world)


ADDRESSES = [
    Address("networks:group-list", people=INSIDERS),
    Address("networks:group-create", people=ALL_STAFF),
    Address("networks:group-edit", people="adler ada", parts=of("group")),
    Address("networks:group-close", people="adler ada", parts=of("group")),
    Address("networks:group-reopen", people="adler ada", parts=of("group"), act=True),
    Address("networks:group-people", people="adler ada", parts=of("group")),
    Address("networks:group-add", people="adler ada", parts=in_group("cast.noah"), act=True),
    Address("networks:group-take-out", people="adler ada", parts=in_group("cast.mia"), act=True),
    Address("networks:group-bring-back", people="adler ada", parts=gone_from_group, act=True),
    Address("networks:group-answer", people="adler ada", parts=in_group("cast.noah"), act=True),
    Address("networks:group-ask", people=STUDENTS, parts=of("group"), act=True),
    Address("networks:group-withdraw", people="noah", parts=of("group"), act=True),
    Address("networks:group-leave", people="mia adler", parts=of("group"), act=True),
    Address("networks:group-return", people="mia adler", parts=of("group"), act=True),
]

LISTS = [
    List("networks:group-list", "mia", groups),
    List("networks:group-list", "noah", groups, query="show=clubs"),
    List("networks:group-list", "adler", groups),
    List("networks:group-list", "adler", groups, query="show=ended"),
    List("networks:group-list", "ada", groups),
    List("networks:group-people", "adler", groups, of("group")),
    List("networks:group-people", "ada", classmates, of("group")),
]
