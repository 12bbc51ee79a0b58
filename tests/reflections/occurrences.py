"""A student's turn to reflect, for the tests."""

from datetime import date, time

from reflections.models import Occurrence, Prompt, Schedule
from tests.cast import Cast


def make_occurrence(cast: Cast, person=None) -> Occurrence:
    """The turn of `person` (Mia) in the class 8B, with two questions: What? Who?"""
    prompt = Prompt.objects.create(school=cast.harbour, title="My week", questions=["What?", "Who?"])
    schedule = Schedule.objects.create(
        school=cast.harbour,
        school_class=cast.class_8b,
        prompt=prompt,
        weekday=0,
        at=time(9),
        first=date(2026, 1, 1),
    )
    return Occurrence.objects.create(
        school=cast.harbour, schedule=schedule, person=person or cast.mia, date=cast.harbour.today()
    )
