"""Who may read what, and how much people read."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from resources.follows.access import get_follow
from resources.models import Reading
from resources.reading.annotations.queries import saved_readings
from resources.reading.annotations.services import set_saved, write_note
from resources.reading.readings.access import get_entry
from resources.reading.readings.queries import ReadingActivity, activity_of
from tests.resources.making import make_entries, make_follow, make_source


def test_the_other_school_and_the_other_person_do_not_exist(cast):  # SAFETY 22, 40
    source = make_source(cast.harbour)
    entry = make_entries(source, 1)[0]
    follow = make_follow(cast.mia, cast.harbour, source)
    assert get_entry(cast.viewer(cast.noah), entry.uuid) == entry
    with pytest.raises(Http404):
        get_entry(cast.viewer(cast.otto), entry.uuid)
    for person in (cast.noah, cast.adler, cast.otto):
        with pytest.raises(Http404):
            get_follow(cast.viewer(person), follow.uuid)
    write_note(actor=cast.viewer(cast.mia), entry=entry, note="Mine")
    set_saved(actor=cast.viewer(cast.mia), entry=entry, saved=True)
    assert not saved_readings(cast.viewer(cast.adler)).exists()


@pytest.mark.parametrize("number", [3, 30])
def test_activity_costs_the_same_for_many(cast, number, django_assert_num_queries):
    now = timezone.now()
    for _each in range(number):
        source = make_source(cast.harbour)
        entry = make_entries(source, 1)[0]
        make_follow(cast.mia, cast.harbour, source)
        Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, read=now, saved=now, note="x")
    old = Reading.objects.first()
    old.read = now - timedelta(days=30)
    old.save()
    adler = cast.viewer(cast.adler)
    with django_assert_num_queries(2):
        activity = activity_of(adler, [cast.mia.pk, cast.noah.pk], now - timedelta(days=7))
    assert activity == {
        cast.mia.pk: ReadingActivity(read=number - 1, saved=number, noted=0, follows=number),
        cast.noah.pk: ReadingActivity(),
    }
