"""Shelves: what stands on them, and what happens when their last day is over."""

from datetime import date, timedelta

import pytest
import time_machine
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from accounts.models import Notification
from kit.errors import Refused
from resources.follows.folders.access import get_folder
from resources.follows.folders.jobs import tell_of_ended_folders
from resources.follows.folders.services import end_folder, keep_folder, remove_folder, save_folder
from resources.models import Folder, Follow
from resources.reading.entries.queries import followed_entries
from tests.resources.making import make_entries, make_follow, make_source, todays_reading

NOON = "2026-11-24 12:00:00+00:00"


@pytest.fixture
def follows(cast):
    found = []
    for title in ("Sea", "Guitars"):
        source = make_source(cast.harbour, title=title)
        make_entries(source, 3)
        since = timezone.now() - timedelta(days=40)
        found.append(make_follow(cast.mia, cast.harbour, source, created=since))
    return found


def shelf(cast, follows=(), *, name="Project", until=None, folder=None):
    viewer = cast.viewer(cast.mia)
    return save_folder(actor=viewer, name=name, until=until, follows=follows, folder=folder)


def in_today(cast):
    return {row.source_title for row in todays_reading(cast.viewer(cast.mia)).items}


def test_a_source_stands_on_one_shelf(cast, follows):
    first = shelf(cast, follows, name="One")
    second = shelf(cast, follows[:1], name="Two")
    assert [list(each.follows.all()) for each in (first, second)] == [follows[1:], follows[:1]]
    viewer = cast.viewer(cast.mia)
    assert {entry.feed.source.title for entry in followed_entries(viewer, folder=second)} == {"Sea"}
    shelf(cast, [], name="Two", folder=second)
    assert not followed_entries(viewer, folder=second).exists()
    remove_folder(actor=viewer, folder=first)
    assert Follow.objects.filter(folder=None, ended=None).count() == 2


def test_after_its_last_day_it_leaves_today_by_itself_and_stays_under_all(cast):
    with time_machine.travel(NOON, tick=False):
        source = make_source(cast.harbour, title="Sea")
        make_entries(source, 9)
        follow = make_follow(cast.mia, cast.harbour, source, created=timezone.now() - timedelta(days=40))
        shelf(cast, [follow], until=date(2026, 11, 25))
        assert in_today(cast) == {"Sea"}
    with time_machine.travel("2026-11-25 12:00:00+00:00", tick=False):
        assert in_today(cast) == {"Sea"}, "the last day counts"
    with time_machine.travel("2026-11-26 12:00:00+00:00", tick=False):
        assert in_today(cast) == set()
        assert followed_entries(cast.viewer(cast.mia)).exists()
        folder = Folder.objects.get()
        keep_folder(actor=cast.viewer(cast.mia), folder=folder)
        assert in_today(cast) == {"Sea"}, "kept, it comes again at once"


def test_told_once_by_the_schools_clock_and_not_in_quiet_hours(cast, follows):  # SAFETY 25
    folder = shelf(cast, follows, until=timezone.now().date() + timedelta(days=1))
    Folder.objects.update(until=date(2026, 11, 24))
    for moment, told in (
        ("2026-11-24 12:00:00+00:00", 0),  # its last day
        ("2026-11-25 02:00:00+00:00", 0),  # the night
        ("2026-11-25 09:00:00+00:00", 1),
        ("2026-11-25 09:10:00+00:00", 0),
    ):
        with time_machine.travel(moment, tick=False):
            assert tell_of_ended_folders() == told, moment
    notice = Notification.objects.get()
    assert notice.person == cast.mia
    assert notice.address == reverse("resources:folder-edit", args=[folder.uuid])
    viewer = cast.viewer(cast.mia)
    folder.refresh_from_db()
    keep_folder(actor=viewer, folder=folder)
    end_folder(actor=viewer, folder=folder, until=date(2026, 11, 24))
    with time_machine.travel("2026-11-26 09:00:00+00:00", tick=False):
        assert tell_of_ended_folders() == 0, "taken back by its owner, who knows"


def test_what_cannot_be(cast, follows):
    shelf(cast, name="Sea")
    with pytest.raises(Refused) as no:
        shelf(cast, name=" sea ")
    assert no.value.field == "name"
    with pytest.raises(Refused) as no:
        shelf(cast, name="Old", until=date(2020, 1, 1))
    assert no.value.field == "until"
    others = save_folder(actor=cast.viewer(cast.noah), name="Sea", follows=follows)
    assert not others.follows.exists(), "another's follows stay another's"  # SAFETY 22
    for person in (cast.mia, cast.adler, cast.otto):
        with pytest.raises(Http404):
            get_folder(cast.viewer(person), others.uuid)


def test_through_the_pages(cast, follows):
    client = cast.client(cast.mia)
    given = {"name": "Shore", "until": "", "follows": [str(follows[0].uuid)]}
    client.post(reverse("resources:folder-make"), given)
    folder = Folder.objects.get()
    listed = client.get(reverse("resources:folder-list")).content.decode()
    assert "Shore" in listed
    narrowed = client.get(
        reverse("resources:entry-list"), {"folder": folder.uuid, "kind": "blog"}
    ).content.decode()
    assert "Sea, piece 1" in narrowed
    assert "Guitars, piece 1" not in narrowed
    assert client.get(reverse("resources:entry-list"), {"folder": "x"}).status_code == 404
    Folder.objects.update(until=date(2026, 1, 1))
    assert "Keep it" in client.get(reverse("resources:folder-edit", args=[folder.uuid])).content.decode()
    client.post(reverse("resources:folder-keep", args=[folder.uuid]))
    folder.refresh_from_db()
    assert folder.until is None
    client.post(reverse("resources:folder-end", args=[folder.uuid, "2026-01-01"]))
    folder.refresh_from_db()
    assert folder.has_ended
    client.post(reverse("resources:folder-remove", args=[folder.uuid]))
    assert not Folder.objects.exists()


def test_the_last_day_is_shown_as_it_is_and_stays(cast):
    shelf(cast, until=date(2099, 1, 31))
    folder, client = Folder.objects.get(), cast.client(cast.mia)
    page = client.get(reverse("resources:folder-edit", args=[folder.uuid])).content.decode()
    assert 'value="2099-01-31"' in page
