"""Drafts, finishing once, and the network that is kept with a reflection."""

from threading import Barrier, Thread

import pytest
from django.db import connection as database
from django.utils import timezone

from accounts.models import Enrolment, Notification, Role
from kit.errors import Refused
from networks.models import Connection
from reflections.journal.queries import readers_by_class, readers_of
from reflections.journal.services import (
    ANSWER_AT_MOST,
    begin_free,
    begin_occurrence,
    discard_draft,
    finish_reflection,
    save_draft,
)
from reflections.journal.snapshots import compare_with_now
from reflections.models import Prompt, Reflection
from reflections.prompts.seed import FREE, seed_prompts
from tests.cast import enrol, make_cast
from tests.reflections.occurrences import make_occurrence
from tests.resources.rows import follow, make_source

TEACHER, PRIVATE = Reflection.Visibility.TEACHER, Reflection.Visibility.PRIVATE


def test_a_draft_is_kept_as_it_is_typed_and_seen_by_nobody_else(cast):
    # SAFETY 22
    occurrence, mia = make_occurrence(cast), cast.viewer(cast.mia)
    reflection = begin_occurrence(actor=mia, occurrence=occurrence)
    assert begin_occurrence(actor=mia, occurrence=occurrence) == reflection
    assert save_draft(actor=mia, reflection=reflection, answers=["The tides ", ""], visibility=TEACHER)
    reflection.refresh_from_db()
    assert reflection.answers == [
        {"question": "What?", "answer": "The tides"},
        {"question": "Who?", "answer": ""},
    ]
    assert not Reflection.objects.visible_to(cast.viewer(cast.adler)).exists()


def test_handing_in_keeps_the_network_marks_the_turn_and_tells_the_teacher_once(cast):
    source_tie = follow(cast, make_source(cast))
    tie = {"school": cast.harbour, "asker": cast.mia, "purpose": "Help", "state": "accepted"}
    Connection.objects.create(**tie, recipient=cast.noah, kind="classmate")
    Connection.objects.create(**tie, recipient=cast.carl, kind="counsellor")
    occurrence, mia = make_occurrence(cast), cast.viewer(cast.mia)
    reflection = begin_occurrence(actor=mia, occurrence=occurrence)
    first = finish_reflection(actor=mia, reflection=reflection, answers=["The tides", ""], visibility=TEACHER)
    again = finish_reflection(actor=mia, reflection=reflection, answers=["Other", ""], visibility=PRIVATE)
    assert (again.submitted, again.answers, again.visibility) == (first.submitted, first.answers, TEACHER)
    occurrence.refresh_from_db()
    assert occurrence.done == first.submitted
    # SAFETY 32: what a teacher reads never tells of the counsellor.
    assert {kept["name"] for kept in first.network["ties"]} == {"Noah Osei", source_tie.source.title}
    assert first.network["counts"] == {"who": 1, "what": 1, "where": 0}
    [notice] = Notification.objects.all()
    assert (notice.person, notice.text) == (cast.adler, "Mia Kowalski handed in a reflection.")
    assert not save_draft(actor=mia, reflection=reflection, answers=["Late", ""], visibility=PRIVATE)


def test_then_and_now_are_compared_in_names(cast):
    old = follow(cast, make_source(cast, 1))
    mia = cast.viewer(cast.mia)
    reflection = begin_occurrence(actor=mia, occurrence=make_occurrence(cast))
    done = finish_reflection(actor=mia, reflection=reflection, answers=["a", ""], visibility=TEACHER)
    new = follow(cast, make_source(cast, 2))
    old.ended = timezone.now()
    old.save()
    for viewer in (cast.mia, cast.adler):
        change = compare_with_now(cast.viewer(viewer), cast.mia, done.network)
        assert (change.then, change.now) == (1, 1)
        assert (change.new, change.gone) == ((new.source.title,), (old.source.title,))


def test_only_the_teachers_of_the_class_that_was_asked_read_it(cast):
    # SAFETY 22, 30, 40: whom the student is told about is who can read it.
    enrol(cast.mia, cast.class_9a)
    mia, occurrence = cast.viewer(cast.mia), make_occurrence(cast)
    assert [each.readers for each in readers_by_class(mia, occurrence)] == [(cast.adler,)]
    reflection = begin_occurrence(actor=mia, occurrence=occurrence)
    done = finish_reflection(actor=mia, reflection=reflection, answers=["a", ""], visibility=TEACHER)
    assert readers_of(mia, done) == (cast.adler,)
    readers = [
        person
        for person in (cast.noah, cast.adler, cast.brook, cast.lena, cast.carl, cast.ada, cast.max, cast.tess)
        if Reflection.objects.visible_to(cast.viewer(person)).exists()
    ]
    assert readers == [cast.adler]
    Enrolment.objects.filter(person=cast.adler).update(ended=timezone.now())
    assert not Reflection.objects.visible_to(cast.viewer(cast.adler)).exists()


def test_what_is_kept_for_oneself_is_done_and_told_to_nobody(cast):
    # SAFETY 22
    occurrence, mia = make_occurrence(cast), cast.viewer(cast.mia)
    reflection = begin_occurrence(actor=mia, occurrence=occurrence)
    finish_reflection(actor=mia, reflection=reflection, answers=["", "Mine"], visibility=PRIVATE)
    occurrence.refresh_from_db()
    assert occurrence.done
    assert not Reflection.objects.visible_to(cast.viewer(cast.adler)).exists()
    assert not Notification.objects.exists()


def test_free_writing_is_private_and_goes_to_the_own_teachers_if_handed_in(cast):
    seed_prompts()
    seed_prompts()
    assert Prompt.objects.filter(school=None).count() == 5
    mia, prompt = cast.viewer(cast.mia), Prompt.objects.get(slug=FREE)
    reflection = begin_free(actor=mia, prompt=prompt)
    assert reflection.visibility == PRIVATE
    assert begin_free(actor=mia, prompt=prompt) == reflection
    assert [each.school_class for each in readers_by_class(mia, None)] == [cast.class_8b]
    finish_reflection(actor=mia, reflection=reflection, answers=["On my mind"], visibility=TEACHER)
    assert Reflection.objects.visible_to(cast.viewer(cast.adler)).get() == reflection
    assert not Reflection.objects.visible_to(cast.viewer(cast.brook)).exists()
    assert begin_free(actor=mia, prompt=prompt) != reflection


def test_who_teaches_no_more_is_no_reader(cast):
    # SAFETY 30: nobody is named or told who may not read.
    occurrence, mia = make_occurrence(cast), cast.viewer(cast.mia)
    cast.adler.memberships.update(role=Role.LIBRARIAN)
    assert readers_by_class(mia, occurrence) == readers_by_class(mia, None) == []


def test_too_much_and_nothing_are_said_beside_the_box(cast):
    mia = cast.viewer(cast.mia)
    reflection = begin_occurrence(actor=mia, occurrence=make_occurrence(cast))
    with pytest.raises(Refused) as no:
        save_draft(actor=mia, reflection=reflection, answers=["", "x" * (ANSWER_AT_MOST + 1)], visibility=TEACHER)
    assert no.value.field == "answer_1"
    with pytest.raises(Refused, match="a few words"):
        finish_reflection(actor=mia, reflection=reflection, answers=["", " "], visibility=TEACHER)


def test_nobody_writes_in_the_journal_of_somebody_else(cast):
    # SAFETY 22
    occurrence = make_occurrence(cast)
    reflection = begin_occurrence(actor=cast.viewer(cast.mia), occurrence=occurrence)
    noah = cast.viewer(cast.noah)
    for act in (
        lambda: begin_occurrence(actor=noah, occurrence=occurrence),
        lambda: save_draft(actor=noah, reflection=reflection, answers=["a", ""], visibility=TEACHER),
        lambda: finish_reflection(actor=noah, reflection=reflection, answers=["a", ""], visibility=TEACHER),
        lambda: discard_draft(actor=noah, reflection=reflection),
    ):
        with pytest.raises(Refused):
            act()


def test_a_draft_can_be_thrown_away_and_nothing_else(cast):
    mia = cast.viewer(cast.mia)
    reflection = begin_occurrence(actor=mia, occurrence=make_occurrence(cast))
    finish_reflection(actor=mia, reflection=reflection, answers=["a", ""], visibility=PRIVATE)
    with pytest.raises(Refused):
        discard_draft(actor=mia, reflection=reflection)
    other = begin_occurrence(actor=mia, occurrence=make_occurrence(cast))
    discard_draft(actor=mia, reflection=other)
    assert Reflection.objects.get() == reflection


@pytest.mark.django_db(transaction=True)
def test_a_doubled_press_hands_in_once():
    cast = make_cast()
    mia = cast.viewer(cast.mia)
    occurrence, start, times = make_occurrence(cast), Barrier(3), set()

    def press(text):
        try:
            start.wait(10)
            mine = begin_occurrence(actor=mia, occurrence=occurrence)
            done = finish_reflection(actor=mia, reflection=mine, answers=[text, ""], visibility=TEACHER)
            times.add((done.submitted, done.answers[0]["answer"]))
        finally:
            database.close()

    threads = [Thread(target=press, args=(text,)) for text in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(times) == 1
    assert Reflection.objects.count() == 1
    assert Notification.objects.count() == 1
