"""Answering a check, and taking an answer back."""

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
from resources.checks.models import CheckAnswer, SourceCheck


def answer_check(*, actor: Viewer, check: SourceCheck, answer: str, seen: str = "") -> SourceCheck:
    """Answer a check that was handed in; the student is told. Answering again changes the words and tells again.

    Raises Refused without words, for contact details, or when somebody answered since `seen` (its `stamp`).
    """
    if not answer.strip():
        raise Refused(_("Write a few words."), field="answer")
    screen_words(actor.school, writer=actor, answer=answer)
    with transaction.atomic():
        _hold(check)
        if check.answer == answer.strip():
            return check
        if seen and seen != stamp(check):
            raise Refused(_("A colleague has answered in the meantime. Read that first: yours would replace it."))
        check.answers.filter(withdrawn=None, replaced=None).update(replaced=timezone.now())
        made = CheckAnswer.objects.create(
            school=actor.school, source_check=check, author=actor.person, text=answer.strip()
        )
        _put(check, made)
        _record("answer_check", actor, check)
        _tell(actor, check)
    return check


@transaction.atomic
def withdraw_answer(*, actor: Viewer, check: SourceCheck) -> None:
    """Whoever answered takes it back: the student sees no more than that, the safeguarding lead all of it, and the
    check waits for an answer again. Doing it twice changes nothing. Raises Refused for anybody else."""
    _hold(check)
    if not check.answered:
        return
    if check.answered_by_id != actor.person.pk:
        raise Refused(_("Only whoever wrote it can take it back."))
    check.answers.filter(withdrawn=None, replaced=None).update(withdrawn=timezone.now())
    take_back_notices(people=[check.person], key=_key(check))
    announce_change(people=[check.person], changed=check, in_confidence=check.closed is not None)
    _put(check, None)
    _record("withdraw_answer", actor, check)


@transaction.atomic
def restore_answer(*, actor: Viewer, check: SourceCheck) -> None:
    """Give again what one took back; the student is told. Raises Refused when there is another answer by now."""
    _hold(check)
    last = check.answers.order_by("created", "id").last()
    if check.answered or last is None or last.withdrawn is None or last.author_id != actor.person.pk:
        raise Refused(_("There is nothing to give again any more."))
    last.withdrawn = None
    last.save(update_fields=["withdrawn"])
    _put(check, last)
    _record("restore_answer", actor, check)
    _tell(actor, check)


def stamp(check: SourceCheck) -> str:
    """What tells one answer from the next."""
    return check.answered.isoformat() if check.answered else "-"


def _hold(check: SourceCheck) -> None:
    locked = SourceCheck.objects.select_for_update()
    check.refresh_from_db(fields=["answer", "answered", "answered_by"], from_queryset=locked)


def _put(check: SourceCheck, answer: CheckAnswer | None) -> None:
    check.answer = answer.text if answer else ""
    check.answered_by = answer.author if answer else None
    check.answered = answer.created if answer else None
    check.save(update_fields=["answer", "answered_by", "answered"])


def _key(check: SourceCheck) -> str:
    return f"check-answered.{check.uuid}.{check.answered:%Y%m%d%H%M%S%f}"


def _record(act: str, actor: Viewer, check: SourceCheck) -> None:
    record(f"resources.checks.{act}", school=actor.school, actor=actor.person, subject=check.person, thing=check)


def _tell(actor: Viewer, check: SourceCheck) -> None:
    notify(
        person=check.person,
        school=actor.school,
        key=_key(check),
        text=_("%(name)s answered your check of %(title)s.")
        % {"name": isolated(actor.person.name), "title": check.source.title[:100]},
        address=reverse("resources:check-detail", args=[check.uuid]),
        icon="reply",
        actor=actor.person,
        in_confidence=check.closed is not None,
        changed=check,
    )
