"""Words of `members` that a letter carries out of the house, and those that were looked over before."""

from accounts.membership.members.services.invitations import invite_staff
from tests.world import World


def invite(world: World, text: str) -> None:
    """Ada invites somebody of that name."""
    ada, email = world.cast.viewer(world.cast.ada), "new@harbour.example"
    invite_staff(actor=ada, name=text, email=email, role="teacher", origin="https://pln.example")


SCREENED = {"invite_staff.name": invite}
LINKS_BEGIN = "ask_for_address.origin invite_staff.origin send_again.origin send_new_link.origin"
NOT_SCREENED = {"where our own addresses begin": LINKS_BEGIN}
