"""The door to people as members of a school."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.membership.members.models import Invitation
from accounts.membership.members.services.invitations import uuid_in
from accounts.people.models import Membership, Person
from accounts.people.viewer import Viewer


def get_invitation(viewer: Viewer, uuid: UUID) -> Invitation:
    """For admins: an invitation of their school that waits; 404 for anybody else."""
    if not viewer.is_admin:
        raise Http404
    return get_object_or_404(Invitation.objects.pending(), uuid=uuid, school=viewer.school)


def invitation_in(token: str) -> Invitation | None:
    """What a link of a letter leads to: whoever has it may answer. None when it does not work any more."""
    uuid = uuid_in(token)
    found = Invitation.objects.pending().filter(uuid=uuid) if uuid else Invitation.objects.none()
    return found.select_related("school").first()


def get_member(viewer: Viewer, uuid: UUID) -> Person:
    """For admins: a person who belongs or once belonged to their school; 404 for anybody else."""
    if not viewer.is_admin:
        raise Http404
    known = Membership.objects.filter(school=viewer.school).values("person_id")
    return get_object_or_404(Person.objects.filter(pk__in=known), uuid=uuid)


def get_member_with_address(viewer: Viewer, uuid: UUID) -> Person:
    """For admins: a person of their school who signs in with an address; 404 for anybody else."""
    if not viewer.is_admin:
        raise Http404
    return get_object_or_404(Person.objects.in_school(viewer.school).filter(email__isnull=False), uuid=uuid)


def own_account_with_address(viewer: Viewer) -> Person:
    """The viewer's account, where it has an address to sign in with; 404 without one."""
    if not viewer.person.email:
        raise Http404
    return viewer.person


def get_membership(viewer: Viewer, person: Person, uuid: UUID) -> Membership:
    """One of a person's memberships, now or before, in the viewer's school; 404 for any other."""
    memberships = Membership.objects.select_related("person", "school")
    return get_object_or_404(memberships, uuid=uuid, person=person, school=viewer.school)
