"""Answering a reflection, and taking an answer back."""

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
from reflections.feedback.models import Feedback
from reflections.journal.models import Reflection

TEXT_AT_MOST = 2_000


def give_feedback(*, actor: Viewer, reflection: Reflection, text: str) -> Feedback:
    """A teacher's answer to what was handed in to them; the student is told.

    Raises Refused (field `text`). The same words once more are the answer that is there.
    """
    text = text.strip()
    readable = Reflection.objects.visible_to(actor).exclude(person=actor.person)
    if not readable.filter(pk=reflection.pk).exists():
        raise Refused(_("This was not handed in to you."))
    if not text:
        raise Refused(_("Write a few words first."), field="text")
    if len(text) > TEXT_AT_MOST:
        raise Refused(_("Please keep this under 2,000 letters."), field="text")
    screen_words(actor.school, writer=actor, text=text)
    with transaction.atomic():
        row = (
            Reflection.objects.select_for_update(of=("self",))
            .select_related("person", "school")
            .get(pk=reflection.pk)
        )
        feedback, new = Feedback.objects.get_or_create(
            school=row.school, reflection=row, teacher=actor.person, text=text, withdrawn=None
        )
        if new:
            _record("give_feedback", actor, feedback)
            _tell(actor, feedback)
        return feedback


@transaction.atomic
def withdraw_feedback(*, actor: Viewer, feedback: Feedback) -> None:
    """Its teacher takes an answer back: the student sees no more than that, the safeguarding lead all of it. Doing
    it twice changes nothing. Raises Refused for anybody else."""
    row = _own(actor, feedback)
    if row.withdrawn is None:
        row.withdrawn = timezone.now()
        row.save(update_fields=["withdrawn"])
        person, reflection = row.reflection.person, row.reflection
        take_back_notices(people=[person], key=_key(row))
        announce_change(people=[person], changed=reflection, in_confidence=reflection.closed is not None)
        _record("withdraw_feedback", actor, row)


@transaction.atomic
def restore_feedback(*, actor: Viewer, feedback: Feedback) -> None:
    """Give again what was taken back; the student is told. Raises Refused for anybody else, and where the same
    words stand there anew."""
    row = _own(actor, feedback)
    if row.withdrawn is not None:
        same = Feedback.objects.filter(reflection=row.reflection, teacher=actor.person, text=row.text)
        if same.filter(withdrawn=None).exists():
            raise Refused(_("The same answer is there already."))
        row.withdrawn = None
        row.save(update_fields=["withdrawn"])
        _tell(actor, row)
        _record("restore_feedback", actor, row)


def mark_feedback_seen(*, actor: Viewer, reflection: Reflection) -> None:
    """The student opened their reflection: its answers are seen. Nothing happens for anybody else."""
    if reflection.person_id == actor.person.pk:
        Feedback.objects.filter(reflection=reflection, seen__isnull=True).update(seen=timezone.now())


def _own(actor: Viewer, feedback: Feedback) -> Feedback:
    along = ("reflection__person", "reflection__school")
    row = Feedback.objects.select_for_update(of=("self",)).select_related(*along).get(pk=feedback.pk)
    if row.teacher_id != actor.person.pk:
        raise Refused(_("Only whoever wrote it can take it back."))
    return row


def _key(feedback: Feedback) -> str:
    return f"feedback.{feedback.uuid}"


def _tell(actor: Viewer, feedback: Feedback) -> None:
    reflection = feedback.reflection
    notify(
        person=reflection.person,
        school=reflection.school,
        key=_key(feedback),
        text=_("%(name)s answered your reflection.") % {"name": isolated(actor.person.name)},
        address=reverse("reflections:reflection-detail", args=[reflection.uuid]),
        icon="reply",
        actor=actor.person,
        in_confidence=reflection.closed is not None,
        changed=reflection,
    )


def _record(act: str, actor: Viewer, feedback: Feedback) -> None:
    reflection = feedback.reflection
    record(
        f"reflections.feedback.{act}",
        school=reflection.school,
        actor=actor.person,
        subject=reflection.person,
        thing=reflection,
    )
