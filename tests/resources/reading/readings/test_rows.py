"""Entries as lists show them."""

import pytest

from resources.models import Entry
from resources.reading.annotations.services import set_saved
from resources.reading.entries.queries import followed_entries
from resources.reading.readings.rows import entry_rows
from tests.resources.making import make_entries, make_source


def test_a_row_knows_all_it_shows(cast):
    source = make_source(cast.harbour, kind="podcast")
    entry = make_entries(source, 1, audio_seconds=754, image_address="https://pod.example/cover.png")[0]
    viewer = cast.viewer(cast.mia)
    set_saved(actor=viewer, entry=entry, saved=True)
    row = entry_rows(viewer, followed_entries(viewer, source=source))[0]
    assert (row.title, row.lasts, row.icon) == (entry.title, "13 min", "podcast")
    assert row.is_saved
    assert not row.is_read
    assert row.image.startswith("/pictures/"), "pictures come through our own door"  # SAFETY 28
    assert not entry_rows(cast.viewer(cast.noah), [entry])[0].is_saved


@pytest.mark.parametrize("number", [3, 30])
def test_rows_cost_one_query(cast, number, django_assert_num_queries):
    make_entries(make_source(cast.harbour), number)
    entries = list(Entry.objects.select_related("feed__source"))
    viewer = cast.viewer(cast.mia)
    with django_assert_num_queries(1):
        assert len(entry_rows(viewer, entries)) == number
