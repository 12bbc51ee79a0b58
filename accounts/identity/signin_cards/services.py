"""Helping students back in."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.identity.signin.services import give_new_password
from accounts.identity.signin_cards.access import may_give_password
from accounts.people.models import Membership, Person
from accounts.people.viewer import Viewer
from kit.errors import Refused


@transaction.atomic
def reset_password(*, actor: Viewer, person: Person) -> str:
    """A new password for a student, to be shown once to the teacher or admin who asked; nobody can read one."""
    if not may_give_password(actor, person):
        raise Refused(_("Only the student's teachers and the school admin can do this."))
    if Membership.objects.current().filter(person=person).exclude(school=actor.school).exists():
        raise Refused(_("This account belongs to another school too, so its password cannot be set here."))
    password = give_new_password(person)
    record("accounts.signin_cards.reset_password", school=actor.school, actor=actor.person, subject=person)
    return password
