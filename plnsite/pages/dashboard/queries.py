"""A class at a glance, for its teachers: each student beside themselves, never beside the others."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import ngettext

from accounts.models import Enrolment, Person, School, SchoolClass
from accounts.people.viewer import Viewer
from kit.web.paging import A_GLANCE
from kit.web.routes import address_of
from networks.connections.models import IN_CONFIDENCE
from networks.connections.queries import network_of, ties_of
from networks.goals.queries import goals_of, open_goals_of
from networks.models import Connection, Goal
from plnsite.pages.dashboard.reasons import StudentState, reasons
from reflections.journal.queries import ReflectionState, reflection_state_of
from reflections.models import Reflection
from resources.models import Follow, Reading, SchoolSource, SourceCheck, Verdict
from resources.reading.readings.queries import ReadingActivity, activity_of

RECENT = timedelta(days=28)
A_FEW = 10
MOST = 200


@dataclass(frozen=True)
class StudentRow:
    """One student: counts of the last four weeks, and why somebody might look in."""

    person: Person
    address: str
    people: int
    goals: int
    reading: ReadingActivity
    reflection: ReflectionState
    last_active: datetime | None
    reasons: list[str]

    @property
    def activity(self) -> str:
        """What they read and noted of late, in words."""
        read, noted = self.reading.read, self.reading.noted
        said = ngettext("%(read)s read", "%(read)s read", read) % {"read": read}
        if noted:
            said += ", " + ngettext("%(noted)s note", "%(noted)s notes", noted) % {"noted": noted}
        return said


@dataclass(frozen=True)
class ClassDashboard:
    """A class with a row for each of its students."""

    school_class: SchoolClass
    students: list[StudentRow]  # by name: this is no league table

    @property
    def is_long(self) -> bool:
        """Whether there are more than one looks over."""
        return len(self.students) > A_GLANCE

    @property
    def in_need(self) -> list[StudentRow]:
        """Those whom somebody might look in on, and why."""
        return [row for row in self.students if row.reasons]


def last_active(school: School, people: list[Person]) -> dict[int, datetime]:
    """When each last did something in their network at a school, by person id; who did nothing yet is left out.

    Reading, following, asking, checking and reflecting all count, but asking in confidence.  # SAFETY 32
    As many queries for 3 people as for 30.
    """
    acts = (
        (Reading, "person", "read", Q()),
        (Follow, "person", "created", Q()),
        (Connection, "asker", "created", ~IN_CONFIDENCE),
        (SourceCheck, "person", "submitted", Q()),
        (Reflection, "person", "submitted", Q()),
    )
    ids = [person.pk for person in people]
    active: dict[int, datetime] = {}
    for model, who, when, shown in acts:
        newest = model.objects.filter(shown, school=school, **{f"{who}__in": ids, f"{when}__isnull": False})
        for person_id, moment in newest.values_list(who).annotate(last=Max(when)):
            active[person_id] = max(moment, active.get(person_id, moment))
    return active


def class_dashboard(viewer: Viewer, school_class: SchoolClass) -> ClassDashboard:
    """The dashboard of a class that the viewer got through `access`. As many queries for 3 students as for 30."""
    now = timezone.now()
    enrolments = list(
        Enrolment.objects.current()
        .filter(school_class=school_class, role=Enrolment.Role.STUDENT, person__is_active=True)
        .select_related("person")
        .only("created", "opens_from", "person__uuid", "person__name")
    )
    people = [enrolment.person for enrolment in enrolments]
    ties = ties_of(viewer, people)
    opened = Q(Enrolment.objects.open_to(viewer, OuterRef("person")))
    readings = activity_of(viewer, [person.pk for person in people], since=now - RECENT, opened=opened)
    reflections = reflection_state_of(viewer, people)
    goals = open_goals_of(viewer, people)
    active = last_active(viewer.school, people)
    rows = []
    for enrolment in enrolments:
        person = enrolment.person
        state = reflections[person.pk]
        known = StudentState(
            people=ties[person.pk],
            sources=readings[person.pk].follows,
            joined=enrolment.created,
            last_active=_since(active.get(person.pk), enrolment.opens_from),
            open_prompts=state.due,
        )
        rows.append(
            StudentRow(
                person=person,
                address=address_of("pages:student-overview", school_class.uuid, person.uuid),
                people=known.people,
                goals=goals[person.pk],
                reading=readings[person.pk],
                reflection=state,
                last_active=known.last_active,
                reasons=reasons(known, now),
            )
        )
    return ClassDashboard(school_class, sorted(rows, key=lambda row: row.person.name.casefold()))


def classes_with(viewer: Viewer, student: Person) -> list[SchoolClass]:
    """The classes that the viewer teaches and in which somebody is a student now, by name."""
    if not viewer.is_teacher:
        return []
    here = Enrolment.objects.current().filter(person=student, role=Enrolment.Role.STUDENT)
    taught = SchoolClass.objects.taught_by(viewer).filter(archived__isnull=True)
    return list(taught.filter(pk__in=here.values("school_class_id")).order_by("name"))


def _since(moment: datetime | None, opens_from: datetime | None) -> datetime | None:
    """A moment, unless it lies before what a class opens to its teachers."""
    return None if moment and opens_from and moment < opens_from else moment


def _refused_here(viewer: Viewer) -> Subquery:
    """The verdict on a follow's source where the viewer's school refused it, else nothing."""
    here = SchoolSource.objects.filter(school=viewer.school, source=OuterRef("source"), verdict=Verdict.REFUSED)
    return Subquery(here.values("verdict")[:1])


@dataclass(frozen=True)
class StudentOverview:
    """One student as their class's teacher may see them.  # SAFETY 30"""

    student: Person
    school_class: SchoolClass
    goals: list[Goal]
    connections: list[Connection]
    follows: list[Follow]
    reflections: list[Reflection]
    checks: list[SourceCheck]


def student_overview(viewer: Viewer, school_class: SchoolClass, student: Person) -> StudentOverview:
    """What a student shares with the teachers of the class; notes and private reflections are not in it."""
    return StudentOverview(
        student=student,
        school_class=school_class,
        goals=list(goals_of(viewer, student)[:A_FEW]),
        connections=list(network_of(viewer, student)),
        follows=list(
            Follow.objects.current()
            .filter(Enrolment.objects.open_to(viewer, student), school=viewer.school, person=student)
            .select_related("source")
            .prefetch_related("topics")
            .annotate(refused=_refused_here(viewer))
            .order_by("-created")[:MOST]
        ),
        reflections=list(
            Reflection.objects.visible_to(viewer)
            .filter(person=student)
            .select_related("prompt")
            .prefetch_related("feedback")
            .order_by("-submitted")[:A_FEW]
        ),
        checks=list(
            SourceCheck.objects.visible_to(viewer)
            .filter(person=student, submitted__isnull=False)
            .select_related("source")
            .order_by("-submitted")[:A_FEW]
        ),
    )
