"""What the first page shows, by role."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership, Person, Role, SchoolClass
from accounts.people.viewer import Viewer
from accounts.people.waiting import A_FEW, WaitingList, what_waits
from networks.models import Connection, Goal
from networks.netmap.queries import first_gap
from networks.netmap.shapes import Gap
from reflections.schedules.queries import open_occurrences
from resources.reading.today.queries import TodayReading, today

_SEVERAL = {
    Role.STUDENT: _("Students"),
    Role.TEACHER: _("Teachers"),
    Role.LIBRARIAN: _("Librarians"),
    Role.COUNSELLOR: _("Counsellors"),
    Role.MENTOR: _("Mentors"),
    Role.ADMIN: _("School admins"),
}


@dataclass(frozen=True)
class DueOccurrence:
    """A reflection that waits to be written; `note` is the class it is for."""

    uuid: str
    title: str
    note: str


@dataclass(frozen=True)
class Ask:
    """Somebody who would like the student in their network; `uuid` and `name` are theirs."""

    uuid: str
    name: str
    purpose: str
    created: datetime


@dataclass(frozen=True)
class NewestGoal:
    uuid: str
    title: str
    why: str


@dataclass(frozen=True)
class StudentDay:
    """Today: what the student may read, what is asked of them, and one place where the network could grow."""

    reading: TodayReading
    occurrences: list[DueOccurrence]
    asks: list[Ask]
    goal: NewestGoal | None
    gap: Gap | None


def student_day(viewer: Viewer) -> StudentDay:
    """A student's first page; the day's entries were chosen by `make_day`. Three queries."""
    asks = Connection.objects.of(viewer).filter(recipient=viewer.person, state=Connection.State.PENDING)
    goals = Goal.objects.filter(school=viewer.school, person=viewer.person).open()
    occurrence = JSONObject(uuid="uuid", title="schedule__prompt__title", note="schedule__school_class__name")
    ask = JSONObject(uuid="asker__uuid", name="asker__name", purpose="purpose", created="created")
    goal = JSONObject(uuid="uuid", title="title", why="why")
    # Three short lists of three tables, asked for at once.
    around = (
        Person.objects.filter(pk=viewer.person.pk)
        .values(
            due=ArraySubquery(open_occurrences(viewer).values(json=occurrence)[:A_FEW]),
            asks=ArraySubquery(asks.order_by("-created", "-id").values(json=ask)[:A_FEW]),
            newest_goal=ArraySubquery(goals.order_by("-created").values(json=goal)[:1]),
        )
        .get()
    )
    return StudentDay(
        reading=today(viewer),
        occurrences=[DueOccurrence(**occurrence) for occurrence in around["due"]],
        asks=[Ask(**ask | {"created": datetime.fromisoformat(ask["created"])}) for ask in around["asks"]],
        goal=next((NewestGoal(**goal) for goal in around["newest_goal"]), None),
        gap=first_gap(viewer),
    )


@dataclass(frozen=True)
class TeacherDay:
    """What waits for a teacher, and the way to each class."""

    classes: list[SchoolClass]
    waiting: list[WaitingList]


def teacher_day(viewer: Viewer) -> TeacherDay:
    """A teacher's classes, and a few of each kind that waits."""
    classes = SchoolClass.objects.taught_by(viewer).filter(archived__isnull=True)
    return TeacherDay(classes=list(classes.order_by("name").select_related("topic")), waiting=what_waits(viewer))


@dataclass(frozen=True)
class SchoolOverview:
    """The school in a few numbers (of accounts and classes, never of what a person does)."""

    people: list[tuple[str, str, int]]  # role, the word for several of them, how many
    classes: int
    not_yet_here: int
    waiting: list[WaitingList]


def school_overview(viewer: Viewer) -> SchoolOverview:
    """The school in numbers, for its admin: people by role, classes, students who have not come yet."""
    current = Membership.objects.current().filter(school=viewer.school, person__is_active=True)
    counts = dict(current.values_list("role").annotate(number=Count("id")))
    return SchoolOverview(
        people=[(role.value, str(word), counts.get(role.value, 0)) for role, word in _SEVERAL.items()],
        classes=SchoolClass.objects.filter(school=viewer.school, archived__isnull=True).count(),
        not_yet_here=current.filter(role=Role.STUDENT, person__last_login__isnull=True).count(),
        waiting=what_waits(viewer),
    )
