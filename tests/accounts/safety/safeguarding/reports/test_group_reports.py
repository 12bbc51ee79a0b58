"""A report about a group: in two presses, to somebody who does not lead it, and answered."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.audit.queries import entries_of
from accounts.models import AuditEntry, Notification, OutgoingMail, Report
from accounts.safety.safeguarding.cases.services import close_case
from accounts.safety.safeguarding.reports.queries import report_readers, reports_for
from accounts.safety.safeguarding.reports.services import report_thing
from kit.errors import Refused
from networks.groups.models import LATELY
from networks.groups.services.members import leave_group
from networks.models import Group, GroupMember
from tests.networks.making import make_group

WORDS = "The name makes fun of Tom."


def report(cast, group, who=None):
    actor = cast.viewer(who or cast.mia)
    return report_thing(actor=actor, kind="group", thing=group, why="unkind", words=WORDS)


def led_by(cast, *people):
    group = make_group(cast, cast.mia)
    Group.objects.update(made_by=people[0])
    group.members.filter(role=GroupMember.Role.LEAD).delete()
    for person in people:
        GroupMember.objects.create(group=group, person=person, role=GroupMember.Role.LEAD)
    return group


def readers(cast):
    people = (cast.mia, cast.noah, cast.adler, cast.brook, cast.lena, cast.carl, cast.ada, cast.otto, cast.amos)
    return [person for person in people if reports_for(cast.viewer(person)).exists()]


def test_two_presses_and_followed_to_the_end(cast):  # SAFETY 9, 11, 12
    group, client = make_group(cast, cast.mia, open_to_school=True), cast.client(cast.mia)
    address = reverse("accounts:report-make", args=["group", group.uuid])
    assert f'href="{address}"' in client.get(reverse("networks:group-detail", args=[group.uuid])).content.decode()
    form = client.get(address).content.decode()
    assert "Read by Carl Devi and Lena Marsh, and by nobody else." in form
    assert "We look at what lives here." in form
    after = client.post(address, {"why": "unkind", "words": WORDS}, follow=True).content.decode()
    assert "It was received." in after
    told = Notification.objects.filter(key__startswith="report.").values_list("person", flat=True)
    assert set(told) == {cast.carl.pk, cast.lena.pk}
    carl, made = cast.client(cast.carl), Report.objects.get()
    assert "Shore club" in carl.get(reverse("accounts:case-list")).content.decode()
    detail = reverse("accounts:case-detail", args=[made.case.uuid])
    shown = carl.get(detail).content.decode()
    assert WORDS in shown
    assert "led by Ms Adler" in shown
    carl.post(detail, {"outcome": "It has another name now.", "upheld": "no"})
    assert "It has another name now." in client.get(reverse("networks:share-list")).content.decode()
    assert "The group stays." in carl.get(detail).content.decode()
    group.refresh_from_db()
    assert not group.closed


def test_whoever_is_not_in_it_reports_it_too_where_they_may_see_it(cast):  # SAFETY 9, 40
    club, project = make_group(cast, open_to_school=True), make_group(cast, cast.mia, kind="project")
    for group, person, status in ((club, cast.zoe, 302), (project, cast.zoe, 404), (club, cast.otto, 404)):
        address = reverse("accounts:report-make", args=["group", group.uuid])
        assert cast.client(person).post(address, {"why": "other"}).status_code == status


def test_it_can_be_ended_for_a_report(cast):
    group = make_group(cast, cast.mia)
    close_case(actor=cast.viewer(cast.carl), case=report(cast, group).case, upheld=True, outcome="It ends.")
    group.refresh_from_db()
    assert group.closed
    address = reverse("networks:group-detail", args=[group.uuid])
    assert "Take it up again" not in cast.client(cast.adler).get(address).content.decode()
    cast.client(cast.adler).post(reverse("networks:group-reopen", args=[group.uuid]))
    group.refresh_from_db()
    assert group.closed, "no lead takes up again what was ended for a report"
    assert "has ended" in Notification.objects.get(person=cast.mia, key__startswith="group.").text


def test_it_never_reaches_whoever_leads_or_made_it(cast):  # SAFETY 10, 12
    report(cast, led_by(cast, cast.adler))
    assert readers(cast) == [cast.lena, cast.carl]
    Report.objects.all().delete()
    of_carl = led_by(cast, cast.carl)
    assert report_readers(cast.harbour, "group", of_carl.uuid) == [cast.lena]
    report(cast, of_carl)
    assert readers(cast) == [cast.lena]
    Group.objects.update(made_by=cast.lena)
    assert readers(cast) == [], "it is about her now"
    with pytest.raises(Refused):
        report(cast, of_carl, cast.noah)


def test_all_safeguarding_leads_lead_it(cast, settings):  # SAFETY 10
    cast.lena.memberships.update(is_safeguarding_lead=True)
    report(cast, led_by(cast, cast.carl))
    assert readers(cast) == [cast.lena]
    Report.objects.all().delete()
    settings.OPERATOR_EMAIL = "operator@plnsite.example"
    report(cast, led_by(cast, cast.carl, cast.lena))
    assert readers(cast) == []
    assert OutgoingMail.objects.get().email == "operator@plnsite.example"


def test_who_stops_leading_it_reads_it_no_more_than_before(cast):  # SAFETY 10
    group = led_by(cast, cast.adler, cast.carl)
    report(cast, group)
    leave_group(actor=cast.viewer(cast.carl), member=group.members.get(person=cast.carl))
    assert readers(cast) == report_readers(cast.harbour, "group", group.uuid) == [cast.lena]


def test_twice_is_once_until_it_was_answered(cast):
    group = make_group(cast, cast.mia)
    first = report(cast, group)
    assert report(cast, group) == first
    assert Notification.objects.filter(person=cast.carl).count() == 1
    close_case(actor=cast.viewer(cast.carl), case=first.case, upheld=False, outcome="I talked to her.")
    assert report(cast, group) != first


def test_the_trail_tells_no_admin_who_reported_whom(cast):  # SAFETY 10, 13, 32
    made = report(cast, led_by(cast, cast.ada))
    cast.client(cast.carl).get(reverse("accounts:case-detail", args=[made.case.uuid]))
    assert AuditEntry.objects.filter(verb__contains="report").count() == 2
    assert not entries_of(cast.viewer(cast.ada)).filter(verb__contains="report").exists()
    cast.ada.memberships.update(is_safeguarding_lead=True)
    assert not entries_of(cast.viewer(cast.ada)).filter(verb__contains="report").exists(), "it is about herself"


def test_who_left_can_still_say_what_was_wrong_there(cast):  # SAFETY 9, 40
    pair, ended = make_group(cast, cast.mia, kind="tutoring", name="Two and two"), make_group(cast, cast.mia)
    addresses = [reverse("accounts:report-make", args=["group", group.uuid]) for group in (pair, ended)]
    client, groups = cast.client(cast.mia), reverse("networks:group-list")
    assert not any(address in client.get(groups).content.decode() for address in addresses)
    leave_group(actor=cast.viewer(cast.mia), member=pair.members.get(person=cast.mia))
    Group.objects.filter(pk=ended.pk).update(closed=timezone.now())
    shown = client.get(groups).content.decode()
    for group, address in zip((pair, ended), addresses, strict=True):
        assert address in shown
        assert f'href="{groups}"' in client.get(address).content.decode(), "the group's own page is not theirs now"
        for other in (cast.noah, cast.otto):
            assert cast.client(other).get(address).status_code == 404
        assert "It was received." in client.post(address, {"why": "unkind"}, follow=True).content.decode()
        assert Report.objects.filter(case__thing=group.uuid, reporter=cast.mia).exists()
    long_ago = timezone.now() - LATELY
    GroupMember.objects.filter(ended__isnull=False).update(ended=long_ago)
    Group.objects.filter(closed__isnull=False).update(closed=long_ago)
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert "Not there any more" not in client.get(groups).content.decode()
