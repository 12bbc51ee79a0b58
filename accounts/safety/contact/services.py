"""What a school decides about contact."""

from accounts.people.viewer import Viewer
from accounts.school_setup.services import change_school
from accounts.schools.models import School


def set_message_rule(*, actor: Viewer, students_write: bool) -> School:
    """Whether students may write words to each other; it counts for what is written from now on. Raises Refused
    unless the actor is an admin of the school.  # SAFETY 6"""
    verb = "networks.sharing.set_message_rule"
    return change_school(actor=actor, verb=verb, students_write=students_write)[0]
