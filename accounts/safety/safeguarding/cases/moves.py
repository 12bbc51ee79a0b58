"""Doing something about a case: the row moves as the table says, and the trail has one line more."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.people.models import Person
from accounts.safety.safeguarding.cases.models import Case, CaseMove
from accounts.safety.safeguarding.cases.transitions import Act, State, transition
from accounts.schools.models import School

CLAIM_LASTS = timedelta(minutes=10)


def held_case_of(school: School, kind: str, thing) -> Case:
    """The case of a thing, made where there was none. No other report about it is made or closed until the
    transaction ends: they decide together what is seen."""
    case, _new = Case.objects.get_or_create(school=school, kind=kind, thing=thing)
    return held_case(case)


def held_case(case: Case) -> Case:
    """The case as it stands, held until the transaction ends."""
    # No join to whoever is on it: after a wait PostgreSQL would join the row of now with the person of before.
    return Case.objects.select_for_update(of=("self",)).select_related("school").get(pk=case.pk)


def move_case(
    case: Case,
    act: Act,
    *,
    actor: Person | None,
    readers: Iterable[Person],
    to: Person | None = None,
    note: str = "",
    public_note: str = "",
) -> CaseMove:
    """Write one move of a case that the caller holds, and save its row. Raises Refused where the table knows no
    such way. Who may do it the caller has asked."""
    before = State(case.state)
    after = transition(act, before).after or before
    case.state = after
    if after != State.CLAIMED:
        case.claimed_by, case.claimed_until = None, None
    case.save()
    move = CaseMove.objects.create(
        case=case, act=act, before=before, after=after, actor=actor, to=to, note=note, public_note=public_note
    )
    move.readers.set(readers)
    return move


def take_in_report(
    case: Case, *, reporter: Person | None, readers: list[Person], urgent_at: datetime | None
) -> None:
    """Somebody, or the rules for words, reported the thing: a case that was answered is open again. `urgent_at`:
    when, if it is urgent."""
    case.latest = timezone.now()
    if urgent_at and case.unopened_since is None:
        case.wait_for_opening(urgent_at)
        if not readers:  # whoever runs plnsite is told with the report itself
            case.told, case.told_at = Case.Told.OPERATOR, urgent_at
    move_case(case, Act.REPORT, actor=reporter, readers=readers)
