"""The row of `members` in the world of the tests."""

from accounts.models import Invitation
from tests.world import World


def invitation(world: World) -> Invitation:
    """Ada would like somebody new."""
    cast = world.cast
    facts = {"email": "new@harbour.example", "name": "Nora Pell", "role": "librarian"}
    return Invitation.objects.create(school=cast.harbour, inviter=cast.ada, **facts)


ROWS = {"invitation": invitation}
