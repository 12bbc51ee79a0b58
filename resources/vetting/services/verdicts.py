"""The school's verdict on sources: on one, on many with one press, and taken back."""

import uuid as uuids
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from resources.sources.models import SchoolSource, Source, Verdict
from resources.sources.rules import lay_on
from resources.vetting.models import Appeal, Judgement
from resources.vetting.services.claims import held_sentence
from resources.vetting.services.preconditions import check_reason, refuse_unless_staff
from resources.vetting.tasks import tell_of_verdict, untell_verdict
from resources.vetting.telling import tell_appellants, tell_reporters

UNDO_FOR = timedelta(hours=1)
MOST = 30


@dataclass(frozen=True)
class Batch:
    """What one press came to: `uuid` takes it back; `held` are those that a colleague is looking at."""

    uuid: uuids.UUID
    judged: int
    held: int = 0


def judge_source(*, actor: Viewer, source: Source, verdict: str, why: str = "", answer: str = "") -> SchoolSource:
    """Give the school's verdict on one source, whoever is looking at it; the same again changes nothing.

    It counts from this moment; whoever brought or follows the source is told, and whoever asked about it answered.
    Raises Refused when the actor may not judge, when the verdict asks for a reason and has none, or when an appeal
    is turned down without `answer`.
    """
    refuse_unless_staff(actor)
    screen_words(actor.school, writer=actor, answer=answer)
    with transaction.atomic():
        rows = SchoolSource.objects.select_for_update(of=("self",)).select_related("source")
        row = rows.get(school=actor.school, source=source)
        if _turns_down(row, verdict) and not answer.strip():
            raise Refused(_("Tell the student in a sentence why it stays so."), field="answer")
        if (row.verdict, row.why, row.rule_id, row.review_requested_at) != (verdict, why.strip(), None, None):
            _judge(actor, row, verdict, why, answer.strip(), uuids.uuid4())
    return row


def judge_sources(
    *, actor: Viewer, rows: Iterable[SchoolSource], verdict: str, why: str = "", answer: str = "", seen: str = ""
) -> Batch:
    """Give the same verdict on each of `rows`, answer what was asked about them, and lay them back.

    One row: Refused when a colleague has it, when it was judged since `seen` (its `stamp`), or when an appeal is
    turned down without `answer`. Several: those that a colleague has, or that somebody appealed, are left out.
    """
    refuse_unless_staff(actor)
    screen_words(actor.school, writer=actor, answer=answer)
    ids = [row.pk for row in rows][:MOST]
    batch, judged = uuids.uuid4(), 0
    with transaction.atomic():
        locked = SchoolSource.objects.filter(pk__in=ids, school=actor.school).order_by("pk")
        for row in locked.select_related("source").select_for_update(of=("self",)):
            alone = len(ids) == 1
            if reason := _hindrance(actor, row, verdict, answer, seen if alone else "", alone=alone):
                if alone:
                    raise reason
                continue
            _judge(actor, row, verdict, why, answer.strip(), batch)
            judged += 1
    return Batch(batch, judged, held=len(ids) - judged)


def undo_verdicts(*, actor: Viewer, batch: uuids.UUID) -> int:
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


def _hindrance(actor, row, verdict, answer, seen, *, alone) -> Refused | None:
    if row.holder() not in (None, actor.person):
        return Refused(held_sentence(actor, row))
    if seen and seen != stamp(row):
        return Refused(_("Somebody has judged it in the meantime. Look at what they said, then decide."))
    if _turns_down(row, verdict) and not (answer.strip() and alone):
        return Refused(_("Tell the student in a sentence why it stays so."), field="answer")
    return None


def _turns_down(row: SchoolSource, verdict: str) -> bool:
    return verdict == Verdict.REFUSED and row.appeals.filter(answered__isnull=True).exists()


def _judge(actor, row: SchoolSource, verdict, why, answer, batch) -> None:
    """All that a verdict brings with it: the row, what was before, answers to who asked, the claim, the trail."""
    if verdict in (Verdict.RECOMMENDED, Verdict.FINE) and row.verdict != verdict and why.strip() == row.why:
        why = ""  # the reason of a no, left standing in the form, is none for a yes
    own = (row.own_verdict, row.own_why, row.own_by_id, row.own_at)
    if not row.rule_id:
        own = (row.verdict, row.why, row.judged_by_id, row.judged)
    # A rule that is only agreed with stays the one that speaks.
    if (row.verdict, row.why) != (verdict, why.strip()):
        _write_verdict(actor, row, verdict, why.strip())
    said = Judgement.objects.create(
        batch=batch,
        school_source=row,
        judge=actor.person,
        verdict=verdict,
        judged=row.judged,
        **dict(zip(("before_verdict", "before_why", "before_by_id", "before_at"), own, strict=True)),
        before_review_requested_at=row.review_requested_at,
    )
    given = {"answer": answer, "answered_by": actor.person, "answered": timezone.now(), "judgement": said}
    kept = Appeal.Outcome.KEPT if verdict == Verdict.REFUSED else Appeal.Outcome.HEARD
    row.appeals.filter(answered__isnull=True).update(outcome=kept, **given)
    row.reports.filter(answered__isnull=True).update(**given)
    row.review_requested_at = row.claimed_by = row.claimed_until = None
    row.save(update_fields=["review_requested_at", "claimed_by", "claimed_until"])
    tell_appellants(said)
    tell_reporters(said)


def _write_verdict(actor, row: SchoolSource, verdict: str, why: str) -> None:
    check_reason(actor, verdict, why)
    before = row.verdict
    row.verdict, row.why = verdict, why
    row.judged_by, row.judged = actor.person, timezone.now()
    # Said of this very source, and later than any rule: an exception that stands.
    row.rule, row.own_verdict, row.own_why, row.own_by, row.own_at = None, Verdict.NONE, "", None, None
    row.save()
    record(
        "resources.sources.judge_source",
        school=actor.school,
        actor=actor.person,
        subject=row.added_by,
        thing=row.source,
        reason=why[:300],
        verdict=verdict,
        before=before,
    )
    tell_of_verdict.delay_on_commit(row.pk)


def _take_back(actor, said: Judgement, row: SchoolSource) -> None:
    now = timezone.now()
    untell_verdict.delay_on_commit(row.pk, f"{row.judged:%Y%m%d%H%M%S%f}" if row.judged else "", str(said.uuid))
    row.verdict, row.why = said.before_verdict, said.before_why
    row.judged_by_id, row.judged = said.before_by_id, said.before_at
    row.rule, row.review_requested_at = None, said.before_review_requested_at
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
