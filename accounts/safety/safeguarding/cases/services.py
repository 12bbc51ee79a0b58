"""What whoever looks after reports does about a case. Each act holds the case's row: of ten at once one wins, and
the others read a sentence.  # SAFETY 10, 11, 13"""

from datetime import timedelta

from django.db import transaction
from django.db.models import Min, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import announce_change, notify
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.cases.models import Case
from accounts.safety.safeguarding.cases.moves import CLAIM_LASTS, held_case, move_case
from accounts.safety.safeguarding.cases.queries import colleagues_on, held_sentence, shared_with
from accounts.safety.safeguarding.cases.transitions import Act
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.models import URGENT, Report
from accounts.safety.safeguarding.reports.queries import reports_for
from kit.errors import Refused
from kit.text.directions import isolated

HANDED_OVER_LASTS = timedelta(days=1)


def look_at_case(*, actor: Viewer, case: Case, verb: str = "look_at_report") -> None:
    """Somebody opens a case: whoever reported it sees that, each look is in the trail, and a claim of theirs goes
    on."""
    with transaction.atomic():
        held, now = held_case(case), timezone.now()
        mine = reports_for(actor).filter(case=held, looked__isnull=True).order_by()
        Report.objects.filter(pk__in=mine.values("pk")).update(looked=now)
        unopened = held.reports.filter(closed__isnull=True, looked__isnull=True, why__in=URGENT)
        held.wait_for_opening(unopened.aggregate(first=Min("created"))["first"])
        if held.holder(now) == actor.person:
            held.claimed_until = max(held.claimed_until, now + CLAIM_LASTS)
        held.save()
        _record(verb, actor, held)


def claim_case(*, actor: Viewer, case: Case) -> None:
    """Take a case on; again, it is kept longer. Raises Refused, saying who is on it."""
    with transaction.atomic():
        held = _held(actor, case)
        _refuse_closed(actor, held)
        _refuse_if_another_is_on(actor, held)
        now = timezone.now()
        again = held.holder(now) == actor.person
        held.claimed_by, held.claimed_until = actor.person, now + CLAIM_LASTS
        if again:
            held.save()
        else:
            _move(actor, held, Act.CLAIM)


def keep_claim(*, actor: Viewer, case: Case) -> None:
    """The page of whoever is on a case is still open: it stays theirs. Nothing happens for anybody else."""
    now = timezone.now()
    mine = Case.objects.filter(pk=case.pk, claimed_by=actor.person, claimed_until__gt=now)
    mine.filter(claimed_until__lt=now + CLAIM_LASTS).update(claimed_until=now + CLAIM_LASTS)


def release_case(*, actor: Viewer, case: Case) -> None:
    """Lay a case back for others. Raises Refused where somebody else is on it, or nobody."""
    with transaction.atomic():
        held = _held(actor, case)
        if held.holder(timezone.now()) != actor.person:
            raise Refused(_("You are not on it any more."))
        _move(actor, held, Act.RELEASE)


def hand_over_case(*, actor: Viewer, case: Case, to: Person, note: str = "") -> None:
    """Give a case to the other one who reads all of it, who is told. Raises Refused when somebody else is on it,
    or `to` does not read it."""
    with transaction.atomic():
        held = _held(actor, case)
        _refuse_closed(actor, held)
        _refuse_if_another_is_on(actor, held)
        if not colleagues_on(actor, held).filter(pk=to.pk).exists():
            raise Refused(_("Choose somebody who reads this too."), field="to")
        held.claimed_by, held.claimed_until = to, timezone.now() + HANDED_OVER_LASTS
        move = _move(actor, held, Act.HAND_OVER, to=to, note=note)
        _record("hand_over_report", actor, held)
        notify(
            person=to,
            school=actor.school,
            key=f"case.move.{move.uuid}",
            text=_("%(name)s asks you to go on with a report.") % {"name": isolated(actor.person.name)},
            address=reverse("accounts:case-detail", args=[held.uuid]),
            icon="flag",
            actor=actor.person,
            in_confidence=True,
        )


def add_note(*, actor: Viewer, case: Case, note: str = "", public_note: str = "") -> None:
    """Write down what was done, for those who share the case; or say how far it is, to whoever reported it.
    Raises Refused for neither, and for a word to reporters who have been answered."""
    note, public_note = note.strip(), public_note.strip()
    if not note and not public_note:
        raise Refused(_("Write something in one of the two."), field="note")
    with transaction.atomic():
        held = _held(actor, case)
        mine = _open_reports(actor, held)
        if public_note and not mine:
            raise Refused(_("Whoever reported it has been answered. Open it again first."), field="public_note")
        move = _move(actor, held, Act.NOTE, note=note, public_note=public_note)
        if public_note:
            _tell_reporters(mine, f"case.move.{move.uuid}", _("There is a word for you about what you reported."))


def close_case(
    *, actor: Viewer, case: Case, upheld: bool, outcome: str, note: str = "", shown: int | None = None
) -> None:
    """Decide: what was reported goes, or stays. Everybody who reported it is answered, as far as their reports are
    the actor's to look at; `shown`: of how many open ones the actor knew. Raises Refused for anybody whose it is
    not, now that it is held, and where one more came in.  # SAFETY 10, 11"""
    outcome = outcome.strip()
    if not outcome:
        raise Refused(_("Write a sentence to whoever reported it."), field="outcome")
    with transaction.atomic():
        held = _held(actor, case)
        _refuse_if_another_is_on(actor, held)
        mine = _refuse_closed(actor, held)
        if shown is not None and shown != len(mine):
            raise Refused(_("It was reported once more in the meantime. Read that too, and then decide."))
        shared = shared_with(actor, held)
        now = timezone.now()
        for row in mine:
            row.closed, row.closed_by, row.outcome, row.upheld = now, actor.person, outcome, upheld
            row.looked = row.looked or now
            row.save(update_fields=["closed", "closed_by", "outcome", "upheld", "looked"])
        others = held.reports.filter(closed__isnull=True)
        unopened = others.filter(looked__isnull=True, why__in=URGENT)
        held.wait_for_opening(unopened.aggregate(first=Min("created"))["first"])
        act = Act.NOTE if others.exists() else Act.CLOSE
        _move(actor, held, act, readers=shared, note=note.strip(), public_note=outcome)
        reportable = reportables[held.kind]
        if thing := reportable.load(held.thing):
            stays_hidden = held.reports.filter(Q(closed__isnull=True) | Q(upheld=True)).exists()
            reportable.decide(actor=actor, thing=thing, upheld=upheld, stays_hidden=stays_hidden)
        _record("close_report", actor, held, upheld=upheld)
        for row in mine:
            _tell_reporters([row], f"report.{row.uuid}.closed.{now:%Y%m%d%H%M%S}", _("Your report was answered."))


def reopen_case(*, actor: Viewer, case: Case, note: str = "") -> None:
    """Look once more at what was answered last: it is as it was before the answer, and whoever reported it is
    told. Raises Refused where it is open."""
    with transaction.atomic():
        held = _held(actor, case)
        if _open_reports(actor, held):
            raise Refused(_("It is open already."))
        answered = _answered_last(actor, held)
        for row in answered:
            row.closed, row.closed_by, row.upheld = None, None, False
            row.save(update_fields=["closed", "closed_by", "upheld"])
        _move(actor, held, Act.REOPEN, note=note.strip())
        reportable = reportables[held.kind]
        if thing := reportable.load(held.thing):
            reportable.hide(thing)
        _record("reopen_case", actor, held)
        said = _("Somebody looks once more at what you reported.")
        _tell_reporters(answered, f"case.{held.uuid}.reopened.{timezone.now():%Y%m%d%H%M%S}", said)


def reopen_for_appeal(*, actor: Viewer, report: Report) -> None:
    """Whoever reported something was right that the answer was not: the actor, to whom that fell, reads the first
    case from now on and goes on with it."""
    case = Case.objects.get(pk=report.case_id)
    report.readers.add(actor.person)
    with transaction.atomic():
        if not _open_reports(actor, held_case(case)):
            reopen_case(actor=actor, case=case)
        held = held_case(case)
        if held.holder(timezone.now()) is None:
            held.claimed_by, held.claimed_until = actor.person, timezone.now() + HANDED_OVER_LASTS
            _move(actor, held, Act.CLAIM)


def _held(actor: Viewer, case: Case) -> Case:
    held = held_case(case)
    if not reports_for(actor).filter(case=held).exists():
        raise Refused(_("This is not yours to answer."))
    return held


def _open_reports(actor: Viewer, held: Case) -> list[Report]:
    return list(reports_for(actor).filter(case=held, closed__isnull=True).order_by("created", "id"))


def _answered_last(actor: Viewer, held: Case) -> list[Report]:
    mine = reports_for(actor).filter(case=held)
    last = mine.order_by("-closed").values_list("closed", flat=True).first()
    again = held.reports.filter(closed__isnull=True).values("reporter")
    return list(mine.filter(closed=last).exclude(reporter__in=again))


def _refuse_closed(actor: Viewer, held: Case) -> list[Report]:
    if mine := _open_reports(actor, held):
        return mine
    raise Refused(_("Somebody has answered this in the meantime."))


def _refuse_if_another_is_on(actor: Viewer, held: Case) -> None:
    holder = held.holder(timezone.now())
    if holder and holder != actor.person:
        raise Refused(held_sentence(actor, held))


def _move(actor: Viewer, held: Case, act: Act, readers: list[Person] | None = None, **facts):
    readers = shared_with(actor, held) if readers is None else readers
    announce_change(people=readers, changed=held, in_confidence=True)
    return move_case(held, act, actor=actor.person, readers=readers, **facts)


def _tell_reporters(reports: list[Report], key: str, text: str) -> None:
    for row in reports:
        if row.by_machine:
            continue
        notify(
            person=row.reporter,
            school=row.school,
            key=key,
            text=text,
            address=reverse("accounts:report-own"),
            icon="flag",
            in_confidence=True,
            changed=row,
        )


def _record(verb: str, actor: Viewer, case: Case, **detail: str | bool) -> None:
    reportable = reportables[case.kind]
    thing = reportable.load(case.thing)
    record(
        f"accounts.safeguarding.{verb}",
        school=actor.school,
        actor=actor.person,
        subject=reportable.author(thing) if thing else None,
        thing=case,
        **detail,
    )
