"""Urgent reports that nobody opens go on: to the deputy once more, then to whoever runs plnsite.  # SAFETY 12"""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.mail.services import post_mail, post_mail_to_each
from accounts.notifications.services import notify_each
from accounts.people.models import Membership, Person
from accounts.safety.safeguarding.cases.deadlines import opened_by
from accounts.safety.safeguarding.cases.models import Case
from accounts.safety.safeguarding.cases.moves import held_case, move_case
from accounts.safety.safeguarding.cases.transitions import Act
from accounts.safety.safeguarding.reports.models import URGENT, Report


def escalate_unopened_cases() -> None:
    """Pass on what is due; a step is taken once, however often this runs."""
    now = timezone.now()
    waiting = Case.objects.filter(unopened_since__isnull=False).exclude(told=Case.Told.OPERATOR)
    for case in waiting.order_by("unopened_since", "id"):
        with transaction.atomic():
            held = held_case(case)
            if _is_due(held, now):
                _escalate(held, now)


def _is_due(case: Case, now: datetime) -> bool:
    if case.unopened_since is None or case.told == Case.Told.OPERATOR:
        return False
    since = max(case.unopened_since, case.told_at or case.unopened_since)
    return opened_by(case.school, case.school.holidays.all(), since) <= now


def _escalate(case: Case, now: datetime) -> None:
    reports = _unopened(case)
    readers = list(Person.objects.filter(pk__in=_readers(reports)).by_name())
    posts = Membership.objects.filter(school=case.school)
    deputies = set(posts.deputies().values_list("person_id", flat=True))
    told = [person for person in readers if person.pk in deputies]
    # Where the deputy was the first to be told, or reads none of it, only whoever runs plnsite is left.
    is_first = case.told == Case.Told.READERS and any(person.pk not in deputies for person in readers)
    case.told, case.told_at = (Case.Told.DEPUTY if told and is_first else Case.Told.OPERATOR), now
    move = move_case(case, Act.ESCALATE, actor=None, readers=readers)
    if case.told == Case.Told.OPERATOR:
        told = readers
        _write_to_operator(case, str(move.uuid))
    _tell(case, told, str(move.uuid))


def _unopened(case: Case):
    return case.reports.filter(closed__isnull=True, looked__isnull=True, why__in=URGENT).order_by()


def _readers(reports):
    return Report.readers.through.objects.filter(report__in=reports).values("person")


def _tell(case: Case, people: list[Person], once: str) -> None:
    notify_each(
        school=case.school,
        key=f"case.move.{once}",
        text=_("Nobody has opened an urgent report yet. Please look at it now."),
        addresses=dict.fromkeys(people, reverse("accounts:case-list")),
        icon="warning",
        in_confidence=True,
        changed=case,
    )
    given = {"school": case.school, "case": str(case.uuid)}
    post_mail_to_each(kind="case.unopened", key=f"case.{once}", people=people, **given)


def _write_to_operator(case: Case, once: str) -> None:
    if settings.OPERATOR_EMAIL:
        post_mail(
            kind="case.operator",
            key=f"case.{once}.operator",
            email=settings.OPERATOR_EMAIL,
            school=case.school,
            case=str(case.uuid),
        )
