"""Where to get help, as a school sets it.  # SAFETY 12"""

from accounts.people.viewer import Viewer
from accounts.school_setup.services import change_school
from accounts.schools.models import School


def set_help(*, actor: Viewer, help_contacts: str, help_after_hours: str) -> School:
    """Whom students can turn to, and what holds out of hours. Raises Refused unless the actor is an admin."""
    wanted = {"help_contacts": help_contacts.strip(), "help_after_hours": help_after_hours.strip()}
    return change_school(actor=actor, verb="accounts.safeguarding.set_help", **wanted)[0]
