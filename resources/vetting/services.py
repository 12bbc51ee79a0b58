"""Asking staff to look again, and what they say: to one source, to many at once, and taken back."""

import uuid as uuids
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.screening.words import screen_words
from kit.errors import Refused
from resources.sources.models import SchoolSource, Verdict
from resources.sources.rules import lay_on
from resources.sources.services import judge_source
from resources.vetting.claims import held_sentence
from resources.vetting.models import Appeal, Judgement, Report
from resources.vetting.tasks import untell_verdict
from resources.vetting.telling import tell_appellants, tell_leads, tell_reporters

UNDO_FOR = timedelta(hours=1)
MOST = 30


@dataclass(frozen=True)
class Settled:
    """What one press came to: `batch` takes it back; `held` are those that a colleague is looking at."""

    batch: uuids.UUID
    judged: int
    held: int = 0


def appeal(*, actor: Viewer, row: SchoolSource, text: str) -> Appeal:
    """Ask staff to think again about a refused source, saying why. A second press gives the same appeal.

    Raises Refused without words, with contact details, when it is not refused, or after an answer to this refusal.
    """
    words = text.strip()
    if not words:
        raise Refused(_("Say in a sentence or two why."), field="text")
    screen_words(actor.school, text=words)
    with transaction.atomic():
        row = SchoolSource.objects.select_for_update().get(pk=row.pk, school=actor.school)
        if row.verdict != Verdict.REFUSED:
            raise Refused(_("It may be used already."))
        mine = Appeal.objects.filter(school_source=row, person=actor.person)
        if open_one := mine.filter(answered__isnull=True).first():
            return open_one
        if row.judged and mine.filter(answered__gte=row.judged, outcome=Appeal.Outcome.KEPT).exists():
            raise Refused(_("Staff have answered you. If there is something new, talk to them."))
        made = Appeal.objects.create(school=actor.school, school_source=row, person=actor.person, text=words)
        _ask_again(row)
    return made


def report(*, actor: Viewer, row: SchoolSource, reason: str) -> Report:
    """Tell staff that something is wrong with a source. A second press changes nothing.

    What could hurt somebody goes to the safeguarding leads at once.  # SAFETY 12
    Raises Refused for a reason that there is not.
    """
    if reason not in Report.Reason.values:
        raise Refused(_("Choose what is wrong."), field="reason")
    try:
        with transaction.atomic():
            # Held: staff who judge it just now find the report, or it finds their answer given.
            SchoolSource.objects.select_for_update().get(pk=row.pk)
            made = Report.objects.create(
                school=actor.school, school_source=row, person=actor.person, reason=reason
            )
            _ask_again(row)
            if reason == Report.Reason.HARM:
                tell_leads(actor, made)
    except IntegrityError:  # still open from before
        made = Report.objects.get(school_source=row, person=actor.person, answered__isnull=True)
    return made


def settle(
    *, actor: Viewer, rows: Iterable[SchoolSource], verdict: str, why: str = "", answer: str = "", seen: str = ""
) -> Settled:
    """Give the same verdict on each of `rows`, answer what was asked about them, and lay them back.

    One row: Refused when a colleague has it, when it was judged since `seen` (its `stamp`), or when an appeal is
    turned down without `answer`. Several: those that a colleague has, or that somebody appealed, are left out.
    """
    screen_words(actor.school, answer=answer)
    ids = [row.pk for row in rows][:MOST]
    batch, judged = uuids.uuid4(), 0
    with transaction.atomic():
        locked = SchoolSource.objects.filter(pk__in=ids, school=actor.school).order_by("pk")
        for row in locked.select_related("source", "claimed_by").select_for_update(of=("self",)):
            alone = len(ids) == 1
            if reason := _hindrance(actor, row, verdict, answer, seen if alone else "", alone=alone):
                if alone:
                    raise reason
                continue
            _settle(actor, row, verdict, why, answer.strip(), batch)
            judged += 1
    return Settled(batch, judged, held=len(ids) - judged)


def undo(*, actor: Viewer, batch: uuids.UUID) -> int:
    """Take back what the actor judged with one press, and return how much: all that nobody has judged since.

    Appeals and reports wait again; notices that nobody has opened are taken away.
    """
    count = 0
    with transaction.atomic():
        mine = Judgement.objects.filter(
            batch=batch,
            judge=actor.person,
            school_source__school=actor.school,
            undone__isnull=True,
            created__gte=timezone.now() - UNDO_FOR,
        )
        for said in mine.select_for_update().order_by("school_source_id"):
            row = SchoolSource.objects.select_for_update().select_related("source").get(pk=said.school_source_id)
            # A colleague who said the same again left the moment as it was.
            later = Judgement.objects.filter(school_source=row, pk__gt=said.pk, undone__isnull=True)
            if row.judged != said.judged or later.exists():
                continue
            _take_back(actor, said, row)
            count += 1
    return count


def stamp(row: SchoolSource) -> str:
    """What tells one state of a source's verdict from the next."""
    return row.judged.isoformat() if row.judged else "-"


def _ask_again(row: SchoolSource) -> None:
    SchoolSource.objects.filter(pk=row.pk, asked_again__isnull=True).update(asked_again=timezone.now())


def _hindrance(actor, row, verdict, answer, seen, *, alone) -> Refused | None:
    if row.holder() not in (None, actor.person):
        return Refused(held_sentence(actor, row))
    if seen and seen != stamp(row):
        return Refused(_("Somebody has judged it in the meantime. Look at what they said, then decide."))
    turned_down = verdict == Verdict.REFUSED and row.appeals.filter(answered__isnull=True).exists()
    if turned_down and not (answer.strip() and alone):
        return Refused(_("Tell the student in a sentence why it stays so."), field="answer")
    return None


def _settle(actor, row, verdict, why, answer, batch) -> None:
    if verdict in (Verdict.RECOMMENDED, Verdict.FINE) and row.verdict != verdict and why.strip() == row.why:
        why = ""  # the reason of a no, left standing in the form, is none for a yes
    own = (row.own_verdict, row.own_why, row.own_by_id, row.own_at)
    if not row.rule_id:
        own = (row.verdict, row.why, row.judged_by_id, row.judged)
    keeps_rule = row.rule_id and (row.verdict, row.why) == (verdict, why.strip())
    if not keeps_rule:  # a rule that is only agreed with stays the one that speaks
        now = judge_source(actor=actor, source=row.source, verdict=verdict, why=why)
        row.judged = now.judged
    said = Judgement.objects.create(
        batch=batch,
        school_source=row,
        judge=actor.person,
        verdict=verdict,
        judged=row.judged,
        **dict(zip(("before_verdict", "before_why", "before_by_id", "before_at"), own, strict=True)),
        before_asked=row.asked_again,
    )
    given = {"answer": answer, "answered_by": actor.person, "answered": timezone.now(), "judgement": said}
    kept = Appeal.Outcome.KEPT if verdict == Verdict.REFUSED else Appeal.Outcome.HEARD
    row.appeals.filter(answered__isnull=True).update(outcome=kept, **given)
    row.reports.filter(answered__isnull=True).update(**given)
    SchoolSource.objects.filter(pk=row.pk).update(asked_again=None, claimed_by=None, claimed_until=None)
    tell_appellants(said)
    tell_reporters(said)


def _take_back(actor, said: Judgement, row: SchoolSource) -> None:
    now = timezone.now()
    untell_verdict.delay_on_commit(row.pk, f"{row.judged:%Y%m%d%H%M%S%f}" if row.judged else "", str(said.uuid))
    row.verdict, row.why = said.before_verdict, said.before_why
    row.judged_by_id, row.judged = said.before_by_id, said.before_at
    row.rule, row.asked_again = None, said.before_asked
    row.own_verdict, row.own_why, row.own_by, row.own_at = Verdict.NONE, "", None, None
    row.save()
    lay_on(row.school, SchoolSource.objects.filter(pk=row.pk))
    open_again = {"answer": "", "answered_by": None, "answered": None, "judgement": None}
    said.appeals.update(outcome=Appeal.Outcome.OPEN, **open_again)
    said.reports.update(**open_again)
    said.undone = now
    said.save(update_fields=["undone"])
    record(
        "resources.vetting.undo",
        school=actor.school,
        actor=actor.person,
        thing=row.source,
        verdict=said.verdict,
        before=said.before_verdict,
    )
