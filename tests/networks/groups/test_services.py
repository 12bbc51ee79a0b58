"""Making and ending groups, coming in and going out: what each act refuses, writes down and tells."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, Notification
from kit.errors import Refused
from networks.groups.models import Group, GroupMember, JoinRequest
from networks.groups.queries import group_page, people_in
from networks.groups.services.groups import change_group, close_group, create_group, reopen_group
from networks.groups.services.members import (
    REQUESTS_A_WEEK,
    add_person,
    answer_join_request,
    ask_to_join,
    bring_back,
    leave_group,
    return_to_group,
    take_out,
    withdraw_join_request,
)
from tests.cast import enrol, make_person
from tests.networks.making import make_group

SAID = {"name": "Shore club", "purpose": "We look at what lives here."}


def told(person) -> list[str]:
    notices = Notification.objects.filter(person=person, key__startswith="group.")
    return list(notices.order_by("pk").values_list("text", flat=True))


def verbs() -> list[str]:
    return [verb.rpartition(".")[2] for verb in AuditEntry.objects.order_by("pk").values_list("verb", flat=True)]


def member(group, person) -> GroupMember:
    return GroupMember.objects.get(group=group, person=person)


def members(group) -> list:
    return people_in(group)[1]


def test_staff_make_a_group_and_lead_it(cast):
    for who in (cast.adler, cast.lena, cast.carl, cast.ada):
        made = create_group(actor=cast.viewer(who), kind="club", **SAID, open_to_school=True)
        assert people_in(made) == ([who], [])
        assert made.open_to_school
    for who in (cast.mia, cast.max):
        with pytest.raises(Refused):
            create_group(actor=cast.viewer(who), kind="club", **SAID)
    assert verbs() == ["create_group"] * 4


@pytest.mark.parametrize("field", ["name", "purpose"])
@pytest.mark.parametrize("text", ["  ", "Write to me: me@mail.example"])
def test_nothing_empty_and_no_contact_details(cast, field, text):  # SAFETY 5
    with pytest.raises(Refused) as no:
        create_group(actor=cast.viewer(cast.adler), kind="club", **SAID | {field: text})
    assert no.value.field == field
    assert not Group.objects.exists()


def test_only_clubs_are_open(cast):
    made = create_group(actor=cast.viewer(cast.adler), kind="project", **SAID, open_to_school=True)
    assert not made.open_to_school
    change_group(actor=cast.viewer(cast.adler), group=made, **SAID, open_to_school=True)
    made.refresh_from_db()
    assert not made.open_to_school


def test_put_in_and_told_once(cast):
    group = make_group(cast)
    adler = cast.viewer(cast.adler)
    add_person(actor=adler, group=group, person=cast.mia)
    add_person(actor=adler, group=group, person=cast.mia)
    assert members(group) == [cast.mia]
    assert told(cast.mia) == ["You are in the group Shore club now."]
    add_person(actor=adler, group=group, person=cast.lena)
    assert set(people_in(group)[0]) == {cast.adler, cast.lena}
    assert told(cast.lena) == ["You lead the group Shore club now."]
    assert verbs() == ["add_person", "add_person"]
    assert AuditEntry.objects.filter(subject=cast.mia, thing_uuid=group.uuid).exists()


def test_nobody_else_puts_in_and_nobody_out_of_reach_is_put_in(cast):  # SAFETY 1, 40
    group = make_group(cast, cast.mia)
    for who in (cast.mia, cast.brook, cast.lena, cast.max, cast.tess, cast.amos):
        with pytest.raises(Refused):
            add_person(actor=cast.viewer(who), group=group, person=cast.noah)
    for person in (cast.zoe, cast.otto, cast.tess, cast.max):
        with pytest.raises(Refused):
            add_person(actor=cast.viewer(cast.adler), group=group, person=person)
    assert members(group) == [cast.mia]


def test_a_pair_is_two_and_a_group_has_an_end(cast, monkeypatch):
    pair = make_group(cast, cast.mia, cast.noah, kind="tutoring")
    third = make_person("Tom Ash", cast.harbour, "student")
    enrol(third, cast.class_8b)
    adler = cast.viewer(cast.adler)
    with pytest.raises(Refused) as no:
        add_person(actor=adler, group=pair, person=third)
    assert "two students" in no.value.sentence
    add_person(actor=adler, group=pair, person=cast.brook)
    monkeypatch.setattr("networks.groups.services.members.MOST_MEMBERS", 1)
    with pytest.raises(Refused):
        add_person(actor=adler, group=make_group(cast, cast.mia), person=third)


def test_taken_out_told_and_brought_back(cast):
    group = make_group(cast, cast.mia)
    adler = cast.viewer(cast.adler)
    with pytest.raises(Refused):
        take_out(actor=cast.viewer(cast.mia), member=member(group, cast.adler))
    take_out(actor=adler, member=member(group, cast.mia))
    assert members(group) == []
    assert told(cast.mia) == ["You are not in the group Shore club any more."]
    bring_back(actor=adler, member=member(group, cast.mia))
    assert members(group) == [cast.mia]
    assert told(cast.mia) == []
    assert verbs() == ["take_out", "add_person"]


def test_what_is_long_ago_or_ones_own_is_not_undone_by_others(cast):
    group = make_group(cast, cast.mia, cast.noah)
    adler = cast.viewer(cast.adler)
    take_out(actor=adler, member=member(group, cast.mia))
    with pytest.raises(Refused):
        return_to_group(actor=cast.viewer(cast.mia), member=member(group, cast.mia))
    GroupMember.objects.filter(person=cast.mia).update(ended=timezone.now() - timedelta(hours=2))
    with pytest.raises(Refused):
        bring_back(actor=adler, member=member(group, cast.mia))
    leave_group(actor=cast.viewer(cast.noah), member=member(group, cast.noah))
    with pytest.raises(Refused):
        bring_back(actor=adler, member=member(group, cast.noah))
    assert members(group) == []


def test_somebody_of_staff_always_leads(cast):  # SAFETY 3
    group = make_group(cast, cast.mia)
    adler = cast.viewer(cast.adler)
    for act in (take_out, leave_group):
        with pytest.raises(Refused) as no:
            act(actor=adler, member=member(group, cast.adler))
        assert "Add another lead first" in no.value.sentence
    add_person(actor=adler, group=group, person=cast.lena)
    leave_group(actor=adler, member=member(group, cast.adler))
    assert people_in(group)[0] == [cast.lena]


def test_an_admin_gives_a_group_without_a_lead_a_new_one(cast):
    group = make_group(cast, cast.mia)
    cast.adler.memberships.update(ended=timezone.now())
    add_person(actor=cast.viewer(cast.ada), group=group, person=cast.lena)
    assert people_in(group)[0] == [cast.lena]


def test_a_student_leaves_and_comes_back(cast):
    group = make_group(cast, cast.mia, kind="project")
    mia = cast.viewer(cast.mia)
    leave_group(actor=mia, member=member(group, cast.mia))
    assert members(group) == []
    assert told(cast.adler) == ["Mia Kowalski left the group Shore club."]
    return_to_group(actor=mia, member=member(group, cast.mia))
    assert members(group) == [cast.mia]
    assert told(cast.adler) == []
    leave_group(actor=mia, member=member(group, cast.mia))
    GroupMember.objects.filter(person=cast.mia).update(ended=timezone.now() - timedelta(hours=2))
    with pytest.raises(Refused):
        return_to_group(actor=mia, member=member(group, cast.mia))
    assert verbs() == ["leave_group", "add_person", "leave_group"]


def test_a_student_stops_with_a_tutoring_pair_and_takes_it_back(cast):  # SAFETY 7
    group = make_group(cast, cast.mia, cast.noah, kind="tutoring", name="Moles")
    mia = cast.viewer(cast.mia)
    leave_group(actor=mia, member=member(group, cast.mia))
    assert members(group) == [cast.noah]
    assert told(cast.adler) == [
        "Mia Kowalski stopped with Moles, as everybody may. Have a kind word with both of them."
    ]
    assert told(cast.noah) == [], "the page says it, without a bell"
    assert group_page(cast.viewer(cast.noah), group).is_alone
    return_to_group(actor=mia, member=member(group, cast.mia))
    assert members(group) == [cast.mia, cast.noah]
    assert told(cast.adler) == []
    assert not group_page(cast.viewer(cast.noah), group).is_alone


def test_who_comes_to_a_counsellor_and_who_goes_is_on_no_trail(cast):  # SAFETY 32
    carl = cast.viewer(cast.carl)
    group = create_group(actor=carl, kind="club", **SAID)
    add_person(actor=carl, group=group, person=cast.mia)
    leave_group(actor=cast.viewer(cast.mia), member=member(group, cast.mia))
    add_person(actor=carl, group=group, person=cast.noah)
    take_out(actor=carl, member=member(group, cast.noah))
    assert verbs() == ["create_group"]
    assert not AuditEntry.objects.filter(subject__isnull=False).exists()


def test_over_and_taken_up_again(cast):
    group = make_group(cast, cast.mia, open_to_school=True)
    ask_to_join(actor=cast.viewer(cast.zoe), group=group)
    adler = cast.viewer(cast.adler)
    with pytest.raises(Refused):
        close_group(actor=cast.viewer(cast.brook), group=group)
    close_group(actor=adler, group=group)
    close_group(actor=adler, group=group)
    assert told(cast.mia) == ["The group Shore club has ended."]
    assert told(cast.zoe) == ["The club Shore club lets nobody in at the moment. Other clubs are open."]
    with pytest.raises(Refused):
        add_person(actor=adler, group=group, person=cast.noah)
    reopen_group(actor=adler, group=group)
    group.refresh_from_db()
    assert members(group) == [cast.mia]
    assert told(cast.mia) == []
    assert verbs() == ["close_group", "reopen_group"]


def test_a_join_request_granted(cast):
    group = make_group(cast, open_to_school=True)
    zoe = cast.viewer(cast.zoe)
    join_request = ask_to_join(actor=zoe, group=group)
    assert ask_to_join(actor=zoe, group=group) == join_request
    assert told(cast.adler) == ["Zoe Lindqvist would like to join the group Shore club."]
    with pytest.raises(Refused):
        answer_join_request(actor=cast.viewer(cast.brook), join_request=join_request, accept=True)
    answer_join_request(actor=cast.viewer(cast.adler), join_request=join_request, accept=True)
    answer_join_request(actor=cast.viewer(cast.adler), join_request=join_request, accept=True)
    assert members(group) == [cast.zoe]
    assert told(cast.zoe) == ["You are in the group Shore club now."]
    with pytest.raises(Refused):
        ask_to_join(actor=zoe, group=group)
    assert verbs() == ["add_person"]


def test_a_join_request_declined_kindly_rests_for_a_week(cast):
    group = make_group(cast, open_to_school=True)
    zoe, adler = cast.viewer(cast.zoe), cast.viewer(cast.adler)
    join_request = ask_to_join(actor=zoe, group=group)
    answer_join_request(actor=adler, join_request=join_request, accept=False)
    assert told(cast.zoe)[0].startswith("The club Shore club has no place for you right now. Thank you")
    with pytest.raises(Refused):
        answer_join_request(actor=adler, join_request=join_request, accept=True)
    with pytest.raises(Refused):
        ask_to_join(actor=zoe, group=group)
    JoinRequest.objects.update(created=timezone.now() - timedelta(days=8))
    assert ask_to_join(actor=zoe, group=group) != join_request


def test_a_join_request_taken_back(cast):
    group = make_group(cast, open_to_school=True)
    zoe = cast.viewer(cast.zoe)
    for _time in range(REQUESTS_A_WEEK):
        join_request = ask_to_join(actor=zoe, group=group)
        withdraw_join_request(actor=zoe, join_request=join_request)
        assert told(cast.adler) == []
        with pytest.raises(Refused):
            answer_join_request(actor=cast.viewer(cast.adler), join_request=join_request, accept=True)
    with pytest.raises(Refused):
        ask_to_join(actor=zoe, group=group)


def test_only_students_of_the_school_wish_and_only_for_open_clubs(cast):  # SAFETY 40
    group = make_group(cast, cast.mia, open_to_school=True)
    for who in (cast.mia, cast.lena, cast.max, cast.otto):
        with pytest.raises(Refused):
            ask_to_join(actor=cast.viewer(who), group=group)
    for shut in (make_group(cast), make_group(cast, closed=timezone.now(), open_to_school=True)):
        with pytest.raises(Refused):
            ask_to_join(actor=cast.viewer(cast.zoe), group=shut)


def test_a_club_that_shuts_keeps_nobody_waiting(cast):
    group = make_group(cast, open_to_school=True)
    ask_to_join(actor=cast.viewer(cast.zoe), group=group)
    change_group(actor=cast.viewer(cast.adler), group=group, **SAID)
    assert not group.join_requests.filter(state=JoinRequest.State.PENDING).exists()
    assert "lets nobody in" in told(cast.zoe)[0]
