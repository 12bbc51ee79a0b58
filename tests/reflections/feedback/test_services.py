"""Answering what was handed in."""

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, Notification
from kit.errors import Refused
from reflections.feedback.services import give_feedback, mark_feedback_seen
from reflections.models import Feedback, Prompt, Reflection


@pytest.fixture
def handed_in(cast) -> Reflection:
    return Reflection.objects.create(
        school=cast.harbour,
        person=cast.mia,
        school_class=cast.class_8b,
        prompt=Prompt.objects.create(school=cast.harbour, title="My week", questions=["What?"]),
        visibility=Reflection.Visibility.TEACHER,
        submitted=timezone.now(),
    )


def test_an_answer_is_given_told_and_audited_once(cast, handed_in):
    adler = cast.viewer(cast.adler)
    for _time in range(2):
        give_feedback(actor=adler, reflection=handed_in, text="Well seen. ")
    assert Feedback.objects.get().text == "Well seen."
    notice = Notification.objects.get()
    assert (notice.person, notice.text) == (cast.mia, "Ms Adler answered your reflection.")
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.subject, entry.detail) == ("reflections.feedback.give_feedback", cast.mia, {})


@pytest.mark.parametrize("person", ["noah", "brook", "lena", "carl", "ada", "max", "tess", "mia"])
def test_nobody_but_the_teacher_answers(cast, handed_in, person):
    # SAFETY 22, 40
    with pytest.raises(Refused):
        give_feedback(actor=cast.viewer(getattr(cast, person)), reflection=handed_in, text="Hello")


def test_a_private_one_is_not_answered(cast, handed_in):
    Reflection.objects.update(visibility=Reflection.Visibility.PRIVATE)
    with pytest.raises(Refused):
        give_feedback(actor=cast.viewer(cast.adler), reflection=handed_in, text="Hello")


@pytest.mark.parametrize("text", ["  ", "x" * 2001])
def test_nothing_and_too_much_are_refused(cast, handed_in, text):
    with pytest.raises(Refused) as no:
        give_feedback(actor=cast.viewer(cast.adler), reflection=handed_in, text=text)
    assert no.value.field == "text"


def test_only_the_student_marks_an_answer_as_seen(cast, handed_in):
    feedback = give_feedback(actor=cast.viewer(cast.adler), reflection=handed_in, text="Well seen.")
    mark_feedback_seen(actor=cast.viewer(cast.adler), reflection=handed_in)
    feedback.refresh_from_db()
    assert feedback.seen is None
    mark_feedback_seen(actor=cast.viewer(cast.mia), reflection=handed_in)
    feedback.refresh_from_db()
    assert feedback.seen
