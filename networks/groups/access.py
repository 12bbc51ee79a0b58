"""The doors to groups and to the people in them."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel
from networks.groups.models import Group, GroupMember, JoinRequest


def get_group(viewer: Viewer, uuid: UUID) -> Group:
    """A group the viewer may know of. Raises Http404.  # SAFETY 40"""
    return get_object_or_404(Group.objects.visible_to(viewer), uuid=uuid)


def get_group_to_report(viewer: Viewer, uuid: UUID) -> Group:
    """A group the viewer may know of, or was in until lately. Raises Http404.  # SAFETY 9, 40"""
    known = Group.objects.visible_to(viewer) | Group.objects.left_by(viewer)
    return get_object_or_404(known, uuid=uuid)


def get_group_inside(viewer: Viewer, uuid: UUID) -> Group:
    """A group the viewer is in. Raises Http404."""
    return get_object_or_404(Group.objects.of(viewer), uuid=uuid)


def get_run_group(viewer: Viewer, uuid: UUID) -> Group:
    """A group the viewer leads or oversees. Raises Http404.  # SAFETY 32"""
    return get_object_or_404(Group.objects.run_by(viewer), uuid=uuid)


def get_open_club(viewer: Viewer, uuid: UUID) -> Group:
    """A club that a student may ask to join. Raises Http404."""
    return get_object_or_404(Group.objects.open_clubs(viewer), uuid=uuid)


def get_member(group: Group, person_uuid: UUID) -> GroupMember:
    """Somebody who is in the group now. Raises Http404."""
    rows = GroupMember.objects.current().select_related("person")
    return get_object_or_404(rows, group=group, person__uuid=person_uuid)


def get_former_member(group: Group, person_uuid: UUID) -> GroupMember:
    """Somebody who was in the group. Raises Http404."""
    rows = group.members.filter(ended__isnull=False).select_related("person")
    return get_object_or_404(rows, person__uuid=person_uuid)


def get_own_membership(viewer: Viewer, uuid: UUID) -> GroupMember:
    """How the viewer is in a group, or was. Raises Http404."""
    rows = GroupMember.objects.select_related("group", "person")
    group = Group.objects.filter(uuid=uuid, school=viewer.school).open_to(viewer)
    return get_object_or_404(rows, person=viewer.person, group__in=group)


def get_own_join_request(viewer: Viewer, uuid: UUID) -> JoinRequest:
    """The viewer's open request to join a club. Raises Http404."""
    rows = JoinRequest.objects.select_related("group", "person")
    group = Group.objects.filter(uuid=uuid, school=viewer.school).open_to(viewer)
    return get_object_or_404(rows, person=viewer.person, group__in=group, state=JoinRequest.State.PENDING)


def get_join_request(group: Group, person_uuid: UUID) -> JoinRequest:
    """The last request of somebody to join a club. Raises Http404."""
    rows = (
        group.join_requests.filter(person__uuid=person_uuid).select_related("group", "person").order_by("-created")
    )
    found = rows.first()
    if found is None:
        raise Http404
    return found


def get_person_to_add(viewer: Viewer, uuid: UUID) -> Person:
    """Somebody whom the viewer may put into a group. Raises Http404.  # SAFETY 1, 40"""
    return get_object_or_404(people_for(viewer, Channel.GROUP), uuid=uuid)
