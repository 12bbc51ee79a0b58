"""What people are in a school: another role, leaving, coming back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.membership.classes.models import Enrolment
from accounts.membership.members.services.people import check_admin
from accounts.people.models import STAFF_ROLES, Membership, Role
from accounts.people.services import end_sessions, give_role
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.services import refuse_while_in_post
from accounts.schools.models import School
from kit.errors import Refused
from kit.live import end_tokens


@transaction.atomic
def change_role(*, actor: Viewer, membership: Membership, role: str) -> Membership:
    """Give a member of staff another role. Students and mentors are not made into staff, nor staff into them."""
    check_admin(actor)
    if membership.role not in STAFF_ROLES or role not in STAFF_ROLES:
        raise Refused(_("Only roles of school staff can be changed into one another."), field="role")
    if membership.role == role:
        return membership
    refuse_while_in_post(membership)
    _check_an_admin_stays(membership)
    now = timezone.now()
    Membership.objects.filter(pk=membership.pk).update(ended=now)
    changed = give_role(membership.person, actor.school, role)
    record(
        "accounts.members.change_role",
        school=actor.school,
        actor=actor.person,
        subject=membership.person,
        before=membership.role,
        after=str(role),
    )
    return changed


@transaction.atomic
def end_membership(*, actor: Viewer, membership: Membership) -> None:
    """Somebody leaves the school: out of its classes, and signed out of it at once.  # SAFETY 20"""
    check_admin(actor)
    if membership.person_id == actor.person.pk:
        raise Refused(_("You cannot end your own membership. Another admin can."))
    refuse_while_in_post(membership)
    _check_an_admin_stays(membership)
    now = timezone.now()
    if not Membership.objects.filter(pk=membership.pk, ended__isnull=True).update(ended=now):
        return
    still_here = Membership.objects.current().filter(person=membership.person, school=actor.school)
    if not still_here.exists():
        Enrolment.objects.filter(
            person=membership.person, school_class__school=actor.school, ended__isnull=True
        ).update(ended=now)
    # Who works at another school too stays signed in there: a session that looks from here ends by itself.
    if not Membership.objects.current().filter(person=membership.person).exists():
        end_sessions(membership.person)
    end_tokens(membership.person.uuid)
    record(
        "accounts.members.end_membership",
        school=actor.school,
        actor=actor.person,
        subject=membership.person,
        role=membership.role,
    )


@transaction.atomic
def restore_membership(*, actor: Viewer, membership: Membership) -> None:
    """Take an ending back, with the classes that ended with it. Doing it twice changes nothing."""
    check_admin(actor)
    if membership.ended is None:
        return
    Enrolment.objects.filter(
        person=membership.person, school_class__school=actor.school, ended=membership.ended
    ).update(ended=None)
    give_role(membership.person, membership.school, membership.role)
    record(
        "accounts.members.restore_membership",
        school=actor.school,
        actor=actor.person,
        subject=membership.person,
        role=membership.role,
    )


def _check_an_admin_stays(membership: Membership) -> None:
    if membership.role != Role.ADMIN:
        return
    # Two admins who remove each other at once must not both succeed.
    School.objects.select_for_update(no_key=True).get(pk=membership.school_id)
    others = Membership.objects.current().filter(school_id=membership.school_id, role=Role.ADMIN)
    if not others.exclude(pk=membership.pk).exists():
        raise Refused(_("A school needs at least one admin. Give the role to somebody else first."))
