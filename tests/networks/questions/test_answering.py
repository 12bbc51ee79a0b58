"""Whoever answered a question takes it back; the safeguarding lead still reads every answer.  # SAFETY 3"""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry, Notification
from kit.errors import Refused
from networks.models import QuestionAnswer
from networks.questions.answering import answer_question, restore_answer, withdraw_answer
from networks.questions.queries import teachers_of, waiting_questions
from networks.questions.services import ask_teacher
from tests.resources.making import make_entries, make_source
from tests.watching import read_along


@pytest.fixture
def answered(cast):
    """A question of Mia's that Ms Adler answered twice."""
    mia, entry = cast.viewer(cast.mia), make_entries(make_source(cast.harbour, title="Sea"), 1)[0]
    made = ask_teacher(actor=mia, entry=entry, teacher=teachers_of(mia).get(), question="Why sideways?")
    answer_question(actor=cast.viewer(cast.adler), question=made, answer="Write to me at night")
    answer_question(actor=cast.viewer(cast.adler), question=made, answer="Look at their joints")
    made.refresh_from_db()
    return made


def page_of(cast, person, question):
    return cast.client(person).get(reverse("networks:question-detail", args=[question.uuid])).content.decode()


def press(cast, person, question, act):
    address = reverse(f"networks:question-answer-{act}", args=[question.uuid])
    return cast.client(person).post(address, follow=True)


def test_taken_back_and_given_again(cast, answered):
    said = press(cast, cast.adler, answered, "withdraw").content.decode()
    assert reverse("networks:question-answer-restore", args=[answered.uuid]) in said, "an undo"
    press(cast, cast.adler, answered, "withdraw")
    page = page_of(cast, cast.mia, answered)
    assert "Look at their joints" not in page
    assert "Write to me at night" not in page
    assert "Ms Adler took an answer back" in page
    assert not Notification.objects.filter(person=cast.mia).exists()
    assert list(waiting_questions(cast.viewer(cast.adler))) == [answered], "it waits again"
    press(cast, cast.adler, answered, "restore")
    assert "Look at their joints" in page_of(cast, cast.mia, answered)
    assert Notification.objects.filter(person=cast.mia).count() == 1


def test_nothing_comes_over_a_later_answer_and_nobody_else_takes_it_back(cast, answered):
    withdraw_answer(actor=cast.viewer(cast.adler), question=answered)
    answer_question(actor=cast.viewer(cast.adler), question=answered, answer="Ask a crab")
    with pytest.raises(Refused):
        restore_answer(actor=cast.viewer(cast.adler), question=answered)
    with pytest.raises(Refused):
        withdraw_answer(actor=cast.viewer(cast.brook), question=answered)
    for person in (cast.mia, cast.brook, cast.carl, cast.tess):
        assert press(cast, person, answered, "withdraw").status_code == 404
    assert "Ask a crab" in page_of(cast, cast.mia, answered)


def test_the_lead_reads_all_that_was_answered(cast, answered):
    withdraw_answer(actor=cast.viewer(cast.adler), question=answered)
    page = read_along(cast, "question-answers", "Mia")
    assert "Write to me at night" in page
    assert "Look at their joints" in page
    assert page.count("Taken back or replaced") == 2
    assert "joints" not in read_along(cast, "question-answers", who=cast.tess)  # SAFETY 40
    assert QuestionAnswer.objects.count() == 2


def test_it_is_on_the_trail_and_not_for_admins(cast, answered):  # SAFETY 32
    withdraw_answer(actor=cast.viewer(cast.adler), question=answered)
    restore_answer(actor=cast.viewer(cast.adler), question=answered)
    acts = AuditEntry.objects.filter(verb__startswith="networks.questions.").order_by("id")
    assert [entry.verb.rpartition(".")[2] for entry in acts] == [
        "answer_question",
        "answer_question",
        "withdraw_answer",
        "restore_answer",
    ]
    assert "to a question" not in cast.client(cast.ada).get(reverse("accounts:audit-list")).content.decode()
