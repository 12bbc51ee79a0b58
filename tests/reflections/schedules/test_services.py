"""Setting, stopping and resuming a class's rhythm."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from kit.errors import Refused
from reflections.models import Prompt, Schedule
from reflections.schedules.services import resume_schedule, start_schedule, stop_schedule


@pytest.fixture
def prompt(cast) -> Prompt:
    return Prompt.objects.create(school=cast.harbour, title="My week", questions=["What?"])


def start(cast, person, prompt, **facts) -> Schedule:
    facts = {"school_class": cast.class_8b, "weekday": 2, "at": time(9), "first": cast.harbour.today()} | facts
    return start_schedule(actor=cast.viewer(person), prompt=prompt, **facts)


def test_a_teacher_sets_a_rhythm_once(cast, prompt):
    schedule = start(cast, cast.adler, prompt)
    assert start(cast, cast.adler, prompt) == schedule
    assert schedule.next_at > timezone.now()
    assert cast.harbour.local(schedule.next_at).weekday() == 2


def test_nobody_sets_a_rhythm_for_a_class_of_others(cast, prompt):
    # SAFETY 40
    for person in (cast.brook, cast.tess, cast.lena, cast.mia):
        with pytest.raises(Refused):
            start(cast, person, prompt)
    with pytest.raises(Refused) as no:
        start(cast, cast.tess, prompt, school_class=cast.other_class)
    assert no.value.field == "prompt"


def test_days_that_cannot_be_are_said_beside_the_field(cast, prompt):
    today = cast.harbour.today()
    for last in (today - timedelta(days=1), today):
        with pytest.raises(Refused) as no:
            start(cast, cast.adler, prompt, last=last, weekday=(today.weekday() + 1) % 7)
        assert no.value.field == "last"


def test_a_stop_is_taken_back(cast, prompt):
    schedule, adler = start(cast, cast.adler, prompt), cast.viewer(cast.adler)
    stop_schedule(actor=adler, schedule=schedule)
    assert not Schedule.objects.due(timezone.now() + timedelta(days=30))
    resume_schedule(actor=adler, schedule=schedule)
    assert list(Schedule.objects.due(timezone.now() + timedelta(days=30))) == [schedule]
    for other in (cast.brook, cast.tess, cast.mia):
        with pytest.raises(Refused):
            stop_schedule(actor=cast.viewer(other), schedule=schedule)
