"""An admin enters the holidays of their school: on these days nothing is asked of anybody."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.holidays.services import add_holiday, remove_holiday
from accounts.models import AuditEntry, Holiday
from kit.errors import Refused
from reflections.schedules.recurrence import next_moment
from tests.cast import join, look_from

LIST = reverse("accounts:holiday-list")
HALF_TERM = {"name": "Half term", "first": "2027-02-15", "last": "2027-02-19"}


def test_entered_shown_taken_away_and_back(cast):
    ada = cast.client(cast.ada)
    page = ada.post(LIST, HALF_TERM, follow=True)
    holiday = Holiday.objects.get()
    assert (holiday.school, holiday.first, holiday.last) == (cast.harbour, date(2027, 2, 15), date(2027, 2, 19))
    assert "Half term is entered." in page.content.decode()
    page = ada.post(reverse("accounts:holiday-remove", args=[holiday.uuid]), follow=True)
    assert not Holiday.objects.exists()
    assert reverse("accounts:holiday-restore") in page.content.decode()
    ada.post(reverse("accounts:holiday-restore"))
    assert Holiday.objects.get().name == "Half term"
    verbs = AuditEntry.objects.order_by("id").values_list("verb", flat=True)
    assert [verb.rpartition(".")[2] for verb in verbs] == ["add_holiday", "remove_holiday", "add_holiday"]


def test_what_was_taken_away_at_one_school_never_comes_back_at_another(cast):  # SAFETY 40
    join(cast.ada, cast.millbrook, "admin")
    ada = cast.client(cast.ada)
    for school in (cast.harbour, cast.millbrook):
        look_from(ada, school)
        ada.post(LIST, HALF_TERM | {"name": f"Half term of {school.name}"})
    for school in (cast.harbour, cast.millbrook):
        look_from(ada, school)
        ada.post(reverse("accounts:holiday-remove", args=[Holiday.objects.get(school=school).uuid]))
        assert not Holiday.objects.filter(school=school).exists()
    look_from(ada, cast.harbour)
    ada.post(reverse("accounts:holiday-restore"))
    assert [(day.school, day.name) for day in Holiday.objects.all()] == [
        (cast.harbour, f"Half term of {cast.harbour.name}")
    ]


def test_another_school_neither_sees_nor_takes_them(cast):
    # SAFETY 40
    holiday = add_holiday(
        actor=cast.viewer(cast.ada), name="Regatta", first=date(2027, 6, 1), last=date(2027, 6, 1)
    )
    amos = cast.client(cast.amos)
    assert "Regatta" not in amos.get(LIST).content.decode()
    assert amos.post(reverse("accounts:holiday-remove", args=[holiday.uuid])).status_code == 404
    assert Holiday.objects.filter(pk=holiday.pk).exists()


def test_entered_twice_it_is_one(cast):
    for _again in range(2):
        cast.client(cast.ada).post(LIST, HALF_TERM)
    assert Holiday.objects.count() == 1
    assert AuditEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("last", "sentence"), [("2027-02-14", "before the first day"), ("2072-02-19", "Is the year right?")]
)
def test_days_that_cannot_be_meant_are_refused_beside_their_field(cast, last, sentence):
    page = cast.client(cast.ada).post(LIST, HALF_TERM | {"last": last})
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not Holiday.objects.exists()


def test_a_school_has_not_more_than_a_hundred(cast):
    days = {"first": date(2027, 1, 1), "last": date(2027, 1, 1)}
    Holiday.objects.bulk_create(Holiday(school=cast.harbour, name=f"{number}", **days) for number in range(100))
    with pytest.raises(Refused):
        add_holiday(actor=cast.viewer(cast.ada), name="One more", **days)


def test_what_would_have_been_asked_on_these_days_is_asked_after_them(world):
    school, schedule = world.cast.harbour, world.schedule
    schedule.next_at = next_moment(schedule, timezone.now())
    schedule.save(update_fields=["next_at"])
    planned = school.local(schedule.next_at).date()
    actor = world.cast.viewer(world.cast.ada)
    holiday = add_holiday(actor=actor, name="Trip", first=planned, last=planned)
    schedule.refresh_from_db()
    assert school.local(schedule.next_at).date() == planned + timedelta(days=7)
    remove_holiday(actor=actor, holiday=holiday)
    schedule.refresh_from_db()
    assert school.local(schedule.next_at).date() == planned
