"""The addresses of `networks`: people, what they share and ask, goals, the map."""

from django.utils import timezone

from networks.models import GroupMember
from tests.house.addresses import (
    ALL_ADMINS,
    ALL_STAFF,
    ALL_STUDENTS,
    HARBOUR,
    INSIDERS,
    LEARNERS,
    STUDENTS,
    Address,
    both,
    of,
)
from tests.world import World


def shared(thing: str, audience: str = "", to: str = ""):
    """What is shared, and with whom."""
    with_whom = of(to, "to") if to else lambda world: {}
    kind = {"audience": audience} if audience else {}
    return lambda world: {"what": thing} | of(thing)(world) | kind | with_whom(world)


def shared_pack(audience: str = "", to: str = ""):
    """A pack that is shared, and with whom."""
    parts = shared("pack", audience, to)
    return lambda world: parts(world) | {"what": "pack"}


def in_group(person: str):
    """Somebody of the world's group, or who would like to be in it."""
    return both("group", "uuid", person, "person")


def gone_from_group(world: World) -> dict:
    """Mr Brook, whom Ms Adler took out of the group."""
    cast = world.cast
    gone = {"role": GroupMember.Role.LEAD, "ended": timezone.now(), "ended_by": cast.adler}
    GroupMember.objects.update_or_create(group=world.group, person=cast.brook, defaults=gone)
    return in_group("cast.brook")(world)


NETWORKS: list[Address] = [
    Address("networks:connection-find", people=INSIDERS),
    Address("networks:connection-list", people=INSIDERS),
    Address("networks:connection-ask", people="mia noah zoe adler brook carl ada", parts=of("cast.lena")),
    Address("networks:connection-answer", people="noah", parts=of("connection")),
    Address("networks:connection-withdraw", people="mia", parts=of("connection"), act=True),
    Address("networks:connection-end", people="mia adler", parts=of("connection_in_place")),
    Address("networks:group-list", people=INSIDERS),
    Address("networks:group-create", people=ALL_STAFF),
    Address("networks:group-detail", people=HARBOUR, parts=of("group")),
    Address("networks:group-share", people="mia adler", parts=of("group")),
    Address("networks:group-report", people=HARBOUR, parts=of("group")),
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
    Address("networks:share-list", people=INSIDERS),
    Address("networks:share-choose", people=HARBOUR, parts=shared("entry")),
    Address("networks:share-choose", people=HARBOUR, parts=shared_pack()),
    Address("networks:share-make", people="mia noah adler", parts=shared_pack("class", "cast.class_8b")),
    Address("networks:share-make", people="mia noah adler", parts=shared("entry", "class", "cast.class_8b")),
    Address("networks:share-take-back", people="noah", parts=of("share"), act=True),
    Address("networks:share-restore", people="noah", parts=of("share"), act=True),
    Address("networks:share-hide", people="mia adler", parts=of("share"), act=True),
    Address("networks:share-unhide", people="mia adler", parts=of("share"), act=True),
    Address("networks:share-report", people="mia adler", parts=of("share")),
    Address("networks:share-report-list", people=f"carl {ALL_ADMINS}"),
    Address("networks:share-report-detail", people="carl", parts=of("share_report")),
    Address("networks:question-ask", people=STUDENTS, parts=of("entry")),
    Address("networks:question-list", people=LEARNERS),
    Address("networks:question-detail", people="mia adler", parts=of("question")),
    Address("networks:oversight-list", people="carl"),
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
    Address("networks:netmap-detail", people=INSIDERS),
    Address("networks:netmap-download", people=INSIDERS, seen=False),
    Address("networks:netmap-student", people="adler", parts=of("cast.mia")),
]
