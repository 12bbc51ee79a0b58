"""Whose ties stand on a map, what is said of them, and who may look."""

from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Interest
from networks.models import Connection, ConnectionKind, Goal, GroupMember
from networks.netmap.access import get_mapped_person
from networks.netmap.picture.drawing import use_words
from networks.netmap.queries import first_gap, map_of, moments_of
from networks.netmap.shapes import TieState
from reflections.journal.snapshots import network_snapshot
from resources.models import Follow, Reading, SchoolSource, Verdict
from tests.networks.making import make_group
from tests.resources.rows import make_entry, make_source

NOW = timezone.now()


def follow(cast, person, source, *, days=10, ended=None, topics=()):
    made = Follow.objects.create(
        school=cast.harbour,
        person=person,
        source=source,
        why="I want to know more.",
        created=NOW - timedelta(days=days),
        ended=ended,
    )
    made.topics.set(topics)
    return made


def read(cast, person, source, number, when):
    entry = make_entry(source.feed, number)
    Reading.objects.create(school=cast.harbour, person=person, entry=entry, read=when)


def connect(cast, asker, recipient, kind, state=Connection.State.ACCEPTED, **facts):
    return Connection.objects.create(
        school=cast.harbour,
        asker=asker,
        recipient=recipient,
        kind=kind,
        state=state,
        purpose="Help me, please.",
        **facts,
    )


def own_map(cast, person, **options):
    return map_of(cast.viewer(person), person, **options)


def names(netmap):
    return {tie.name for tie in netmap.shown}


def test_a_map_holds_sources_and_people_with_their_purpose(cast):
    source = make_source(cast)
    follow(cast, cast.mia, source, topics=[cast.chemistry])
    connect(cast, cast.mia, cast.adler, ConnectionKind.TEACHER, topic=cast.music)
    connect(cast, cast.mia, cast.noah, ConnectionKind.CLASSMATE, state=Connection.State.PENDING)

    ties = {tie.name: tie for tie in own_map(cast, cast.mia).shown}
    assert ties.keys() == {source.title, "Ms Adler", "Noah Osei"}
    assert ties[source.title].topics == (("chemistry", "Chemistry"),)
    assert ties[source.title].purpose == "I want to know more."
    assert str(source.uuid) in ties[source.title].url
    assert ties["Ms Adler"].topics == (("music", "Music"),)
    assert ties["Noah Osei"].state == TieState.ASKED


def test_a_classmate_is_a_tie_on_both_sides_a_teacher_only_on_the_students(cast):
    connect(cast, cast.mia, cast.noah, ConnectionKind.CLASSMATE)
    connect(cast, cast.mia, cast.adler, ConnectionKind.TEACHER)
    assert names(own_map(cast, cast.noah)) == {"Mia Kowalski"}
    assert names(own_map(cast, cast.adler)) == set()


def test_what_is_read_more_is_stronger_and_what_is_read_never_sleeps(cast):
    loved, left = make_source(cast, 1), make_source(cast, 2)
    follow(cast, cast.mia, loved, days=100)
    follow(cast, cast.mia, left, days=100)
    for number in range(6):
        entry = make_entry(loved.feed, number)
        Reading.objects.create(
            school=cast.harbour, person=cast.mia, entry=entry, read=NOW - timedelta(days=number)
        )
    ties = {tie.name: tie for tie in own_map(cast, cast.mia).shown}
    assert ties[loved.title].strength > 0.6
    assert ties[loved.title].liveliness == "fresh"
    assert ties[left.title].strength == 0
    assert ties[left.title].liveliness == "asleep"


def test_what_came_lately_is_not_said_to_be_hardly_used(cast):
    new, begun, left = (make_source(cast, number) for number in (1, 2, 3))
    follow(cast, cast.mia, new)
    follow(cast, cast.mia, begun, days=3)
    follow(cast, cast.mia, left, days=20)
    Reading.objects.create(school=cast.harbour, person=cast.mia, entry=make_entry(begun.feed), read=NOW)
    words = {tie.name: use_words(tie) for tie in own_map(cast, cast.mia).shown}
    assert words == {new.title: "", begun.title: "Used now and then.", left.title: "Hardly used lately."}


def test_others_are_not_told_how_much_somebody_reads(cast):
    # SAFETY 24
    source = make_source(cast)
    follow(cast, cast.mia, source)
    before = map_of(cast.viewer(cast.adler), cast.mia)
    for number in range(9):
        Reading.objects.create(
            school=cast.harbour, person=cast.mia, entry=make_entry(source.feed, number), read=NOW
        )
    assert map_of(cast.viewer(cast.adler), cast.mia) == before
    assert not before.shown[0].measured


def test_the_past_is_as_it_was(cast):
    old, new = make_source(cast, 1), make_source(cast, 2)
    follow(cast, cast.mia, old, days=60, ended=NOW - timedelta(days=20))
    follow(cast, cast.mia, new, days=10)
    connect(
        cast,
        cast.mia,
        cast.lena,
        ConnectionKind.LIBRARIAN,
        state=Connection.State.ENDED,
        answered=NOW - timedelta(days=50),
        ended=NOW - timedelta(days=5),
    )
    today = cast.harbour.today()
    assert names(own_map(cast, cast.mia)) == {new.title}
    past = own_map(cast, cast.mia, at=today - timedelta(days=30))
    assert names(past) == {old.title, "Lena Marsh"}
    assert not past.is_now
    assert own_map(cast, cast.mia, at=today + timedelta(days=30)).at == today
    moments = moments_of(own_map(cast, cast.mia), today)
    assert moments[0] == today - timedelta(days=60)
    assert moments[-1] == today
    assert list(moments) == sorted(set(moments))


def test_a_counsellor_stands_on_ones_own_map_and_on_no_teachers_view_of_it(cast):
    # SAFETY 32
    connect(cast, cast.mia, cast.carl, ConnectionKind.COUNSELLOR)
    connect(cast, cast.mia, cast.lena, ConnectionKind.LIBRARIAN)
    assert names(own_map(cast, cast.mia)) == {"Carl Devi", "Lena Marsh"}
    assert names(map_of(cast.viewer(cast.adler), cast.mia)) == {"Lena Marsh"}


def test_an_ended_talk_with_the_counsellor_stays_hidden_too(cast):
    # SAFETY 32
    ended = {"answered": NOW - timedelta(days=50), "ended": NOW - timedelta(days=5)}
    connect(cast, cast.mia, cast.carl, ConnectionKind.COUNSELLOR, state=Connection.State.ENDED, **ended)
    past = cast.harbour.today() - timedelta(days=20)
    assert names(own_map(cast, cast.mia, at=past)) == {"Carl Devi"}
    assert map_of(cast.viewer(cast.adler), cast.mia, at=past).ties == ()


def test_a_refused_source_leaves_the_map(cast):
    # SAFETY 41
    source = make_source(cast)
    follow(cast, cast.mia, source)
    SchoolSource.objects.filter(source=source).update(verdict=Verdict.REFUSED)
    assert names(own_map(cast, cast.mia)) == set()


def test_a_refused_source_is_marked_on_the_map_that_staff_see(cast):  # SAFETY 41
    for number, verdict in enumerate((Verdict.FINE, Verdict.REFUSED), start=1):
        source = make_source(cast, number)
        follow(cast, cast.mia, source)
        SchoolSource.objects.filter(source=source).update(verdict=verdict)
    seen = map_of(cast.viewer(cast.adler), cast.mia)
    states = {tie.name: tie.state for tie in seen.shown}
    assert states == {"Rockpool notes 1": TieState.ACTIVE, "Rockpool notes 2": TieState.REFUSED}
    page = cast.client(cast.adler).get(reverse("networks:netmap-student", args=[cast.mia.uuid])).content.decode()
    assert page.count("Your school said no.") >= 2, "in the picture and in words"
    assert "is-refused" in page
    assert "your school said no" in page, "in the legend"


@pytest.mark.parametrize("who", ["noah", "zoe", "brook", "lena", "carl", "ada", "max", "otto", "tess", "amos"])
def test_nobody_but_the_student_and_their_teachers_sees_a_map(cast, who):
    # SAFETY 22, 40
    follow(cast, cast.mia, make_source(cast))
    viewer = cast.viewer(getattr(cast, who))
    with pytest.raises(Http404):
        get_mapped_person(viewer, cast.mia.uuid)
    assert map_of(viewer, cast.mia).ties == ()
    assert get_mapped_person(cast.viewer(cast.mia), cast.mia.uuid) == cast.mia
    assert get_mapped_person(cast.viewer(cast.adler), cast.mia.uuid) == cast.mia


def test_groups_stand_on_ones_own_map_and_on_that_of_their_leads(cast):  # SAFETY 22
    mine = make_group(cast, cast.mia, kind="project", name="Shore")
    mine.topics.add(cast.chemistry)
    other = make_group(cast, cast.mia, name="Club", open_to_school=True)
    GroupMember.objects.filter(group=other, person=cast.adler).update(person=cast.lena)
    over = make_group(cast, cast.mia, name="Counted and done", closed=NOW - timedelta(days=1))
    GroupMember.objects.filter(group=over).update(joined=NOW - timedelta(days=20))
    netmap = own_map(cast, cast.mia)
    ties = {tie.name: tie for tie in netmap.ties}
    assert names(netmap) == {"Shore", "Club"}
    assert (ties["Shore"].purpose, ties["Shore"].topics) == (mine.purpose, (("chemistry", "Chemistry"),))
    assert str(mine.uuid) in ties["Shore"].url
    assert ties["Counted and done"].url == "", "one that has ended is out of a student's sight"
    assert names(netmap.on(cast.harbour.today() - timedelta(days=5))) == {"Counted and done"}
    assert names(map_of(cast.viewer(cast.adler), cast.mia)) == {"Shore"}, "not the club she is not in"
    assert [gap.label for gap in netmap.gaps] == ["A person who helps", "Your first source"]
    assert first_gap(cast.viewer(cast.mia)) == netmap.gaps[0]
    assert network_snapshot(cast.viewer(cast.mia), cast.mia)["ties"] == []
    past = cast.client(cast.mia).get("/network/map/", {"at": netmap.at - timedelta(days=5)}).content.decode()
    assert "Counted and done" in past
    assert 'href=""' not in past


def test_an_empty_network_says_what_to_do_first_to_its_owner_alone(cast):
    gaps = own_map(cast, cast.mia).gaps
    assert [gap.label for gap in gaps] == ["A person who helps", "Your first source"]
    assert first_gap(cast.viewer(cast.mia)) == gaps[0]
    assert len(own_map(cast, cast.adler).gaps) == 2
    assert map_of(cast.viewer(cast.adler), cast.mia).gaps == ()


def test_interests_and_goals_without_help_are_gaps(cast):
    follow(cast, cast.mia, make_source(cast), topics=[cast.chemistry])
    connect(cast, cast.mia, cast.lena, ConnectionKind.LIBRARIAN, topic=cast.music)
    Interest.objects.create(school=cast.harbour, person=cast.mia, topic=cast.music)
    Goal.objects.create(school=cast.harbour, person=cast.mia, topic=cast.chemistry, title="Grow crystals")
    gaps = own_map(cast, cast.mia).gaps
    assert [gap.label for gap in gaps] == ["Somebody for Chemistry", "A source for Music"]
    assert str(cast.chemistry.uuid) in gaps[0].url
    assert "“Chemistry”" in gaps[0].reason


def test_the_queries_do_not_grow_with_the_network(cast):
    def count() -> int:
        viewer = cast.viewer(cast.mia)
        with CaptureQueriesContext(connection) as queries:
            map_of(viewer, cast.mia)
        return len(queries)

    for number in range(3):
        follow(cast, cast.mia, make_source(cast, number), topics=[cast.chemistry])
    few = count()
    for number in range(3, 30):
        follow(cast, cast.mia, make_source(cast, number), topics=[cast.music])
    assert count() == few
    assert few <= 10
