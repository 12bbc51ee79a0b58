"""Answering a reflection."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from kit.text.directions import isolated
from reflections.feedback.models import Feedback
from reflections.journal.models import Reflection

TEXT_AT_MOST = 2_000


@transaction.atomic
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
    screen_words(actor.school, text=text)
    row = (
        Reflection.objects.select_for_update(of=("self",)).select_related("person", "school").get(pk=reflection.pk)
    )
    feedback, new = Feedback.objects.get_or_create(
        school=row.school, reflection=row, teacher=actor.person, text=text
    )
    if new:
        record(
            "reflections.feedback.give_feedback",
            school=row.school,
            actor=actor.person,
            subject=row.person,
            thing=row,
        )
        notify(
            person=row.person,
            school=row.school,
            key=f"feedback.{feedback.uuid}",
            text=_("%(name)s answered your reflection.") % {"name": isolated(actor.person.name)},
            address=reverse("reflections:reflection-detail", args=[row.uuid]),
            icon="reply",
            actor=actor.person,
            in_confidence=row.closed is not None,
            changed=row,
        )
    return feedback


def mark_feedback_seen(*, actor: Viewer, reflection: Reflection) -> None:
    """The student opened their reflection: its answers are seen. Nothing happens for anybody else."""
    if reflection.person_id == actor.person.pk:
        Feedback.objects.filter(reflection=reflection, seen__isnull=True).update(seen=timezone.now())
