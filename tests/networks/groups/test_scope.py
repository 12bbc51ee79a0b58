"""The groups of a viewer, as the rules ask for them."""

from django.utils import timezone

from accounts.people.scope import ScopePart, known
from networks.groups.models import Group, GroupMember
from tests.cast import join


def make_group(cast, school, **people) -> Group:
    group = Group.objects.create(school=school, kind="project", name="Rock pools", purpose="To learn")
    for role, person in people.items():
        GroupMember.objects.create(group=group, person=person, role=role)
    return group


def test_as_member_and_as_lead_at_this_school(cast):  # SAFETY 40
    here = make_group(cast, cast.harbour, lead=cast.adler, member=cast.mia)
    there = make_group(cast, cast.millbrook, lead=cast.tess, member=cast.otto)
    mia, adler, otto = (cast.viewer(person) for person in (cast.mia, cast.adler, cast.otto))
    assert (known(mia, ScopePart.MEMBER), known(mia, ScopePart.LEADS)) == ({here.pk}, set())
    assert (known(adler, ScopePart.MEMBER), known(adler, ScopePart.LEADS)) == (set(), {here.pk})
    assert known(otto, ScopePart.MEMBER) == {there.pk}
    join(cast.otto, cast.harbour, "student")
    assert known(cast.viewer(cast.otto), ScopePart.MEMBER) == {there.pk}, "while they look from the first school"


def test_only_in_the_role_that_counts(cast):  # SAFETY 3
    group = make_group(cast, cast.harbour, lead=cast.mia, member=cast.adler)
    for person in (cast.mia, cast.adler):
        viewer = cast.viewer(person)
        assert known(viewer, ScopePart.MEMBER) == known(viewer, ScopePart.LEADS) == set(), "no student leads"
    GroupMember.objects.filter(group=group, person=cast.mia).update(role="member", ended=timezone.now())
    assert known(cast.viewer(cast.mia), ScopePart.MEMBER) == set()
