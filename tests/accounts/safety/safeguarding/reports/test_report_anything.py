"""A person, a question, an answer to a reflection or to a check: two presses, and never to whom it is about.

# SAFETY 9, 10, 13, 40
"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, Report
from accounts.safety.safeguarding.reports.queries import reports_for
from networks.questions.answering import answer_question
from networks.questions.answering import withdraw_answer as withdraw_question_answer
from resources.checks.answering import answer_check, withdraw_answer


def make(kind, uuid):
    return reverse("accounts:report-make", args=[kind, uuid])


def answered(world):
    if not world.check.answers.exists():
        actor = world.cast.viewer(world.cast.adler)
        answer_check(actor=actor, check=world.check, answer="Look at who wrote it.")
        world.check.refresh_from_db()
    return world.check


PAGES = {  # by kind: the thing, the page of Mia's from which it is reported, whom it is about, what is kept
    "person": (lambda w: w.cast.adler, "accounts:person-detail", lambda w: w.cast.adler, "Ms Adler"),
    "question": (lambda w: w.question, "networks:question-detail", lambda w: w.cast.adler, "Why?"),
    "feedback": (lambda w: w.feedback, "reflections:reflection-detail", lambda w: w.feedback.teacher, ""),
    "check": (answered, "resources:check-detail", lambda w: w.cast.adler, "Look at who wrote it."),
}


def page_of(world, kind):
    thing, name, *_rest = PAGES[kind]
    row = thing(world)
    return reverse(name, args=[row.reflection.uuid if kind == "feedback" else row.uuid])


@pytest.mark.parametrize("kind", PAGES)
def test_two_presses_from_where_one_is(world, kind):
    thing, _name, about, kept = PAGES[kind]
    cast, row = world.cast, thing(world)
    client, address = cast.client(cast.mia), make(kind, row.uuid)
    assert f'href="{address}"' in client.get(page_of(world, kind)).content.decode()
    before = Report.objects.count()
    shown = client.post(address, {"why": "adult", "words": "It feels wrong"}, follow=True).content.decode()
    assert "It was received." in shown
    assert Report.objects.count() == before + 1
    made = Report.objects.get(case__kind=kind)
    assert set(made.readers.all()) == {cast.carl, cast.lena}
    assert about(world) in made.about.all()
    detail = cast.client(cast.carl).get(reverse("accounts:case-detail", args=[made.case.uuid]))
    assert detail.status_code == 200
    assert kept in detail.content.decode()
    assert cast.client(about(world)).get(reverse("accounts:case-detail", args=[made.case.uuid])).status_code == 404
    for other in (cast.otto, cast.tess, cast.max):
        assert cast.client(other).post(address, {"why": "other"}).status_code == 404


@pytest.mark.parametrize("kind", PAGES)
def test_never_to_whom_it_is_about_though_they_are_the_lead(world, kind):
    thing, _name, about, _kept = PAGES[kind]
    cast, row = world.cast, thing(world)
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=False)
    Membership.objects.filter(person=about(world), school=cast.harbour).update(is_safeguarding_lead=True)
    client = cast.client(cast.mia)
    form = client.get(make(kind, row.uuid)).content.decode().replace("\u2068", "").replace("\u2069", "")
    assert "Read by Lena Marsh, and by nobody else." in form
    client.post(make(kind, row.uuid), {"why": "danger"})
    made = Report.objects.get(case__kind=kind)
    assert list(made.readers.all()) == [cast.lena]
    assert not reports_for(cast.viewer(about(world))).filter(pk=made.pk).exists()


def test_nobody_reports_themselves_and_words_fit_a_person(cast):
    client = cast.client(cast.mia)
    assert client.get(make("person", cast.mia.uuid)).status_code == 404
    form = client.get(make("person", cast.noah.uuid)).content.decode()
    assert "They are unkind to me, or to somebody else" in form
    assert (
        make("person", cast.mia.uuid)
        not in client.get(reverse("accounts:person-detail", args=[cast.mia.uuid])).content.decode()
    )


def test_what_was_taken_back_is_kept_for_the_lead_and_not_shown_again(world):
    cast, check = world.cast, answered(world)
    withdraw_answer(actor=cast.viewer(cast.adler), check=check)
    feedback = world.feedback
    words = feedback.text
    type(feedback).objects.filter(pk=feedback.pk).update(withdrawn=timezone.now())
    client = cast.client(cast.mia)
    for kind, row, said in (("check", check, "Look at who wrote it."), ("feedback", feedback, words)):
        form = client.get(make(kind, row.uuid)).content.decode()
        assert "An answer that was taken back" in form
        assert said not in form
        client.post(make(kind, row.uuid), {"why": "unkind"})
        assert Report.objects.get(case__kind=kind).evidence["words"] == said


def test_an_answer_to_a_question_that_was_taken_back_is_kept_too(world):
    cast, question = world.cast, world.question
    answer_question(actor=cast.viewer(cast.adler), question=question, answer="Meet me outside.")
    withdraw_question_answer(actor=cast.viewer(cast.adler), question=question)
    client, address = cast.client(cast.mia), make("question", question.uuid)
    assert "Meet me outside." not in client.get(address).content.decode()
    client.post(address, {"why": "adult"})
    assert "Meet me outside." in Report.objects.get(case__kind="question").evidence["words"]


def test_a_classmate_or_another_student_reports_no_answer_of_mine(world):
    cast = world.cast
    for kind, row in (("question", world.question), ("feedback", world.feedback), ("check", answered(world))):
        assert cast.client(cast.noah).get(make(kind, row.uuid)).status_code == 404
