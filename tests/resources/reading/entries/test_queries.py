"""All that came from what one follows."""

from resources.reading.entries.queries import followed_entries
from tests.resources.making import make_entries, make_follow, make_source


def test_all_holds_what_one_follows_and_nothing_else(cast):
    mine, other = make_source(cast.harbour), make_source(cast.harbour)
    make_entries(mine, 2)
    make_entries(other, 2)
    make_follow(cast.mia, cast.harbour, mine)
    viewer = cast.viewer(cast.mia)
    assert {entry.feed.source for entry in followed_entries(viewer)} == {mine}
    assert followed_entries(viewer, kind="podcast").count() == 0
    assert followed_entries(viewer, source=other).count() == 2
