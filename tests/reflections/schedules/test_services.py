"""Setting, stopping and resuming a class's rhythm."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.school_setup.services import set_hours
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


@pytest.mark.parametrize("at", [time(22, 30), time(20), time(6, 59)])
def test_a_time_in_the_quiet_hours_is_refused_with_a_sentence_and_moved_nowhere(cast, prompt, at):
    with pytest.raises(Refused) as no:
        start(cast, cast.adler, prompt, at=at)
    assert no.value.field == "at"
    assert "8 p.m." in no.value.sentence
    assert "7 a.m." in no.value.sentence
    assert not Schedule.objects.exists()
    for fine in (time(19, 59), time(7)):
        assert cast.harbour.local(start(cast, cast.adler, prompt, at=fine).next_at).time() == fine


def test_on_the_page_it_is_said_beside_the_time_and_nothing_is_lost(cast, prompt):
    typed = {"school_class": cast.class_8b.uuid, "prompt": prompt.uuid, "weekday": 3, "at": "22:30"}
    typed |= {"first": cast.harbour.today().isoformat(), "last": ""}
    page = cast.client(cast.adler).post(reverse("reflections:schedule-create"), typed)
    assert page.status_code == 422
    assert "at" in page.context["form"].errors
    assert 'value="22:30"' in page.content.decode()


def test_a_rhythm_that_later_quiet_hours_move_says_so_on_its_card(cast, prompt):
    start(cast, cast.adler, prompt, at=time(19))
    said, page = "asks at their end", reverse("reflections:schedule-list")
    assert said not in cast.client(cast.adler).get(page).content.decode()
    hours = {"language": "en", "time_zone": cast.harbour.time_zone, "quiet_until": time(7)}
    set_hours(actor=cast.viewer(cast.ada), quiet_from=time(18), **hours)
    assert said in cast.client(cast.adler).get(page).content.decode()


def test_a_stop_is_taken_back(cast, prompt):
    schedule, adler = start(cast, cast.adler, prompt), cast.viewer(cast.adler)
    stop_schedule(actor=adler, schedule=schedule)
    assert not Schedule.objects.due(timezone.now() + timedelta(days=30))
    resume_schedule(actor=adler, schedule=schedule)
    assert list(Schedule.objects.due(timezone.now() + timedelta(days=30))) == [schedule]
    for other in (cast.brook, cast.tess, cast.mia):
        with pytest.raises(Refused):
            stop_schedule(actor=cast.viewer(other), schedule=schedule)
