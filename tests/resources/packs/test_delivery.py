"""The worker that brings changes: calm, safe to run twice and to kill, never across schools."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Membership, Notification, Person
from accounts.schools.models import SourcePolicy
from networks.goals.services import create_goal
from resources.follows.services import edit_follow, start_follow
from resources.models import (
    Feed,
    Follow,
    Pack,
    PackMember,
    PackTie,
    SchoolSource,
    Source,
    Verdict,
)
from resources.packs import jobs
from resources.packs.following import hide_item, leave_pack, set_own, take_pack
from resources.packs.jobs import deliver_changes
from resources.packs.services import add_item, publish_pack, remove_item, restore_item
from tests.resources.making import make_follow, make_source
from tests.resources.packs.packing import followed, make_pack, put_in, take


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
    sync, done = jobs.sync_members, []
    monkeypatch.setattr(jobs, "AT_ONCE", 1)

    def killed_at_the_second(pack, members):
        if len(done) == 1:
            sync(pack, members)  # written, but never committed
            raise KeyboardInterrupt
        done.extend(members)
        return sync(pack, members)

    monkeypatch.setattr(jobs, "sync_members", killed_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        deliver_changes()
    assert [("Limpets" in followed(viewer)) for viewer in people].count(True) == 1
    monkeypatch.setattr(jobs, "sync_members", sync)
    assert deliver_changes() == 2
    assert all("Limpets" in followed(viewer) for viewer in people)
    assert deliver_changes() == 0
    assert notices().count() == 3
    assert not Pack.objects.undelivered().exists()


def test_a_turn_is_short_and_the_next_one_goes_on(lena, people):
    pack = make_pack(lena, "Crabs")
    for viewer in people:
        take(viewer, pack)
    put_in(lena, pack, "Limpets")
    assert [deliver_changes(at_most=2), deliver_changes(at_most=2), deliver_changes(at_most=2)] == [2, 1, 0]
    assert all("Limpets" in followed(viewer) for viewer in people)
    assert not Pack.objects.undelivered().exists()


def test_whoever_has_left_the_school_gets_nothing_more(lena, people):  # SAFETY 40
    pack = make_pack(lena, "Crabs")
    take(people[0], pack)
    people[0].person.memberships.update(ended=timezone.now())
    put_in(lena, pack, "Limpets")
    deliver_changes()
    assert followed(people[0]) == {"Crabs"}
    assert not notices().exists()
    assert not PackMember.objects.filter(synced__lt=Pack.objects.get().changed).exists()


def test_a_change_while_another_is_brought_is_not_lost(lena, people):
    pack = make_pack(lena, "Crabs")
    take(people[0], pack)
    put_in(lena, pack, "Limpets")
    ahead = timezone.now() + timedelta(hours=1)  # a clock that was ahead
    Pack.objects.filter(pk=pack.pk).update(changed=ahead)
    deliver_changes()
    put_in(lena, pack, "Tides")
    deliver_changes()
    assert followed(people[0]) == {"Crabs", "Limpets", "Tides"}


def students(cast, number):
    made = []
    for each in range(number):
        person = Person.objects.create_person(
            name=f"Reader {each}", email=f"reader{each}@harbour.test", password="x"
        )
        Membership.objects.create(person=person, school=cast.harbour, role="student")
        made.append(cast.viewer(person))
    return made


def queries_of_a_delivery(cast, lena, readers):
    pack = make_pack(lena, "Crabs", "Kelp", title=f"For {len(readers)}")
    first = pack.items.get(source__title="Crabs")
    goals = {}
    for reader in readers:
        goals[reader.person.pk] = create_goal(actor=reader, title="Know the shore")
        uuids = [str(item.uuid) for item in pack.items.all()]
        take_pack(
            actor=reader,
            pack=pack,
            how="live",
            items=uuids,
            why="The sea.",
            topics=[cast.chemistry],
            goals=[str(goals[reader.person.pk].uuid)],
        )
    came = [put_in(lena, pack, title).source for title in ("Limpets", "Tides", "Seaweed")]
    remove_item(actor=lena, item=first)
    Feed.objects.filter(source__in=came).update(state=Feed.State.ASLEEP)
    with CaptureQueriesContext(connection) as asked:
        assert deliver_changes() == len(readers)
    for reader in readers:
        follows = Follow.objects.of(reader).current().filter(source__in=came)
        assert {(follow.why, *follow.topics.all()) for follow in follows} == {("The sea.", cast.chemistry)}
        assert follows.count() == 3
        assert goals[reader.person.pk].ties.filter(follow__in=follows).count() == 3
        assert not Follow.objects.of(reader).current().filter(source=first.source).exists()
    assert notices().filter(person__in=[reader.person for reader in readers]).count() == len(readers)
    assert set(Feed.objects.filter(source__in=came).values_list("state", flat=True)) == {Feed.State.ACTIVE}
    return len(asked)


def test_as_many_queries_for_thirty_followers_as_for_three(cast, lena):
    readers = students(cast, 33)
    few = queries_of_a_delivery(cast, lena, readers[:3])
    many = queries_of_a_delivery(cast, lena, readers[3:])
    assert few == many
    assert many < 40


def test_whether_the_school_has_reddit_is_asked_once(cast, lena):
    pack = make_pack(lena, "Crabs")
    readers = students(cast, 3)
    for reader in readers:
        take(reader, pack)
    for title in ("ponds", "tides", "kelp"):
        address = f"https://www.reddit.com/r/{title}/"
        source = make_source(cast.harbour, title=title, address=address, verdict=Verdict.RECOMMENDED)
        add_item(actor=lena, pack=pack, source=source, why="People there know.")
    with CaptureQueriesContext(connection) as asked:
        deliver_changes()
    assert sum("resources_toolswitch" in query["sql"] for query in asked) == 1
    assert followed(readers[0]) == {"Crabs"}


def test_each_follower_of_one_batch_keeps_what_they_chose(cast, lena):
    hides, owns, differs, leaves, twice, plain = readers = students(cast, 6)
    pack = make_pack(lena, "Crabs", "Kelp")
    crabs = pack.items.get(source__title="Crabs")
    for reader in readers:
        take(reader, pack)
    other = make_pack(lena, title="More of the sea", published=False)
    add_item(actor=lena, pack=other, source=crabs.source, why="Again")
    publish_pack(actor=lena, pack=other)
    take(twice, other)
    hide_item(actor=hides, item=crabs)
    set_own(actor=owns, item=crabs, own=True)
    follow = Follow.objects.of(differs).get(source=crabs.source)
    edit_follow(actor=differs, follow=follow, why="For my project")
    leave_pack(actor=leaves, member=PackMember.objects.of(leaves).get(pack=pack), keep=False)
    came = put_in(lena, pack, "Limpets")
    start_follow(actor=plain, source=came.source, why="Knew it before")
    remove_item(actor=lena, item=crabs)
    deliver_changes()
    assert followed(leaves) == set()
    assert followed(hides) == followed(plain) == {"Kelp", "Limpets"}
    for reader in (owns, differs, twice):
        assert followed(reader) == {"Crabs", "Kelp", "Limpets"}
    assert Follow.objects.of(plain).get(source=came.source).why == "Knew it before"
    states = dict(came.ties.values_list("member__person_id", "state"))
    assert states.pop(plain.person.pk) == "own"
    assert set(states.values()) == {"followed"}
    restore_item(actor=lena, item=crabs)
    deliver_changes()
    assert followed(hides) == {"Kelp", "Limpets"}, "what was hidden stays hidden"
    assert followed(plain) == {"Crabs", "Kelp", "Limpets"}
    assert Follow.objects.of(plain).filter(source=crabs.source).count() == 1, "the same tie as before"
    remove_item(actor=lena, item=came)
    deliver_changes()
    assert followed(plain) == {"Crabs", "Kelp", "Limpets"}, "they had it before the pack"
    assert followed(hides) == {"Kelp"}


@pytest.mark.parametrize("policy", SourcePolicy.values)
@pytest.mark.parametrize("verdict", Verdict.values)
def test_a_row_shows_to_the_same_people_as_the_list_of_all(cast, policy, verdict):  # SAFETY 41
    cast.harbour.source_policy = policy
    cast.harbour.save()
    source = make_source(cast.harbour, verdict=verdict, added_by=cast.mia)
    make_follow(cast.noah, cast.harbour, source, ended=timezone.now())
    row = SchoolSource.objects.get(source=source)
    for person in (cast.mia, cast.noah, cast.zoe, cast.max, cast.adler, cast.lena, cast.carl, cast.ada):
        viewer = cast.viewer(person)
        is_seen = Source.objects.visible_to(viewer).filter(pk=source.pk).exists()
        assert row.shows_to(viewer, has_followed=person == cast.noah) == is_seen, person


def test_what_was_refused_since_comes_to_nobody(cast, lena, people):  # SAFETY 41
    pack = make_pack(lena, "Crabs")
    for viewer in (*people, cast.viewer(cast.adler)):
        take(viewer, pack)
    came = put_in(lena, pack, "Limpets")
    SchoolSource.objects.filter(source=came.source).update(verdict=Verdict.REFUSED, why="Adverts")
    assert deliver_changes() == 4
    assert not Follow.objects.filter(source=came.source).exists()
    assert not PackTie.objects.filter(item=came).exists()
    assert not notices().exists()
