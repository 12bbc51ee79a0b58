"""The rows of `reflections` in the world of the tests: a rhythm of 8B, and what Mia wrote."""

from datetime import date, time, timedelta

from django.utils import timezone

from reflections.models import Feedback, Occurrence, Prompt, Reflection, Schedule
from tests.voice import make_recording
from tests.world import World


def prompt(world: World) -> Prompt:
    cast, questions = world.cast, ["What is working?", "What is not?"]
    return Prompt.objects.create(
        school=cast.harbour, written_by=cast.adler, title="My network", questions=questions
    )


def schedule(world: World) -> Schedule:
    cast, next_at = world.cast, timezone.now() + timedelta(days=5)
    rhythm = {"weekday": 0, "at": time(9, 0), "first": date(2026, 1, 1), "next_at": next_at}
    of_class = {"school_class": cast.class_8b, "prompt": world.prompt, "set_by": cast.adler}
    return Schedule.objects.create(school=cast.harbour, **rhythm, **of_class)


def occurrence(world: World) -> Occurrence:
    on = {"date": date(2026, 11, 16), "done": timezone.now()}
    return Occurrence.objects.create(**world.mias, schedule=world.schedule, **on)


def open_occurrence(world: World) -> Occurrence:
    return Occurrence.objects.create(**world.mias, schedule=world.schedule, date=date(2026, 11, 23))


def reflection(world: World) -> Reflection:
    return Reflection.objects.create(
        **world.mias,
        recording=make_recording(world.cast),
        occurrence=world.occurrence,
        school_class=world.cast.class_8b,
        prompt=world.prompt,
        answers=[{"question": "What is working?", "answer": "The tide blog."}],
        visibility=Reflection.Visibility.TEACHER,
        submitted=timezone.now(),
    )


def draft(world: World) -> Reflection:
    answers = [{"question": "What is working?", "answer": ""}]
    return Reflection.objects.create(**world.mias, prompt=world.prompt, answers=answers)


def feedback(world: World) -> Feedback:
    answer = {"teacher": world.cast.adler, "text": "Who could help with the next step?"}
    return Feedback.objects.create(school=world.cast.harbour, reflection=world.reflection, **answer)


ROWS = {
    "prompt": prompt,
    "schedule": schedule,
    "occurrence": occurrence,
    "open_occurrence": open_occurrence,
    "reflection": reflection,
    "draft": draft,
    "feedback": feedback,
}
