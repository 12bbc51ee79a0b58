"""The rows of `accounts` in the world of the tests."""

from accounts.models import Expertise, Interest, JoinCode, LeadProposal, Notification
from tests.cast import make_join_code
from tests.world import World


def join_code(world: World) -> JoinCode:
    return make_join_code(world.cast.class_8b)


def interest(world: World) -> Interest:
    return Interest.objects.create(**world.mias, topic=world.cast.chemistry, why="It bangs.")


def expertise(world: World) -> Expertise:
    cast = world.cast
    return Expertise.objects.create(
        school=cast.harbour, person=cast.lena, topic=cast.chemistry, note="Ask me for books."
    )


def lead_proposal(world: World) -> LeadProposal:
    """Ada would like Mr Brook as lead."""
    cast = world.cast
    return LeadProposal.objects.create(school=cast.harbour, post="lead", person=cast.brook, proposer=cast.ada)


def notification(world: World) -> Notification:
    return Notification.objects.create(**world.mias, key="hello", text="Ms Adler answered you.", address="/")


ROWS = {
    "join_code": join_code,
    "interest": interest,
    "expertise": expertise,
    "notification": notification,
    "lead_proposal": lead_proposal,
}
