"""A question to the librarian about a topic, which is there ready to be sent."""

import pytest
from django.http import Http404
from django.urls import reverse

from accounts.models import Membership, Notification, Role
from accounts.safety.safeguarding.oversight.streams import streams
from kit.errors import Refused
from networks.models import Question
from networks.questions.access import get_question
from networks.questions.answering import answer_question
from networks.questions.queries import librarians_of
from networks.questions.services import ask_about_topic
from tests.cast import make_person


def ask(cast, question="What could I read?", **facts):
    given = {"topic": cast.chemistry, "person": cast.lena} | facts
    return ask_about_topic(actor=cast.viewer(cast.mia), question=question, **given)


def test_the_page_holds_a_question_that_can_be_sent_as_it_stands(cast):
    client, address = cast.client(cast.mia), reverse("networks:question-about-topic", args=[cast.chemistry.uuid])
    form = client.get(address).context["form"]
    assert cast.chemistry.name in form.initial["question"]
    answer = client.post(address, form.initial)
    made = Question.objects.get()
    assert answer["Location"] == reverse("networks:question-detail", args=[made.uuid])
    assert (made.teacher, made.topic, made.entry) == (cast.lena, cast.chemistry, None)
    assert Notification.objects.get(person=cast.lena).text.endswith("they want to learn.")
    assert client.post(address, form.initial).status_code == 302
    assert Question.objects.count() == 1, "the same question twice is one"


def test_the_librarian_finds_it_on_her_first_page_and_answers(cast):
    made = ask(cast)
    page = reverse("networks:question-detail", args=[made.uuid])
    librarian = cast.client(cast.lena)
    assert page in librarian.get(reverse("pages:home")).content.decode()
    assert page in librarian.get(reverse("networks:question-list")).content.decode()
    assert cast.chemistry.name in librarian.get(page).content.decode()
    librarian.post(page, {"answer": "Begin with the shelf by the window."})
    shown = cast.client(cast.mia).get(page).content.decode()
    assert "Begin with the shelf by the window." in shown
    assert "safeguarding lead" in shown  # SAFETY 3


def test_the_safeguarding_lead_can_read_it(cast):  # SAFETY 3
    made = ask(cast)
    stream = next(stream for stream in streams if stream.key == "questions")
    line = stream.line(stream.rows(cast.harbour).get())
    assert (line.words, line.about) == (made.question, cast.chemistry.name)


def test_nobody_else_reads_it(cast):  # SAFETY 3, 40
    made = ask(cast)
    for person in (cast.noah, cast.zoe, cast.adler, cast.brook, cast.carl, cast.ada, cast.otto, cast.tess):
        with pytest.raises(Http404):
            get_question(cast.viewer(person), made.uuid)


def test_librarians_are_asked_and_teachers_only_where_there_is_none(cast):  # SAFETY 1, 4, 40
    mia = cast.viewer(cast.mia)
    assert list(librarians_of(mia)) == [cast.lena]
    for person in (cast.noah, cast.adler, cast.carl, cast.max, cast.tess):
        with pytest.raises(Refused):
            ask(cast, person=person)
    Membership.objects.filter(person=cast.lena, role=Role.LIBRARIAN).delete()
    assert set(librarians_of(cast.viewer(cast.mia))) == {cast.adler, cast.brook}


def test_contact_details_neither_way_and_not_too_many(cast):  # SAFETY 5
    with pytest.raises(Refused):
        ask(cast, "Write to mia@example.org")
    made = ask(cast)
    with pytest.raises(Refused):
        answer_question(actor=cast.viewer(cast.lena), question=made, answer="Ring 0161 496 0123")
    for number in range(9):
        ask(cast, f"And number {number}?")
    with pytest.raises(Refused):
        ask(cast, "One more?")


def test_where_nobody_is_there_to_be_asked_the_page_leads_on(cast):
    Membership.objects.filter(school=cast.harbour, role__in=[Role.LIBRARIAN, Role.TEACHER]).delete()
    page = cast.client(cast.mia).get(reverse("networks:question-about-topic", args=[cast.chemistry.uuid]))
    assert reverse("resources:source-add") in page.content.decode()
    assert "<textarea" not in page.content.decode()


def test_a_second_librarian_can_be_chosen(cast):
    other = make_person("Ms Pell", cast.harbour, Role.LIBRARIAN, email="pell@harbour.example")
    assert ask(cast, person=other).teacher == other
