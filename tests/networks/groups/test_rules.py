"""Who may know of a group, who keeps it, and who counts as being in it."""

import pytest
from django.http import Http404
from django.utils import timezone

from accounts.models import Enrolment, Membership, Role
from networks.groups.access import get_group, get_person_to_add, get_run_group
from networks.groups.models import Group, GroupMember, JoinRequest
from networks.groups.queries import clubs_to_join, ended_groups, group_page, group_rows, own_groups, school_groups
from tests.cast import join, make_person
from tests.networks.making import make_group

EVERYBODY = ("mia", "noah", "zoe", "adler", "brook", "lena", "carl", "max", "ada", "otto", "tess", "amos")


def who_sees(cast, group) -> set[str]:
    return {
        name
        for name in EVERYBODY
        if Group.objects.visible_to(cast.viewer(getattr(cast, name))).filter(pk=group.pk).exists()
    }


def test_a_group_is_known_to_those_in_it_and_to_admins(cast):  # SAFETY 4, 40
    group = make_group(cast, cast.mia, kind="project")
    assert who_sees(cast, group) == {"mia", "adler", "ada"}
    with pytest.raises(Http404):
        get_group(cast.viewer(cast.noah), group.uuid)


def test_a_club_open_to_the_school_is_known_to_all_of_it_but_outsiders(cast):  # SAFETY 1, 40
    group = make_group(cast, cast.mia, open_to_school=True)
    assert who_sees(cast, group) == set(EVERYBODY) - {"max", "otto", "tess", "amos"}


def test_of_an_open_club_one_learns_the_leads_and_not_the_members(cast):  # SAFETY 4, 22
    group = make_group(cast, cast.mia, open_to_school=True)
    for person in (cast.noah, cast.lena, cast.brook):
        page = group_page(cast.viewer(person), group)
        assert (page.leads, page.members, page.shows_people) == ([cast.adler], [], False)
    for person in (cast.mia, cast.adler, cast.ada):
        assert group_page(cast.viewer(person), group).members == [cast.mia]
    address = f"/groups/{group.uuid}/"
    assert "Mia Kowalski" not in cast.client(cast.noah).get(address).content.decode().split("<main")[1]


def test_one_that_ended_is_for_its_leads_and_admins_alone(cast):
    group = make_group(cast, cast.mia, open_to_school=True, closed=timezone.now())
    assert who_sees(cast, group) == {"adler", "ada"}
    assert list(ended_groups(cast.viewer(cast.adler))) == [group]
    assert not ended_groups(cast.viewer(cast.mia)).exists()
    assert not own_groups(cast.viewer(cast.adler)).exists()


def test_whoever_leaves_the_school_is_in_no_group(cast):
    group = make_group(cast, cast.mia)
    Membership.objects.filter(person=cast.mia).update(ended=timezone.now())
    assert group_page(cast.viewer(cast.ada), group).members == []
    Membership.objects.filter(person=cast.mia).update(ended=None)
    cast.mia.is_active = False
    cast.mia.save()
    assert group_page(cast.viewer(cast.ada), group).members == []


def test_who_is_no_longer_on_the_staff_leads_nothing(cast):  # SAFETY 1, 3
    group = make_group(cast, cast.mia, open_to_school=True)
    Membership.objects.filter(person=cast.adler).update(role=Role.MENTOR)
    assert who_sees(cast, group) == {"mia", "ada"}, "and without a lead it is open to nobody"
    assert not Group.objects.run_by(cast.viewer(cast.adler)).exists()
    assert not Group.objects.led().exists()


def test_a_mentor_is_in_no_group_whatever_the_rows_say(cast):  # SAFETY 1
    group = make_group(cast)
    for role in GroupMember.Role.values:
        GroupMember.objects.update_or_create(group=group, person=cast.max, defaults={"role": role})
        assert not Group.objects.visible_to(cast.viewer(cast.max)).exists()
        assert cast.max not in group_page(cast.viewer(cast.ada), group).members


def test_another_schools_role_counts_for_nothing_here(cast):  # SAFETY 40
    group = make_group(cast, cast.otto)
    assert not Group.objects.visible_to(cast.viewer(cast.otto)).exists()
    assert group_page(cast.viewer(cast.ada), group).members == []
    join(cast.amos, cast.harbour, Role.MENTOR)
    with pytest.raises(Http404):
        get_run_group(cast.viewer(cast.amos), group.uuid)


def test_its_leads_and_admins_keep_it(cast):
    group = make_group(cast, cast.mia, open_to_school=True)
    keepers = {name for name in EVERYBODY if Group.objects.run_by(cast.viewer(getattr(cast, name))).exists()}
    assert keepers == {"adler", "ada"}
    assert get_run_group(cast.viewer(cast.adler), group.uuid) == group


@pytest.mark.parametrize(
    ("who", "reached"),
    [
        ("adler", {"mia", "noah"}),
        ("brook", {"zoe"}),
        ("lena", {"mia", "noah", "zoe"}),
        ("carl", {"mia", "noah", "zoe"}),
        ("ada", {"mia", "noah", "zoe"}),
    ],
)
def test_whom_one_may_put_in(cast, who, reached):  # SAFETY 1, 40
    viewer = cast.viewer(getattr(cast, who))
    found = set()
    for name in EVERYBODY:
        try:
            get_person_to_add(viewer, getattr(cast, name).uuid)
        except Http404:
            continue
        found.add(name)
    assert found == reached | {"adler", "brook", "lena", "carl", "ada"}


def test_a_class_that_is_over_lets_its_teacher_reach_nobody(cast):
    Enrolment.objects.filter(person=cast.mia).update(ended=timezone.now())
    with pytest.raises(Http404):
        get_person_to_add(cast.viewer(cast.adler), cast.mia.uuid)


def test_the_lists(cast):
    mine = make_group(cast, cast.mia, kind="project")
    club = make_group(cast, cast.noah, open_to_school=True)
    mia, ada = cast.viewer(cast.mia), cast.viewer(cast.ada)
    assert list(own_groups(mia)) == [mine]
    assert list(clubs_to_join(mia)) == [club]
    assert not school_groups(mia).exists()
    assert not school_groups(cast.viewer(cast.adler)).exists()
    assert set(school_groups(ada)) == {mine, club}
    assert not school_groups(cast.viewer(cast.amos)).exists()


def lead(group, *people) -> None:
    group.members.filter(role=GroupMember.Role.LEAD).delete()
    for person in people:
        GroupMember.objects.create(group=group, person=person, role=GroupMember.Role.LEAD)


def counsellor(cast):
    return make_person("Cleo Ward", cast.harbour, Role.COUNSELLOR, email="cleo@harbour.example")


def test_what_a_counsellor_leads_is_no_admins_to_know(cast):  # SAFETY 32
    group = make_group(cast, cast.mia, kind="project")
    lead(group, counsellor(cast), cast.adler)
    assert who_sees(cast, group) == {"mia", "adler", "carl"}, "the safeguarding lead looks after it"
    ada = cast.viewer(cast.ada)
    for found in (school_groups(ada), Group.objects.run_by(ada), Group.objects.overseen_by(ada)):
        assert not found.exists()
    assert "Shore club" not in cast.client(cast.ada).get("/search/", {"q": "shore"}).content.decode()
    assert list(school_groups(cast.viewer(cast.carl))) == [group]
    assert group_page(cast.viewer(cast.carl), group).members == [cast.mia]


def test_an_open_club_of_a_counsellor_shows_an_admin_no_members(cast):  # SAFETY 32
    group = make_group(cast, cast.mia, open_to_school=True)
    lead(group, cast.carl)
    JoinRequest.objects.create(group=group, person=cast.noah)
    ada = cast.viewer(cast.ada)
    page = group_page(ada, group)
    assert (page.leads, page.members, page.join_requests, page.runs) == ([cast.carl], [], [], False)
    [row] = group_rows(ada, list(school_groups(ada)))
    assert row.waiting == 0
    with pytest.raises(Http404):
        get_run_group(ada, group.uuid)


def test_it_stays_in_confidence_when_the_counsellor_has_gone(cast):  # SAFETY 32
    group, cleo = make_group(cast, cast.mia, kind="project"), counsellor(cast)
    lead(group, cleo)
    cleo.memberships.update(ended=timezone.now())
    assert who_sees(cast, group) == {"mia", "carl"}
    lead(group, cast.adler)
    GroupMember.objects.create(group=group, person=cleo, role=GroupMember.Role.LEAD, ended=timezone.now())
    assert who_sees(cast, group) == {"mia", "adler", "carl"}


def test_the_safeguarding_lead_oversees_nothing_else_and_of_no_other_school(cast):  # SAFETY 32, 40
    ordinary = make_group(cast, cast.mia, kind="project")
    assert "carl" not in who_sees(cast, ordinary)
    there = make_person(
        "Sol Reed", cast.millbrook, Role.COUNSELLOR, email="sol@m.example", is_safeguarding_lead=True
    )
    lead(ordinary, cast.carl)
    assert not Group.objects.visible_to(cast.viewer(there)).exists()


def test_an_admin_who_is_the_safeguarding_lead_oversees_all(cast):
    one, another = make_group(cast, kind="project"), make_group(cast, kind="project")
    lead(another, counsellor(cast))
    cast.ada.memberships.update(is_safeguarding_lead=True)
    assert set(Group.objects.overseen_by(cast.viewer(cast.ada))) == {one, another}
