"""A question to one's teacher: asked, answered, seen by two and by the safeguarding lead."""

import pytest
from django.http import Http404
from django.urls import reverse

from accounts.models import Enrolment, Notification
from kit.errors import Refused
from networks.models import Question
from networks.questions.access import get_question
from networks.questions.answering import answer_question
from networks.questions.queries import teachers_of
from networks.questions.services import ask_teacher
from resources.models import SchoolSource, Verdict
from resources.reading.highlights.services import make_highlight
from tests.resources.making import make_entries, make_source


@pytest.fixture
def entry(cast):
    return make_entries(make_source(cast.harbour, title="Sea"), 1)[0]


def ask(cast, entry, question="Why sideways?", **facts):
    teacher = teachers_of(cast.viewer(cast.mia)).get()
    return ask_teacher(actor=cast.viewer(cast.mia), entry=entry, teacher=teacher, question=question, **facts)


def test_asked_and_answered(cast, entry):
    made = ask(cast, entry, passage="The first words of it")
    assert ask(cast, entry) == made, "the same question twice is one"
    assert Notification.objects.get(person=cast.adler).text.startswith("Mia Kowalski asks you")
    answer_question(actor=cast.viewer(cast.adler), question=made, answer="Look at their joints.")
    assert Notification.objects.get(person=cast.mia).text == "Ms Adler answered your question."
    page = cast.client(cast.mia).get(reverse("networks:question-detail", args=[made.uuid])).content.decode()
    assert "Look at their joints." in page
    assert "safeguarding lead" in page  # SAFETY 3


def test_between_the_two_alone(cast, entry):  # SAFETY 3, 40
    made = ask(cast, entry)
    for person in (cast.noah, cast.zoe, cast.brook, cast.lena, cast.carl, cast.ada, cast.otto, cast.tess):
        with pytest.raises(Http404):
            get_question(cast.viewer(person), made.uuid)
    with pytest.raises(Refused):
        answer_question(actor=cast.viewer(cast.mia), question=made, answer="Mine")


def test_only_teachers_of_ones_own_classes(cast, entry):  # SAFETY 1
    other = Enrolment.objects.get(person=cast.brook)
    with pytest.raises(Refused) as no:
        ask_teacher(actor=cast.viewer(cast.mia), entry=entry, teacher=other, question="Why?")
    assert no.value.field == "teacher"
    address = reverse("networks:question-ask", args=[entry.uuid])
    bad = cast.client(cast.mia).post(address, {"teacher": other.uuid, "question": "Why?"})
    assert bad.status_code == 422
    assert not Question.objects.exists()


def test_contact_details_neither_way(cast, entry):  # SAFETY 5
    with pytest.raises(Refused):
        ask(cast, entry, "Write to mia@mail.example")
    made = ask(cast, entry)
    with pytest.raises(Refused):
        answer_question(actor=cast.viewer(cast.adler), question=made, answer="Call me: 0171 234 5678")
    made.refresh_from_db()
    assert not made.answered


def test_a_passage_is_no_way_round(cast, entry):  # SAFETY 3, 5
    with pytest.raises(Refused) as no:
        ask(cast, entry, passage="I am mia@home.example, write to me")
    assert no.value.field == "passage"
    entry.html = "<p>Write to <b>us</b> at info@sea.example, and say\n why.</p>"
    ask(cast, entry, passage="us at info@sea.example, and say  why")  # what the text itself says
    ask(cast, entry, "And this?", passage="I wonder about crabs")
    lead, address = cast.client(cast.carl), reverse("accounts:oversight-list")
    lead.post(address, {"reason": "A parent asked"})
    assert "I wonder about crabs" in lead.get(address).content.decode()


def test_what_was_marked_comes_along(cast, entry):
    marked = make_highlight(actor=cast.viewer(cast.mia), entry=entry, quote="The first words")
    address = reverse("networks:question-ask", args=[entry.uuid])
    page = cast.client(cast.mia).get(address, {"highlight": marked.uuid}).content.decode()
    assert "The first words</textarea>" in page
    assert "can read it too" in page
    assert cast.client(cast.noah).get(address, {"highlight": marked.uuid}).status_code == 404
    assert cast.client(cast.mia).get(address, {"highlight": "x"}).status_code == 200


def test_a_refused_source_takes_the_passage_along(cast, entry):  # SAFETY 41
    made = ask(cast, entry, passage="The first words of it")
    SchoolSource.objects.update(verdict=Verdict.REFUSED)
    page = cast.client(cast.mia).get(reverse("networks:question-detail", args=[made.uuid])).content.decode()
    assert "Why sideways?" in page
    assert "The first words" not in page


def test_a_teacher_finds_on_today_what_waits(cast, entry):
    made = ask(cast, entry)
    home = reverse("pages:home")
    assert "Why sideways?" in cast.client(cast.adler).get(home).content.decode()
    for other in (cast.brook, cast.mia, cast.lena, cast.otto):
        assert "Why sideways?" not in cast.client(other).get(home).content.decode()
    answer_question(actor=cast.viewer(cast.adler), question=made, answer="Look at their joints.")
    assert "Why sideways?" not in cast.client(cast.adler).get(home).content.decode()


def test_both_see_with_whom_they_speak(cast, entry):
    made = ask(cast, entry)
    mine, theirs = cast.client(cast.mia), cast.client(cast.adler)
    every = reverse("networks:question-list")
    assert "No answer from Ms Adler yet" in mine.get(every).content.decode()
    assert "Mia Kowalski waits for your answer" in theirs.get(every).content.decode()
    again = reverse("networks:question-ask", args=[entry.uuid])
    assert "No answer from Ms Adler yet" in mine.get(again).content.decode()
    assert "Why sideways?" not in cast.client(cast.noah).get(again).content.decode()
    answer_question(actor=cast.viewer(cast.adler), question=made, answer="Look at their joints.")
    assert "Ms Adler answered" in mine.get(again).content.decode()
    assert "Mia Kowalski asked. You answered." in theirs.get(every).content.decode()
