"""Answering a question, and taking an answer back."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import announce_change, notify, take_back_notices
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from kit.text.directions import isolated
from networks.questions.models import Question, QuestionAnswer


def answer_question(*, actor: Viewer, question: Question, answer: str) -> Question:
    """Answer a question one is asked; answering anew replaces the words, which the safeguarding lead still reads.
    The student is told. Raises Refused without words, and for contact details.
    """
    answer = answer.strip()
    if not answer:
        raise Refused(_("Please fill this in."), field="answer")
    screen_words(actor.school, writer=actor, answer=answer)
    with transaction.atomic():
        row = _hold(actor, question)
        if row.answer == answer:
            return row
        row.answers.filter(withdrawn=None, replaced=None).update(replaced=timezone.now())
        _put(row, QuestionAnswer.objects.create(school=row.school, question=row, text=answer))
        _record("answer_question", actor, row)
        _tell(actor, row)
    return row


@transaction.atomic
def withdraw_answer(*, actor: Viewer, question: Question) -> None:
    """Whoever answered takes it back: the student sees no more than that, the safeguarding lead all of it, and the
    question waits again. Doing it twice changes nothing. Raises Refused for anybody else."""
    row = _hold(actor, question)
    if not row.answered:
        return
    row.answers.filter(withdrawn=None, replaced=None).update(withdrawn=timezone.now())
    take_back_notices(people=[row.student], key=_key(row))
    announce_change(people=[row.student], changed=row, in_confidence=_in_confidence(actor, row))
    _put(row, None)
    _record("withdraw_answer", actor, row)


@transaction.atomic
def restore_answer(*, actor: Viewer, question: Question) -> None:
    """Give again what one took back; the student is told. Raises Refused when there is another answer by now."""
    row = _hold(actor, question)
    last = row.answers.order_by("created", "id").last()
    if row.answered or last is None or last.withdrawn is None:
        raise Refused(_("There is nothing to give again any more."))
    last.withdrawn = None
    last.save(update_fields=["withdrawn"])
    _put(row, last)
    _record("restore_answer", actor, row)
    _tell(actor, row)


def _hold(actor: Viewer, question: Question) -> Question:
    rows = Question.objects.select_for_update(of=("self",)).select_related("student", "school")
    row = rows.get(pk=question.pk)
    if row.teacher_id != actor.person.pk:
        raise Refused(_("Only whoever was asked can answer."))
    return row


def _put(row: Question, answer: QuestionAnswer | None) -> None:
    row.answer = answer.text if answer else ""
    row.answered = answer.created if answer else None
    row.save(update_fields=["answer", "answered"])


def _key(row: Question) -> str:
    return f"question.{row.uuid}.answered"


def _in_confidence(actor: Viewer, row: Question) -> bool:
    return actor.is_confidant or row.closed is not None


def _record(act: str, actor: Viewer, row: Question) -> None:
    record(f"networks.questions.{act}", school=row.school, actor=actor.person, subject=row.student, thing=row)


def _tell(actor: Viewer, row: Question) -> None:
    notify(
        person=row.student,
        school=row.school,
        key=_key(row),
        text=_("%(name)s answered your question.") % {"name": isolated(actor.person.name)},
        address=reverse("networks:question-detail", args=[row.uuid]),
        icon="question",
        actor=actor.person,
        in_confidence=_in_confidence(actor, row),
        changed=row,
    )
