"""The worker that brings changes: calm, safe to run twice and to kill, never across schools."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.models import Notification
from resources.collections import jobs
from resources.collections.jobs import deliver_changes
from resources.models import Collection, CollectionMember
from tests.resources.collections.packing import followed, make_pack, put_in, take


@pytest.fixture
def lena(cast):
    return cast.viewer(cast.lena)


@pytest.fixture
def people(cast):
    return [cast.viewer(person) for person in (cast.mia, cast.noah, cast.zoe)]


def notices():
    return Notification.objects.filter(key__startswith="pack.")


def test_at_most_one_notice_a_day_for_a_pack(lena, people):  # SAFETY 25
    pack = make_pack(lena, "Crabs")
    take(people[0], pack)
    assert not notices().exists()  # whoever follows it knows
    with time_machine.travel(timezone.now() + timedelta(days=1)) as clock:
        for title in ("Limpets", "Tides"):
            put_in(lena, pack, title)
            deliver_changes()
        notice = notices().get()
        assert notice.person == people[0].person
        assert "Between the tides" in notice.text
        assert notice.address == f"/sources/packs/{pack.uuid}/"
        clock.shift(timedelta(days=1))
        put_in(lena, pack, "Seaweed")
        deliver_changes()
    assert notices().count() == 2


def test_killed_half_way_it_goes_on_and_does_nothing_twice(lena, people, monkeypatch):
    pack = make_pack(lena, "Crabs")
    for viewer in people:
        take(viewer, pack)
    put_in(lena, pack, "Limpets")
    sync, done = jobs.sync_member, []

    def killed_at_the_second(viewer, member):
        if len(done) == 1:
            raise KeyboardInterrupt
        done.append(viewer.person)
        return sync(viewer, member)

    monkeypatch.setattr(jobs, "sync_member", killed_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        deliver_changes()
    assert [("Limpets" in followed(viewer)) for viewer in people].count(True) == 1
    monkeypatch.setattr(jobs, "sync_member", sync)
    assert deliver_changes() == 2
    assert all("Limpets" in followed(viewer) for viewer in people)
    assert deliver_changes() == 0
    assert notices().count() == 3
    assert not Collection.objects.undelivered().exists()


def test_a_turn_is_short_and_the_next_one_goes_on(lena, people):
    pack = make_pack(lena, "Crabs")
    for viewer in people:
        take(viewer, pack)
    put_in(lena, pack, "Limpets")
    assert [deliver_changes(at_most=2), deliver_changes(at_most=2), deliver_changes(at_most=2)] == [2, 1, 0]
    assert all("Limpets" in followed(viewer) for viewer in people)
    assert not Collection.objects.undelivered().exists()


def test_whoever_has_left_the_school_gets_nothing_more(lena, people):  # SAFETY 40
    pack = make_pack(lena, "Crabs")
    take(people[0], pack)
    people[0].person.memberships.update(ended=timezone.now())
    put_in(lena, pack, "Limpets")
    deliver_changes()
    assert followed(people[0]) == {"Crabs"}
    assert not notices().exists()
    assert not CollectionMember.objects.filter(synced__lt=Collection.objects.get().changed).exists()


def test_a_change_while_another_is_brought_is_not_lost(lena, people):
    pack = make_pack(lena, "Crabs")
    take(people[0], pack)
    put_in(lena, pack, "Limpets")
    ahead = timezone.now() + timedelta(hours=1)  # a clock that was ahead
    Collection.objects.filter(pk=pack.pk).update(changed=ahead)
    deliver_changes()
    put_in(lena, pack, "Tides")
    deliver_changes()
    assert followed(people[0]) == {"Crabs", "Limpets", "Tides"}
