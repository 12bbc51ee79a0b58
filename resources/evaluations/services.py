"""Checking a source, handing the check in, and answering it."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify
from accounts.people.viewer import Viewer
from plnsite.kit.errors import Refused
from resources.evaluations.models import Evaluation
from resources.sources.models import Source

MOVES = ("stop", "investigate", "find", "trace")


def keep_draft(*, actor: Viewer, source: Source, **words: str) -> Evaluation:
    """Keep what the student has so far. `words` are those of stop, investigate, find, trace, trust, because.

    Raises Refused once the check is handed in.
    """
    with transaction.atomic():
        check, _new = Evaluation.objects.select_for_update().get_or_create(
            person=actor.person, source=source, defaults={"school": actor.school}
        )
        if check.submitted:
            raise Refused(_("You have handed this check in already."))
        _write(check, words)
    return check


def hand_in(*, actor: Viewer, source: Source, **words: str) -> Evaluation:
    """Hand the check in to the student's teachers and librarians. A second press changes nothing.

    Raises Refused when the student's own verdict or its reason is missing, or fewer than two moves are made.
    """
    with transaction.atomic():
        check, _new = Evaluation.objects.select_for_update().get_or_create(
            person=actor.person, source=source, defaults={"school": actor.school}
        )
        if check.submitted:
            return check
        _write(check, words)
        if sum(bool(getattr(check, move)) for move in MOVES) < 2:
            raise Refused(_("Write at least something for two of the four moves."), field="stop")
        if not check.trust:
            raise Refused(_("Say whether you trust it."), field="trust")
        if not check.because:
            raise Refused(_("Say why you think so."), field="because")
        check.submitted = timezone.now()
        check.save(update_fields=["submitted"])
    return check


def answer_evaluation(*, actor: Viewer, evaluation: Evaluation, answer: str) -> Evaluation:
    """Answer a check that was handed in; the student is told. Answering again changes the words and tells again.

    Raises Refused when there are no words.
    """
    if not answer.strip():
        raise Refused(_("Write a few words."), field="answer")
    if evaluation.answer == answer.strip():
        return evaluation
    with transaction.atomic():
        evaluation.answer = answer.strip()
        evaluation.answered_by, evaluation.answered = actor.person, timezone.now()
        evaluation.save(update_fields=["answer", "answered_by", "answered"])
        record(
            "resources.evaluations.answer_evaluation",
            school=actor.school,
            actor=actor.person,
            subject=evaluation.person,
            thing=evaluation,
        )
        notify(
            person=evaluation.person,
            school=actor.school,
            key=f"check-answered.{evaluation.uuid}.{evaluation.answered:%Y%m%d%H%M%S%f}",
            text=_("%(name)s answered your check of %(title)s.")
            % {"name": actor.person.name, "title": evaluation.source.title[:100]},
            address=reverse("resources:evaluation-detail", args=[evaluation.uuid]),
            icon="reply",
            actor=actor.person,
        )
    return evaluation


def _write(check: Evaluation, words: dict[str, str]) -> None:
    for name in (*MOVES, "trust", "because"):
        setattr(check, name, words.get(name, "").strip())
    check.save(update_fields=[*MOVES, "trust", "because"])
