"""What is urgent and unopened goes on by the clock: to the deputy, then to whoever runs plnsite.  # SAFETY 12"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.mail.jobs import send_due_mail
from accounts.models import Case, CaseMove, Holiday, Membership, Notification, OutgoingMail
from accounts.safety.safeguarding.cases.deadlines import opened_by
from accounts.safety.safeguarding.cases.jobs import escalate_unopened_cases
from accounts.safety.safeguarding.cases.services import claim_case
from accounts.safety.safeguarding.cases.settings import set_deadlines
from accounts.safety.safeguarding.reports.services import hand_over, report_thing
from kit.errors import Refused
from networks.models import Share
from tests.accounts.safety.safeguarding.cases.test_cases import page, shared

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)  # London is at UTC then


def report(cast, who=None, why="danger"):
    thing = shared(cast, who or cast.mia)
    return report_thing(actor=cast.viewer(cast.noah), kind="share", thing=thing, why=why, words="It hurts").case


def told(cast, person):
    return Notification.objects.filter(person=person, text__contains="Nobody has opened").count()


@pytest.fixture(autouse=True)
def operator(settings):
    settings.OPERATOR_EMAIL = "operator@plnsite.example"


@pytest.mark.parametrize(
    ("since", "due"),
    [
        (MONDAY, MONDAY + timedelta(hours=2)),
        (MONDAY.replace(hour=15), MONDAY.replace(day=24, hour=9)),  # an hour today, an hour tomorrow
        (MONDAY.replace(hour=20), MONDAY.replace(day=24, hour=10)),
        (MONDAY.replace(day=27, hour=15), MONDAY.replace(day=28, hour=15)),  # Friday: Saturday is no school
        (MONDAY.replace(day=28), MONDAY.replace(day=29)),
        (MONDAY.replace(day=29, hour=12), MONDAY.replace(day=30, hour=10)),  # Sunday: Monday at ten
        (MONDAY.replace(day=30, hour=9), MONDAY.replace(day=30, hour=11)),
    ],
)
def test_two_hours_of_school_or_a_day(cast, since, due):
    assert opened_by(cast.harbour, [], since) == due


def test_a_holiday_is_no_school_and_each_school_has_its_clocks(cast):  # SAFETY 40
    free = [Holiday(first=date(2026, 11, 23), last=date(2026, 11, 24))]
    assert opened_by(cast.harbour, free, MONDAY) == MONDAY + timedelta(days=1)
    assert opened_by(cast.millbrook, [], MONDAY) == MONDAY.replace(hour=21), "in Auckland it is eleven at night"


def test_first_the_deputy_then_the_operator_each_once(cast):
    with time_machine.travel(MONDAY, tick=False):
        case = report(cast)
        assert told(cast, cast.lena) == 0
    for hours, deputy, operator in ((1.9, 0, 0), (2.1, 1, 0), (4.0, 1, 0), (4.2, 2, 1), (48, 2, 1)):
        with time_machine.travel(MONDAY + timedelta(hours=hours), tick=False):
            for _twice in range(2):
                escalate_unopened_cases()
        letters = OutgoingMail.objects.filter(kind="case.operator")
        assert (told(cast, cast.lena), letters.count()) == (deputy, operator), hours
    assert told(cast, cast.carl) == 1, "the lead once more, with the operator"
    assert told(cast, cast.ada) == told(cast, cast.mia) == 0
    assert list(CaseMove.objects.values_list("act", "after").order_by("id")[1:]) == [("escalate", "escalated")] * 2
    case.refresh_from_db()
    assert case.state == "escalated"


def test_opened_it_stays_where_it_is(cast, mailoutbox):
    with time_machine.travel(MONDAY, tick=False):
        case = report(cast)
    with time_machine.travel(MONDAY + timedelta(hours=3), tick=False):
        escalate_unopened_cases()
        cast.client(cast.lena).get(page(case))
        send_due_mail()
    assert not [letter for letter in mailoutbox if "Nobody" in letter.subject], "it was opened before it went out"
    with time_machine.travel(MONDAY + timedelta(days=3), tick=False):
        escalate_unopened_cases()
    assert not OutgoingMail.objects.filter(kind="case.operator").exists()


def test_what_comes_in_after_a_look_has_a_clock_of_its_own(cast):
    with time_machine.travel(MONDAY, tick=False):
        case = report(cast)
        cast.client(cast.carl).get(page(case))
        claim_case(actor=cast.viewer(cast.carl), case=case)
    with time_machine.travel(MONDAY + timedelta(days=1), tick=False):
        escalate_unopened_cases()
        assert told(cast, cast.lena) == 0
        report_thing(actor=cast.viewer(cast.adler), kind="share", thing=Share.objects.get(), why="adult")
    with time_machine.travel(MONDAY + timedelta(days=1, hours=2.1), tick=False):
        escalate_unopened_cases()
    assert told(cast, cast.lena) == 1, "a claim stops no clock"


def test_what_is_not_urgent_waits(cast):
    with time_machine.travel(MONDAY, tick=False):
        report(cast, why="unkind")
    with time_machine.travel(MONDAY + timedelta(days=7), tick=False):
        escalate_unopened_cases()
    assert not Notification.objects.filter(text__contains="Nobody has opened").exists()


def test_about_the_lead_it_goes_past_them_to_the_operator(cast):  # SAFETY 10
    with time_machine.travel(MONDAY, tick=False):
        report(cast, cast.carl)
    with time_machine.travel(MONDAY + timedelta(hours=2.1), tick=False):
        escalate_unopened_cases()
    assert told(cast, cast.carl) == 0
    assert told(cast, cast.lena) == 1
    assert OutgoingMail.objects.filter(kind="case.operator").count() == 1, "the deputy was the first to be told"


def test_no_letter_says_what_it_is_about(cast, mailoutbox):  # SAFETY 12, 32
    with time_machine.travel(MONDAY, tick=False):
        report(cast)
    for hours in (2.1, 4.3):
        with time_machine.travel(MONDAY + timedelta(hours=hours), tick=False):
            escalate_unopened_cases()
            send_due_mail()
    letters = [letter for letter in mailoutbox if "open" in letter.subject]
    assert {letter.to[0] for letter in letters} == {
        "operator@plnsite.example",
        "carl@harbour.example",
        "lena@harbour.example",
    }
    for letter in letters:
        for secret in ("Mia", "Noah", "It hurts", "hurt"):
            assert secret not in letter.subject + letter.body


def test_whom_the_operator_names_reads_what_nobody_opened(cast):
    with time_machine.travel(MONDAY, tick=False):
        case = report(cast)
    for hours in (2.1, 4.3):
        with time_machine.travel(MONDAY + timedelta(hours=hours), tick=False):
            escalate_unopened_cases()
    Membership.objects.filter(person=cast.brook).update(is_safeguarding_lead=True)
    with time_machine.travel(MONDAY + timedelta(hours=5), tick=False):
        assert hand_over(school=cast.millbrook, person=cast.tess) == 0
        assert hand_over(school=cast.harbour, person=cast.brook) == 1
        assert Case.objects.get().told == Case.Told.READERS, "for them it is new"
        assert cast.client(cast.brook).get(page(case)).status_code == 200


def test_the_school_sets_both_within_limits(cast):
    given = {"day_starts": time(9), "day_ends": time(15)}
    for hours, more, field in ((0, 24, "opened_within_at_school"), (2, 100, "opened_within_otherwise")):
        with pytest.raises(Refused) as no:
            set_deadlines(
                actor=cast.viewer(cast.ada), opened_within_at_school=hours, opened_within_otherwise=more, **given
            )
        assert no.value.field == field
    with pytest.raises(Refused):
        set_deadlines(actor=cast.viewer(cast.carl), opened_within_at_school=1, opened_within_otherwise=2, **given)
    client, address = cast.client(cast.ada), reverse("pages:school-edit", args=["escalation"])
    sent = {
        "opened_within_at_school": 1,
        "opened_within_otherwise": 12,
        "day_starts": "09:00",
        "day_ends": "15:00",
    }
    assert client.post(address, sent).status_code == 302
    cast.harbour.refresh_from_db()
    assert opened_by(cast.harbour, [], MONDAY) == MONDAY + timedelta(hours=1)
    cast.millbrook.refresh_from_db()
    assert cast.millbrook.opened_within_at_school == 2
