"""Rows for lists: what is asked and answered.

Each function adds the rows number `start` to `end` (not counted) to the world.
"""

from datetime import date, time

from django.utils import timezone

from reflections.models import Feedback, Occurrence, Prompt, Reflection, Schedule
from tests.world import World


def prompts(world: World, start: int, end: int) -> None:
    """Prompts of Ms Adler, each with its rhythm for 8B, a turn of Mia's and one that Noah handed in."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        prompt = Prompt.objects.create(**here, written_by=cast.adler, title=f"Week {number}", questions=["What?"])
        schedule = Schedule.objects.create(
            **here, school_class=cast.class_8b, prompt=prompt, weekday=1, at=time(9), first=date(2026, 1, 1)
        )
        occurrence = {**here, "schedule": schedule, "date": cast.harbour.today()}
        Occurrence.objects.create(**occurrence, person=cast.mia)
        done = Occurrence.objects.create(**occurrence, person=cast.noah, done=now)
        written = {**here, "prompt": prompt, "answers": [{"question": "What?", "answer": "This."}]}
        Reflection.objects.create(**written, person=cast.mia, submitted=now)
        to_8b = {"visibility": Reflection.Visibility.TEACHER, "school_class": cast.class_8b}
        seen = {"submitted": now, **to_8b}
        Reflection.objects.create(**written, person=cast.noah, occurrence=done, **seen)
        answered = Reflection.objects.create(**written, person=cast.mia, **seen)
        Feedback.objects.create(**here, reflection=answered, teacher=cast.adler, text="And then?")


# What a page that brings everything together is filled with.
FILLS = [prompts]
