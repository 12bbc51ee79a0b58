"""Whoever signs in as a student with a password that staff gave finds nothing private of before.  # SAFETY 22"""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.identity.signin_cards.services import reopen_confidence, reset_password
from accounts.models import Enrolment, Interest, Notification, Person
from accounts.notifications.services import notify
from networks.goals.services import create_goal
from networks.models import Goal, Question
from networks.questions.answering import answer_question
from reflections.feedback.services import give_feedback
from reflections.journal.services import begin_free, begin_occurrence
from reflections.models import Prompt, Reflection
from resources.checks.services import hand_in, keep_draft
from resources.models import CoursePart, Highlight, Reading, SourceCheck
from resources.reading.annotations.services import set_tags, write_note
from resources.reading.highlights.services import make_highlight
from tests.cast import enrol
from tests.reflections.occurrences import make_occurrence
from tests.resources.making import make_course_part
from tests.resources.rows import follow, make_entry, make_source

# Every secret is one word that stands in nothing else.
ALWAYS = (
    "xdiary",  # a private reflection
    "xdraft",  # one begun, that nobody asked for
    "xturn",  # one begun, that a teacher asked for
    "xnote",  # a note on an entry
    "xmark",  # a note beside a marked passage
    "xtag",  # a tag
    "xcourse",  # what a course gave
    "xdoubt",  # a check not handed in
    "xinterest",  # why something is of interest
)
FOR_TEACHERS = ("xhanded", "xgoal", "xcheck", "xquestion", "xnotice")
OF_HER_CLASS = {"xhanded", "xgoal", "xcheck", "xquestion"}  # Ms Adler reads these anyway


def line(words):
    return [{"question": "What?", "answer": words}, {"question": "Who?", "answer": ""}]


@pytest.fixture
def diary(cast):
    """All that Mia keeps."""
    mine = {"school": cast.harbour, "person": cast.mia}
    now = timezone.now()
    turn = make_occurrence(cast)
    prompt = turn.schedule.prompt
    handed = {"visibility": "teacher", "school_class": cast.class_8b}
    Reflection.objects.create(**mine, prompt=prompt, answers=line("xdiary"), submitted=now)
    Reflection.objects.create(**mine, prompt=prompt, answers=line("xdraft"))
    Reflection.objects.create(**mine, prompt=prompt, answers=line("xturn"), occurrence=turn, **handed)
    Reflection.objects.create(**mine, prompt=prompt, answers=line("xhanded"), submitted=now, **handed)
    source, other = make_source(cast), make_source(cast, 2)
    follow(cast, source)
    entry = make_entry(source.feed)
    Reading.objects.create(**mine, entry=entry, note="xnote", noted=now, saved=now, tags=["xtag"])
    Highlight.objects.create(**mine, entry=entry, quote="Crabs walk", position=0, note="xmark")
    part = make_course_part(cast.mia, cast.harbour)
    CoursePart.objects.filter(pk=part.pk).update(evidence="xcourse")
    SourceCheck.objects.create(**mine, source=other, stop="xdoubt")
    SourceCheck.objects.create(**mine, source=source, stop="xcheck", trust="trust", submitted=now)
    Goal.objects.create(**mine, title="xgoal", topic=cast.chemistry)
    Interest.objects.create(**mine, topic=cast.music, why="xinterest")
    here = {"school": cast.harbour, "student": cast.mia, "school_class": cast.class_8b}
    Question.objects.create(**here, teacher=cast.adler, entry=entry, question="xquestion")
    notify(person=cast.mia, school=cast.harbour, key="x", text="xnotice", address="/")
    return turn


def addresses():
    """Where a student looks, with what stands on them one by one."""
    yield from map(
        reverse, ("pages:home", "reflections:reflection-list", "networks:goal-list", "networks:netmap-detail")
    )
    yield from map(reverse, ("resources:note-list", "resources:note-export", "resources:saved-list"))
    yield reverse("accounts:interest-list")
    yield from (reverse("accounts:interest-add", args=[row.topic.uuid]) for row in Interest.objects.all())
    yield from map(reverse, ("networks:question-list", "accounts:notification-list", "networks:netmap-download"))
    yield from (f"{reverse('pages:search')}?q={word}" for word in ("xnote", "xmark", "xdiary", "xgoal", "xturn"))
    for row in Reflection.objects.filter(person__name="Mia Kowalski"):
        yield reverse("reflections:reflection-detail", args=[row.uuid])
        yield reverse("reflections:reflection-continue", args=[row.uuid])
        if row.occurrence:
            yield reverse("reflections:reflection-write", args=[row.occurrence.uuid])
    for row in Reading.objects.all():
        yield reverse("resources:entry-detail", args=[row.entry.uuid])
        yield reverse("networks:question-ask", args=[row.entry.uuid])
    for row in SourceCheck.objects.all():
        yield reverse("resources:source-detail", args=[row.source.uuid])
        yield reverse("resources:check-edit", args=[row.source.uuid]) + "?step=stop"
        yield reverse("resources:check-detail", args=[row.uuid])
    for row in CoursePart.objects.all():
        yield reverse("resources:part-edit", args=[row.uuid])
    for name, rows in (("networks:goal-detail", Goal), ("networks:question-detail", Question)):
        yield from (reverse(name, args=[row.uuid]) for row in rows.objects.all())


def found(client):
    """Which of the secrets somebody finds who looks everywhere."""
    seen = set()
    for address in addresses():
        answer = client.get(address)
        assert answer.status_code in (200, 302, 404), address
        page = b"".join(answer.streaming_content) if answer.streaming else answer.content
        # What was typed into the search stands there again.
        words = page.decode().replace(address.rpartition("?q=")[2], "") if "?q=" in address else page.decode()
        seen |= {secret for secret in (*ALWAYS, *FOR_TEACHERS) if secret in words}
    return seen


def sign_in(password):
    client = Client()
    typed = {"school_code": "harbour", "user_name": "mia", "password": password}
    assert client.post(reverse("account_login"), typed).status_code == 302
    return client


def give_password(cast, who):
    return reset_password(actor=cast.viewer(who), person=cast.mia, reason="Forgot it", token=uuid4())


def mia_now(cast):
    return cast.viewer(Person.objects.get(pk=cast.mia.pk))


def reopen(cast):
    return reopen_confidence(actor=cast.viewer(cast.carl), person=Person.objects.get(pk=cast.mia.pk))


def test_all_is_found_before(cast, diary):
    assert found(cast.client(cast.mia)) == {*ALWAYS, *FOR_TEACHERS}


def test_an_admin_finds_nothing_of_before(cast, diary):
    assert found(sign_in(give_password(cast, cast.ada))) == set()


def test_a_teacher_finds_what_their_own_pages_show_anyway(cast, diary):
    assert found(sign_in(give_password(cast, cast.adler))) == OF_HER_CLASS


def test_a_teacher_of_another_class_finds_no_reflection_handed_in_to_the_first(cast, diary):
    enrol(cast.mia, cast.class_9a)
    Enrolment.objects.filter(person=cast.mia).update(opens_from=None)
    assert found(sign_in(give_password(cast, cast.brook))) == {"xgoal", "xcheck"}


def test_a_password_given_once_more_closes_what_came_in_between(cast, diary):
    give_password(cast, cast.ada)
    mia = mia_now(cast)
    goal = create_goal(actor=mia, title="xgoal")
    write_note(actor=mia, entry=Reading.objects.get().entry, note="xnote")
    assert found(cast.client(cast.mia)) == {"xgoal", "xnote"}
    assert found(sign_in(give_password(cast, cast.ada))) == set()
    assert Goal.objects.get(pk=goal.pk).closed


def test_all_is_there_again_once_it_was_opened(cast, diary):
    give_password(cast, cast.ada)
    give_password(cast, cast.adler)
    assert found(sign_in(reopen(cast))) == {*ALWAYS, *FOR_TEACHERS}


def test_teachers_go_on_reading_what_was_handed_in_to_them(cast, diary):
    give_password(cast, cast.ada)
    for row in Reflection.objects.exclude(submitted=None).filter(visibility="teacher"):
        page = cast.client(cast.adler).get(reverse("reflections:reflection-detail", args=[row.uuid]))
        assert "xhanded" in page.content.decode()
        give_feedback(actor=cast.viewer(cast.adler), reflection=row, text="Well seen")
    answer_question(actor=cast.viewer(cast.adler), question=Question.objects.get(), answer="Well asked")
    shown = cast.client(cast.mia).get(reverse("accounts:notification-list")).content.decode()
    assert "answered" not in shown
    reopen(cast)
    shown = cast.client(Person.objects.get(pk=cast.mia.pk)).get(reverse("accounts:notification-list"))
    assert "answered your question" in shown.content.decode()
    assert "answered your reflection" in shown.content.decode()


def test_the_same_is_begun_anew_and_nothing_is_lost(cast, diary):
    """Not even a refusal tells of what is closed."""
    give_password(cast, cast.ada)
    mia, entry = mia_now(cast), Reading.objects.get().entry
    turn = begin_occurrence(actor=mia, occurrence=type(diary).objects.get(pk=diary.pk))
    assert turn.answers == []
    assert begin_free(actor=mia, prompt=Prompt.objects.first()).answers == []
    make_highlight(actor=mia, entry=entry, quote="Crabs walk", note="ynote")
    set_tags(actor=mia, entry=entry, tags="ytag")
    write_note(actor=mia, entry=entry, note="yword")
    assert keep_draft(actor=mia, source=SourceCheck.objects.get(stop="xdoubt").source, find="ycheck").stop == ""
    checked = SourceCheck.objects.get(stop="xcheck").source
    words = {"stop": "yone", "investigate": "yone", "find": "ytwo", "trace": "ytwo", "because": "ythree"}
    hand_in(actor=mia, source=checked, trust="doubt", **words)
    assert create_goal(actor=mia, title="xgoal").topic is None
    assert found(cast.client(cast.mia)) <= {"xgoal"}
    password = reopen(cast)
    client = sign_in(password)
    # Of a source that was checked anew and handed in, that check counts.
    assert found(client) >= {*ALWAYS, *FOR_TEACHERS} - {"xcheck"}
    page = client.get(reverse("resources:entry-detail", args=[entry.uuid])).content.decode()
    for words in ("xmark", "ynote", "xnote", "yword", "ytag", "xtag"):
        assert words in page
    assert Highlight.objects.current().get().note == "xmark\n\nynote"


def test_twenty_closed_drafts_are_in_nobodys_way(cast):
    prompt = Prompt.objects.create(school=cast.harbour, title="My week", questions=["What?"])
    for number in range(20):
        Reflection.objects.create(school=cast.harbour, person=cast.mia, prompt=prompt, answers=line(f"x{number}"))
    give_password(cast, cast.ada)
    assert begin_free(actor=mia_now(cast), prompt=prompt)


def test_no_dot_stands_for_a_notice_of_before(cast, diary):
    give_password(cast, cast.ada)
    Notification.objects.filter(person=cast.mia, text__contains="new password").update(read=timezone.now())
    assert 'class="dot' not in cast.client(cast.mia).get(reverse("accounts:notification-list")).content.decode()


def test_what_was_said_of_an_interest_survives_that_it_is_let_go_and_taken_back(cast, diary):
    give_password(cast, cast.ada)
    client, interest = cast.client(Person.objects.get(pk=cast.mia.pk)), Interest.objects.get()
    client.post(reverse("accounts:interest-remove", args=[interest.uuid]))
    assert not Interest.objects.exists()
    client.post(reverse("accounts:interest-restore"))
    assert Interest.objects.get().why == ""
    reopen(cast)
    assert Interest.objects.get().why == "xinterest"
