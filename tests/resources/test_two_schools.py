"""Who works at two schools does so at each for itself: nothing of one is found, changed or counted at the other.

# SAFETY 40
"""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.models import Interest, Role
from accounts.people.queries import viewer_of
from accounts.people.viewer import Viewer
from kit.errors import Refused
from networks.goals.queries import own_topics
from resources.checks.services import hand_in, keep_draft
from resources.feeds.models import Entry
from resources.follows.folders.services import MOST, save_folder
from resources.follows.forms import FollowForm
from resources.import_export.services import open_import, take_import
from resources.models import Folder, Reading, ReadingRhythm, SchoolSource, Source, SourceCheck, SourceKind
from resources.reading.courses.queries import course_page
from resources.reading.courses.services import add_parts
from resources.reading.highlights.queries import marked_entry
from resources.reading.highlights.services import make_highlight
from resources.reading.playback.queries import playback_of
from resources.reading.playback.services import keep_position
from resources.reading.readings.queries import activity_of
from resources.reading.today.services import set_rhythm
from tests.cast import join
from tests.resources.import_export.outside import opml, outline
from tests.resources.making import make_entries, make_follow, make_source, todays_reading


@pytest.fixture
def schools(cast) -> tuple[Viewer, Viewer]:
    """Ms Adler at her school, and at the one where she is on Fridays."""
    join(cast.adler, cast.millbrook, Role.TEACHER)
    return tuple(viewer_of(cast.adler, school.uuid) for school in (cast.harbour, cast.millbrook))


def make_shared(cast, **facts) -> Source:
    """A source that both schools know."""
    source = make_source(cast.harbour, **facts)
    SchoolSource.objects.create(school=cast.millbrook, source=source)
    return source


def make_entry(cast, **facts) -> Entry:
    return make_entries(make_shared(cast), 1, **facts)[0]


def test_the_days_reading(cast, schools):
    here, there = schools
    source = make_shared(cast)
    make_entries(source, 2)
    for viewer in schools:
        made = timezone.now() - timedelta(days=40)
        make_follow(cast.adler, viewer.school, source, created=made)
    days = [[row.uuid for row in todays_reading(viewer).items] for viewer in (here, there, here)]
    assert len(days[0]) == 2
    assert days[0] == days[1] == days[2]


def test_how_much_one_wants_of_a_day(schools):
    here, there = schools
    set_rhythm(actor=here, a_day=5, a_source=1)
    assert ReadingRhythm.of(there).a_day == 8
    set_rhythm(actor=there, a_day=20, a_source=3)
    assert (ReadingRhythm.of(here).a_day, ReadingRhythm.of(there).a_day) == (5, 20)


def test_the_place_in_an_episode(cast, schools):
    here, there = schools
    entry = make_entry(cast, audio_address="https://pod.example/1.mp3")
    keep_position(actor=here, entry=entry, seconds=754, speed=125)
    assert playback_of(there, entry).start == 0
    keep_position(actor=there, entry=entry, seconds=10, speed=100)
    assert [playback_of(viewer, entry).start for viewer in schools] == [754, 10]


def test_a_check(cast, schools):
    here, there = schools
    source = make_shared(cast)
    hand_in(
        actor=here,
        source=source,
        stop="Hm",
        investigate="A club",
        find="Another club",
        trace="To its own page",
        trust="trust",
        because="It is about Mia's club.",
    )
    keep_draft(actor=there, source=source, stop="Later")
    checks = SourceCheck.objects.filter(person=cast.adler)
    assert dict(checks.values_list("school__code", "stop")) == {"harbour": "Hm", "millbrook": "Later"}


def test_a_marked_passage(cast, schools):
    here, there = schools
    entry = make_entry(cast)
    make_highlight(actor=here, entry=entry, quote="The first words", note="For Mia")
    assert make_highlight(actor=there, entry=entry, quote="The first words").note == ""
    assert [one.highlight.note for one in marked_entry(here, entry).passages] == ["For Mia"]


def test_a_list_that_comes_in(schools):
    runs = []
    for viewer in schools:
        file = SimpleUploadedFile("list.opml", opml(outline("https://a.example/f", "A")))
        runs.append(open_import(actor=viewer, file=file))
        take_import(actor=viewer, run=runs[-1], why="For my class", lines=["0"])
    assert runs[0].school != runs[1].school


def test_the_parts_of_a_course(cast, schools):
    here, there = schools
    course = make_shared(cast, kind=SourceKind.COURSE, feed=False)
    add_parts(actor=here, source=course, text="2")
    assert course_page(there, course, None).parts == []


def test_the_number_of_shelves(cast, schools):
    here, there = schools
    Folder.objects.bulk_create(Folder(school=cast.harbour, person=cast.adler, name=f"{n}") for n in range(MOST))
    with pytest.raises(Refused):
        save_folder(actor=here, name="One more")
    save_folder(actor=there, name="My first")


def test_the_topics_one_can_choose_for_a_purpose(cast, schools):
    here, there = schools
    for school in (cast.harbour, cast.millbrook):
        Interest.objects.create(school=school, person=cast.adler, topic=cast.chemistry)
    Interest.objects.create(school=cast.harbour, person=cast.adler, topic=cast.music)
    for viewer, topics in ((here, [cast.chemistry, cast.music]), (there, [cast.chemistry])):
        assert list(FollowForm(viewer=viewer).fields["topics"].queryset) == topics
        assert list(own_topics(viewer)) == topics


def test_what_is_counted_of_them(cast, schools):
    entry = make_entry(cast)
    now = timezone.now()
    make_follow(cast.adler, cast.harbour, entry.feed.source)
    Reading.objects.create(school=cast.harbour, person=cast.adler, entry=entry, read=now)
    of_adler = [activity_of(viewer, [cast.adler.pk], now - timedelta(days=1))[cast.adler.pk] for viewer in schools]
    assert [(one.read, one.follows) for one in of_adler] == [(1, 1), (0, 0)]
