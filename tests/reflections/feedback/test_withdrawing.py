"""A teacher takes an answer to a reflection back; the safeguarding lead still reads it.  # SAFETY 3"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Notification
from kit.errors import Refused
from reflections.feedback.services import give_feedback, withdraw_feedback
from reflections.journal.queries import waiting_reflections
from reflections.models import Feedback, Reflection
from tests.cast import enrol
from tests.reflections.occurrences import make_occurrence
from tests.watching import read_along


@pytest.fixture
def answered(cast):
    """What Ms Adler answered to a reflection of Mia's."""
    reflection = Reflection.objects.create(
        school=cast.harbour,
        person=cast.mia,
        prompt=make_occurrence(cast).schedule.prompt,
        school_class=cast.class_8b,
        answers=[{"question": "What?", "answer": "My secret tide pool"}],
        visibility="teacher",
        submitted=timezone.now(),
    )
    return give_feedback(actor=cast.viewer(cast.adler), reflection=reflection, text="Meet me at the pier")


def page_of(cast, person, answered):
    address = reverse("reflections:reflection-detail", args=[answered.reflection.uuid])
    return cast.client(person).get(address).content.decode()


def press(cast, person, answered, act):
    return cast.client(person).post(reverse(f"reflections:feedback-{act}", args=[answered.uuid]), follow=True)


def test_taken_back_and_given_again(cast, answered):
    assert "The safeguarding lead of your school can read" in page_of(cast, cast.mia, answered)
    assert "Take it back" not in page_of(cast, cast.mia, answered)
    said = press(cast, cast.adler, answered, "withdraw").content.decode()
    assert reverse("reflections:feedback-restore", args=[answered.uuid]) in said, "an undo"
    for person in (cast.mia, cast.adler):
        page = page_of(cast, person, answered)
        assert "Meet me at the pier" not in page
        assert "Ms Adler took an answer back" in page
    assert not Notification.objects.filter(person=cast.mia, text__contains="answered").exists()
    assert list(waiting_reflections(cast.viewer(cast.adler))) == [answered.reflection], "it waits again"
    press(cast, cast.adler, answered, "withdraw")
    press(cast, cast.adler, answered, "restore")
    assert "Meet me at the pier" in page_of(cast, cast.mia, answered)
    assert Notification.objects.filter(person=cast.mia, text__contains="answered").count() == 1
    verbs = AuditEntry.objects.filter(verb__startswith="reflections.feedback").order_by("id")
    assert [verb.rpartition(".")[2] for verb in verbs.values_list("verb", flat=True)] == [
        "give_feedback",
        "withdraw_feedback",
        "restore_feedback",
    ]


def test_the_same_words_again_are_a_new_answer(cast, answered):
    withdraw_feedback(actor=cast.viewer(cast.adler), feedback=answered)
    give_feedback(actor=cast.viewer(cast.adler), reflection=answered.reflection, text="Meet me at the pier")
    assert Feedback.objects.filter(withdrawn=None).count() == 1
    assert Feedback.objects.count() == 2


def test_nobody_else_takes_it_back(cast, answered):
    enrol(cast.brook, cast.class_8b, "teacher")
    for person in (cast.brook, cast.mia, cast.carl, cast.ada, cast.tess):
        assert press(cast, person, answered, "withdraw").status_code == 404
    with pytest.raises(Refused):
        withdraw_feedback(actor=cast.viewer(cast.brook), feedback=answered)
    assert Feedback.objects.get().withdrawn is None


def test_the_lead_reads_the_answer_taken_back_or_not_and_never_the_reflection(cast, answered):
    assert "Meet me at the pier" in read_along(cast, "feedback", "Adler")
    assert "Meet me at the pier" not in read_along(cast, "feedback", "Brook")
    withdraw_feedback(actor=cast.viewer(cast.adler), feedback=answered)
    page = read_along(cast, "feedback", "Mia")
    assert "Meet me at the pier" in page
    assert "Taken back" in page
    assert "secret tide pool" not in page
    assert "Meet me at the pier" not in read_along(cast, "feedback", who=cast.tess)  # SAFETY 40


def test_the_same_words_given_anew_before_the_first_come_back(cast, answered):
    ms_adler, words = cast.viewer(cast.adler), answered.text
    withdraw_feedback(actor=ms_adler, feedback=answered)
    again = give_feedback(actor=ms_adler, reflection=answered.reflection, text=words)
    assert "is there already" in press(cast, cast.adler, answered, "restore").content.decode()
    assert list(Feedback.objects.filter(withdrawn=None)) == [again]
    assert give_feedback(actor=ms_adler, reflection=answered.reflection, text=words) == again
