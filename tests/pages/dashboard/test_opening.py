"""What being put into a class opens of a student to its teachers.  # SAFETY 22"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.membership.classes.services import create_class, enrol, leave_class
from accounts.membership.joining.services import join_as_student
from accounts.models import Enrolment, JoinCode, SchoolClass
from kit.errors import Refused
from networks.goals.queries import goals_of, open_goals_of
from networks.models import Connection, Goal
from networks.netmap.queries import map_of
from plnsite.pages.dashboard.queries import class_dashboard, student_overview
from reflections.journal.services import begin_free, finish_reflection
from reflections.models import Prompt, Reflection
from reflections.reflection_pages.queries import reflection_page
from resources.models import Reading, SourceCheck
from tests.cast import enrol as in_class
from tests.cast import make_join_code
from tests.resources.rows import follow, make_entry, make_source

TEACHER = Reflection.Visibility.TEACHER


def make_week(cast, number):
    """What Mia does in a week: a source, a classmate, a goal, a check, something read; and thinks about it."""
    source = make_source(cast, number)
    follow(cast, source)
    Reading.objects.create(
        school=cast.harbour, person=cast.mia, entry=make_entry(source.feed, number), read=timezone.now()
    )
    Connection.objects.filter(asker=cast.mia).update(state="ended", ended=timezone.now())
    Connection.objects.create(
        school=cast.harbour,
        asker=cast.mia,
        recipient=cast.noah,
        purpose="Help",
        kind="classmate",
        state="accepted",
    )
    Goal.objects.create(school=cast.harbour, person=cast.mia, title=f"Goal {number}")
    SourceCheck.objects.create(
        school=cast.harbour, person=cast.mia, source=source, trust="trust", submitted=timezone.now()
    )


def hand_in(cast, school_class):
    """Mia hands in what nobody asked for, to the teachers of a class."""
    prompt, _ = Prompt.objects.get_or_create(school=cast.harbour, title="My week", questions=["What?"])
    mia = cast.viewer(cast.mia)
    return finish_reflection(
        actor=mia,
        reflection=begin_free(actor=mia, prompt=prompt),
        answers=["The tides"],
        visibility=TEACHER,
        school_class=school_class,
    )


@pytest.fixture
def shore(cast):
    """A new class of Ms Adler's, in which Mr Brook teaches too; and a week of Mia's before it."""
    make_week(cast, 1)
    shore = create_class(actor=cast.viewer(cast.adler), name="Shore project")
    enrol(actor=cast.viewer(cast.ada), school_class=shore, person=cast.brook)
    return shore


def seen_by(cast, person, school_class):
    """How much of Mia's a teacher sees, in all the places there are."""
    viewer, mia = cast.viewer(person), cast.mia
    row = next(row for row in class_dashboard(viewer, school_class).students if row.person == mia)
    overview = student_overview(viewer, school_class, mia)
    return {
        "goals": (goals_of(viewer, mia).count(), open_goals_of(viewer, [mia])[mia.pk], row.goals),
        "ties": len(map_of(viewer, mia).ties),
        "people": (len(overview.connections), row.people),
        "sources": (len(overview.follows), row.reading.follows, row.reading.read),
        "checks": (SourceCheck.objects.visible_to(viewer).filter(person=mia).count(), len(overview.checks)),
        "active": row.last_active is not None,
    }


NOTHING = {
    "goals": (0, 0, 0),
    "ties": 0,
    "people": (0, 0),
    "sources": (0, 0, 0),
    "checks": (0, 0),
    "active": False,
}
ONE = {"goals": (1, 1, 1), "ties": 2, "people": (1, 1), "sources": (1, 1, 1), "checks": (1, 1), "active": True}
BOTH = {"goals": (2, 2, 2), "ties": 4, "people": (1, 1), "sources": (2, 2, 2), "checks": (2, 2), "active": True}


def test_a_teacher_puts_nobody_into_a_class_whom_they_do_not_teach(cast):
    client = cast.client(cast.brook)
    client.post(reverse("accounts:class-create"), {"name": "My very own"})
    mine = SchoolClass.objects.get(name="My very own")
    people = client.get(reverse("accounts:class-people", args=[mine.uuid]), {"q": ""}).content.decode()
    names = ("Zoe Lindqvist", "Mia Kowalski", "Ms Adler")
    assert [name in people for name in names] == [True, False, False]
    for person in (cast.mia, cast.adler):
        assert client.post(reverse("accounts:class-enrol", args=[mine.uuid, person.uuid])).status_code == 404
        with pytest.raises(Refused, match="admin"):
            enrol(actor=cast.viewer(cast.brook), school_class=mine, person=person)
    assert not Enrolment.objects.filter(school_class=mine).exclude(person=cast.brook).exists()
    assert client.get(reverse("networks:netmap-student", args=[cast.mia.uuid])).status_code == 404


def test_what_a_teacher_puts_together_opens_from_then_on(cast, shore):
    enrol(actor=cast.viewer(cast.adler), school_class=shore, person=cast.mia)
    assert seen_by(cast, cast.brook, shore) == NOTHING
    of_8b = {name: ONE[name] for name in ONE if name != "active"}  # Ms Adler teaches Mia in 8B
    assert seen_by(cast, cast.adler, shore) | of_8b == seen_by(cast, cast.adler, shore)
    make_week(cast, 2)
    assert seen_by(cast, cast.brook, shore) == ONE
    assert seen_by(cast, cast.adler, shore)["goals"] == (2, 2, 2)


@pytest.mark.parametrize("way", ["admin", "code"])
def test_an_admin_or_the_student_by_code_opens_all(cast, shore, way):
    # a successor and a substitute can work
    enrol(actor=cast.viewer(cast.adler), school_class=shore, person=cast.mia)
    assert seen_by(cast, cast.brook, shore) == NOTHING
    for _twice in range(2):
        if way == "admin":
            enrol(actor=cast.viewer(cast.ada), school_class=shore, person=cast.mia)
        else:
            code = JoinCode.objects.first() or make_join_code(shore, places=1)
            join_as_student(actor=cast.viewer(cast.mia), join_code=code)
    assert seen_by(cast, cast.brook, shore) == ONE


def test_coming_back_by_a_teacher_opens_what_comes_from_then_on(cast, shore):
    in_class(cast.mia, shore)
    assert seen_by(cast, cast.brook, shore) == ONE
    leave_class(actor=cast.viewer(cast.ada), enrolment=Enrolment.objects.get(person=cast.mia, school_class=shore))
    with pytest.raises(Refused):
        enrol(actor=cast.viewer(cast.brook), school_class=shore, person=cast.mia)
    enrol(actor=cast.viewer(cast.adler), school_class=shore, person=cast.mia)
    assert seen_by(cast, cast.brook, shore) == NOTHING


def test_taking_somebody_out_by_mistake_can_be_taken_back(cast):
    client = cast.client(cast.brook)
    answer = client.post(reverse("accounts:class-unenrol", args=[cast.class_9a.uuid, cast.zoe.uuid]), follow=True)
    undo = reverse("accounts:class-enrol", args=[cast.class_9a.uuid, cast.zoe.uuid])
    assert undo in answer.content.decode()
    assert client.post(undo).status_code == 302
    back = Enrolment.objects.current().get(person=cast.zoe, school_class=cast.class_9a)
    assert back.opens_from is None
    client.post(reverse("accounts:class-unenrol", args=[cast.class_9a.uuid, cast.zoe.uuid]))
    Enrolment.objects.update(ended=timezone.now() - timedelta(days=2))
    assert client.post(undo).status_code == 404


def test_a_reflection_is_read_by_the_teachers_of_the_class_it_was_handed_in_to(cast, shore):
    in_class(cast.mia, cast.class_9a)  # Mr Brook teaches Mia now, and still
    handed_in = hand_in(cast, cast.class_8b)
    assert list(Reflection.objects.visible_to(cast.viewer(cast.adler))) == [handed_in]
    assert not Reflection.objects.visible_to(cast.viewer(cast.brook)).exists()
    in_class(cast.mia, shore)
    assert not Reflection.objects.visible_to(cast.viewer(cast.brook)).exists()
    to_9a = hand_in(cast, cast.class_9a)
    assert list(Reflection.objects.visible_to(cast.viewer(cast.brook))) == [to_9a]
    with pytest.raises(Refused):
        hand_in(cast, cast.other_class)
    with pytest.raises(Refused):
        hand_in(cast, None)


def test_the_network_kept_with_a_reflection_opens_no_further(cast, shore):
    enrol(actor=cast.viewer(cast.adler), school_class=shore, person=cast.mia)
    handed_in = hand_in(cast, shore)
    page = reflection_page(cast.viewer(cast.brook), handed_in)
    assert (page.then, page.comparison.then, page.comparison.gone) == ([], 0, ())
    assert reflection_page(cast.viewer(cast.adler), handed_in).comparison.then == 2
    assert reflection_page(cast.viewer(cast.mia), handed_in).comparison.then == 2
