"""What the first page shows, by role."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count
from django.utils.text import get_text_list
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin_cards.queries import latest_reset
from accounts.models import Membership, PasswordReset, Role, SchoolClass
from accounts.people.viewer import Viewer
from accounts.people.waiting import A_FEW, WaitingList, what_waits
from accounts.safety.safeguarding.leads.queries import missing_posts
from accounts.topics.queries import interests_of
from networks.models import Connection, Goal
from networks.netmap.queries import first_gap
from networks.netmap.shapes import Gap
from networks.suggestions.queries import Start, starts_for
from reflections.schedules.queries import has_open_turns, open_occurrences
from resources.reading.today.queries import TodayReading, today

MOST_STARTS = 3
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

    uuid: UUID
    title: str
    note: str


@dataclass(frozen=True)
class Ask:
    """Somebody who would like the student in their network; `uuid` and `name` are theirs."""

    uuid: UUID
    name: str
    purpose: str
    created: datetime


@dataclass(frozen=True)
class NewestGoal:
    uuid: UUID
    title: str
    why: str


@dataclass(frozen=True)
class StudentDay:
    """Today: what the student may read, what is asked of them, and one place where the network could grow. Where
    there is nothing to read, `starts` has something to begin with for their interests."""

    reading: TodayReading
    starts: list[Start]
    occurrences: list[DueOccurrence]
    asks: list[Ask]
    goal: NewestGoal | None
    gap: Gap | None
    reset: PasswordReset | None


def student_day(viewer: Viewer, chosen: list[int]) -> StudentDay:
    """A student's first page; the day's entries were `chosen` by `make_day`. Each list is one plain query."""
    reading = today(viewer, chosen)
    return StudentDay(
        reading=reading,
        starts=[] if reading.items else _starts(viewer),
        occurrences=_due_occurrences(viewer),
        asks=_asks(viewer),
        goal=_newest_goal(viewer),
        gap=first_gap(viewer),
        reset=latest_reset(viewer),
    )


def _starts(viewer: Viewer) -> list[Start]:
    """For the interests of a newcomer, the first few."""
    return starts_for(viewer, [interest.topic for interest in interests_of(viewer)[:MOST_STARTS]])


def _due_occurrences(viewer: Viewer) -> list[DueOccurrence]:
    if not has_open_turns(viewer):
        return []
    facts = open_occurrences(viewer).values_list("uuid", "schedule__prompt__title", "schedule__school_class__name")
    return [DueOccurrence(*each) for each in facts[:A_FEW]]


def _asks(viewer: Viewer) -> list[Ask]:
    asks = Connection.objects.of(viewer).filter(recipient=viewer.person, state=Connection.State.PENDING)
    facts = asks.order_by("-created", "-id").values_list("asker__uuid", "asker__name", "purpose", "created")
    return [Ask(*each) for each in facts[:A_FEW]]


def _newest_goal(viewer: Viewer) -> NewestGoal | None:
    goals = Goal.objects.of(viewer).open().order_by("-created")
    facts = goals.values_list("uuid", "title", "why").first()
    return NewestGoal(*facts) if facts else None


@dataclass(frozen=True)
class TeacherDay:
    """What waits for a teacher, and the way to each class."""

    classes: list[SchoolClass]
    waiting: list[WaitingList]


def teacher_day(viewer: Viewer) -> TeacherDay:
    """A teacher's classes, and a few of each kind that waits."""
    classes = SchoolClass.objects.taught_by(viewer).filter(archived__isnull=True).with_student_count(viewer)
    return TeacherDay(classes=list(classes.order_by("name").select_related("topic")), waiting=what_waits(viewer))


@dataclass(frozen=True)
class SchoolOverview:
    """The school in a few numbers (of accounts and classes, never of what a person does)."""

    people: list[tuple[str, str, int]]  # role, the word for several of them, how many
    classes: int
    not_yet_here: int
    waiting: list[WaitingList]
    missing: str  # who is to look after reports and is not named, in words


def school_overview(viewer: Viewer) -> SchoolOverview:
    """The school in numbers, for its admin: people by role, classes, students who have not come yet."""
    current = Membership.objects.current().filter(school=viewer.school, person__is_active=True)
    counts = dict(current.values_list("role").annotate(number=Count("id")))
    return SchoolOverview(
        people=[(role.value, str(word), counts.get(role.value, 0)) for role, word in _SEVERAL.items()],
        classes=SchoolClass.objects.filter(school=viewer.school, archived__isnull=True).count(),
        not_yet_here=current.filter(role=Role.STUDENT, person__last_login__isnull=True).count(),
        waiting=what_waits(viewer),
        missing=get_text_list([str(post.label) for post in missing_posts(viewer.school)], _now("and")),
    )
