"""What is due, what waits, and how a class stands."""

from datetime import timedelta

from django.utils import timezone

from accounts.models import Role
from reflections.journal.queries import ReflectionState, open_occurrences, reflection_state_of, waiting_reflections
from reflections.models import Feedback, Occurrence, Prompt, Reflection
from tests.cast import enrol, make_person
from tests.reflections.occurrences import make_occurrence

TEACHER, PRIVATE = Reflection.Visibility.TEACHER, Reflection.Visibility.PRIVATE


def hand_in(cast, person, visibility=TEACHER, occurrence=None, **facts) -> Reflection:
    prompt = (
        occurrence.schedule.prompt
        if occurrence
        else Prompt.objects.create(title="Free", slug=person.name, questions=["?"])
    )
    return Reflection.objects.create(
        school=cast.harbour,
        person=person,
        prompt=prompt,
        occurrence=occurrence,
        school_class=facts.pop("school_class", cast.class_8b),
        visibility=visibility,
        submitted=timezone.now(),
        **facts,
    )


def test_of_each_schedule_only_the_latest_turn_is_open(cast):
    # SAFETY 25: no heap of old ones.
    today = cast.harbour.today()
    occurrence = make_occurrence(cast)
    Occurrence.objects.filter(pk=occurrence.pk).update(date=today - timedelta(days=7))
    facts = {"school": cast.harbour, "schedule": occurrence.schedule, "person": cast.mia}
    latest = Occurrence.objects.create(**facts, date=today)
    assert list(open_occurrences(cast.viewer(cast.mia))) == [latest]
    assert not open_occurrences(cast.viewer(cast.noah))
    latest.done = timezone.now()
    latest.save()
    assert not open_occurrences(cast.viewer(cast.mia))


def test_an_old_turn_is_let_go_of(cast):
    occurrence = make_occurrence(cast)
    Occurrence.objects.filter(pk=occurrence.pk).update(date=cast.harbour.today() - timedelta(days=29))
    assert not open_occurrences(cast.viewer(cast.mia))


def test_what_was_handed_in_waits_for_the_teacher_until_somebody_answers(cast):
    # SAFETY 22, 40
    mine = hand_in(cast, cast.mia)
    hand_in(cast, cast.noah, PRIVATE)
    hand_in(cast, cast.zoe)
    adler = cast.viewer(cast.adler)
    assert list(waiting_reflections(adler)) == [mine]
    assert not waiting_reflections(cast.viewer(cast.tess))
    Feedback.objects.create(school=cast.harbour, reflection=mine, teacher=cast.adler, text="Well done")
    assert not waiting_reflections(adler)


def test_how_each_student_stands(cast, django_assert_num_queries):
    done = make_occurrence(cast)
    Occurrence.objects.filter(pk=done.pk).update(done=timezone.now())
    done.refresh_from_db()
    reflection = hand_in(cast, cast.mia, occurrence=done)
    Occurrence.objects.create(school=cast.harbour, schedule=done.schedule, person=cast.noah, date=done.date)
    hand_in(cast, cast.noah, PRIVATE)
    hand_in(cast, cast.zoe)
    adler = cast.viewer(cast.adler)
    people = [cast.mia, cast.noah, cast.zoe]
    with django_assert_num_queries(3):  # one of them for what the viewer may see
        states = reflection_state_of(adler, people)
    assert states == {
        cast.mia.pk: ReflectionState(0, 1, reflection.submitted, reflection.uuid),
        cast.noah.pk: ReflectionState(1, 0),
        cast.zoe.pk: ReflectionState(),
    }
    more = [make_person(f"Student{number} X", cast.harbour, Role.STUDENT) for number in range(27)]
    for person in more:
        enrol(person, cast.class_8b)
    with django_assert_num_queries(2):
        assert len(reflection_state_of(adler, people + more)) == 30
