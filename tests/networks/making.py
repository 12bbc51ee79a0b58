"""Rows of `networks` that many tests need."""

from accounts.models import Person
from networks.models import Group, GroupMember
from tests.cast import Cast


def make_group(cast: Cast, *members: Person, **facts) -> Group:
    """A club of Harbour Lane that Ms Adler leads, with its members."""
    facts = {"kind": "club", "name": "Shore club", "purpose": "We look at what lives here.", **facts}
    group = Group.objects.create(school=cast.harbour, made_by=cast.adler, **facts)
    GroupMember.objects.create(group=group, person=cast.adler, role=GroupMember.Role.LEAD)
    for person in members:
        GroupMember.objects.create(group=group, person=person)
    return group
