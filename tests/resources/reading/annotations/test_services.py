"""What one keeps of what one read."""

from django.urls import reverse

from accounts.models import Membership, Role
from accounts.people.queries import viewer_of
from resources.models import Reading, SchoolSource
from resources.reading.annotations.queries import saved_readings
from resources.reading.annotations.services import set_saved, write_note
from resources.reading.readings.access import get_entry
from resources.reading.readings.queries import reading_of
from resources.reading.readings.rows import entry_rows
from resources.reading.readings.services import mark_read
from tests.resources.making import make_entries, make_source


def test_after_a_note_one_is_back_where_one_wrote(cast):
    entry = make_entries(make_source(cast.harbour), 1)[0]
    address = reverse("resources:entry-note", args=[entry.uuid])
    answer = cast.client(cast.mia).post(address, {"note": "Limpets walk home."})
    assert answer.url == reverse("resources:entry-detail", args=[entry.uuid]) + "#entry-note"


def test_what_one_keeps_at_one_school_is_not_at_the_other(cast):  # SAFETY 40
    Membership.objects.create(person=cast.adler, school=cast.millbrook, role=Role.TEACHER)
    source = make_source(cast.harbour)
    SchoolSource.objects.create(school=cast.millbrook, source=source)
    entry = make_entries(source, 1)[0]
    here, there = (viewer_of(cast.adler, school.uuid) for school in (cast.harbour, cast.millbrook))
    write_note(actor=here, entry=entry, note="For Mia")
    set_saved(actor=there, entry=entry, saved=True)
    assert not saved_readings(here).exists()
    assert saved_readings(there).get().note == ""
    assert reading_of(there, get_entry(there, entry.uuid)).note == ""
    assert reading_of(here, get_entry(here, entry.uuid)).note == "For Mia"
    assert [row.has_note for row in entry_rows(there, [entry])] == [False]


def test_read_saved_and_noted(cast):
    source = make_source(cast.harbour)
    entry = make_entries(source, 1)[0]
    viewer = cast.viewer(cast.mia)
    first = mark_read(actor=viewer, entry=entry).read
    assert mark_read(actor=viewer, entry=entry).read == first
    for _twice in range(2):
        set_saved(actor=viewer, entry=entry, saved=True)
    assert [reading.entry for reading in saved_readings(viewer)] == [entry]
    set_saved(actor=viewer, entry=entry, saved=False)
    assert not saved_readings(viewer).exists()
    assert write_note(actor=viewer, entry=entry, note=" Mine ").note == "Mine"
    assert write_note(actor=viewer, entry=entry, note="").noted is None
    assert Reading.objects.count() == 1
