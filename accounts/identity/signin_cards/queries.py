"""Sign-in cards: what a student needs for signing in, on paper."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BigIntegerField, Exists, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.identity.signin_cards.models import PasswordReset
from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Membership, Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import about_person
from kit.text.directions import isolated

TOLD_FOR = timedelta(days=14)
# For so long somebody was a counsellor here before they open alone what is confidential.
KNOWN_FOR = timedelta(days=28)


@dataclass(frozen=True)
class Card:
    """What a student needs for signing in; `password` is filled in only right after one was made, `made` says when
    the last one was."""

    person: Person
    user_name: str
    is_new: bool
    password: str = ""
    made: datetime | None = None

    @property
    def label(self) -> str:
        """Whose card it is, and what a new one would make worthless."""
        if self.made is None:
            return self.person.name
        when = date_format(timezone.localtime(self.made), "j F, H:i")
        return _("%(name)s: the card of %(when)s stops working") % {
            "name": isolated(self.person.name),
            "when": when,
        }


def students_to_give_passwords(viewer: Viewer) -> QuerySet[Person]:
    """The students to whom the viewer may give a password, and so could read all they made: for an admin all of
    the school, for a teacher those of whom nothing is closed to them.  # SAFETY 22"""
    students = Person.objects.with_role(viewer.school, Role.STUDENT)
    if viewer.is_admin:
        return students
    if not viewer.is_teacher:
        return students.none()
    wholly = Enrolment.objects.students_taught_by(viewer).filter(opens_from__isnull=True)
    return students.filter(pk__in=wholly.values("person"))


def cards_of(viewer: Viewer, school_class: SchoolClass) -> list[Card]:
    """A card for each student of a class who signs in with a user name, and may get a password, by name."""
    students = (
        students_to_give_passwords(viewer)
        .filter(
            enrolments__school_class=school_class,
            enrolments__ended__isnull=True,
            enrolments__role=Enrolment.Role.STUDENT,
            is_active=True,
        )
        .prefetch_related(
            Prefetch(
                "memberships",
                queryset=Membership.objects.current().filter(
                    school=school_class.school, role=Role.STUDENT, user_name__isnull=False
                ),
                to_attr="here",
            )
        )
        .annotate(card_made=_latest("created"))
        .by_name()
    )
    return [
        Card(
            person=student,
            user_name=student.here[0].user_name,
            is_new=student.last_login is None,
            made=student.card_made,
        )
        for student in students
        if student.here
    ]


def leaves_out(viewer: Viewer, school_class: SchoolClass) -> bool:
    """Whether students of a class are without a card because the viewer may not give them a password."""
    students = Enrolment.objects.students_of([school_class.pk]).filter(person__is_active=True)
    return students.exclude(person__in=students_to_give_passwords(viewer)).exists()


def user_name_of(viewer: Viewer, person: Person) -> str:
    """The user name with which a student signs in at the viewer's school, or ""."""
    names = Membership.objects.current().filter(person=person, school=viewer.school, user_name__isnull=False)
    return names.values_list("user_name", flat=True).first() or ""


def latest_reset(viewer: Viewer) -> PasswordReset | None:
    """The new password that staff gave the viewer of late, until it is opened again what was closed by it. A query
    only where something is closed."""
    if not viewer.confidence_closed:
        return None
    lately = timezone.now() - TOLD_FOR
    mine = PasswordReset.objects.filter(person=viewer.person, school=viewer.school, created__gt=lately)
    return mine.select_related("given_by").order_by("-created").first()


def closed_since(viewer: Viewer) -> datetime | None:
    """When staff last gave the viewer a password, as long as what that closed is not opened again; whether there
    was anything is not said. A query only where something may be closed."""
    if not viewer.confidence_closed:
        return None
    given = PasswordReset.objects.filter(person=viewer.person, school=viewer.school)
    return given.order_by("-created").values_list("created", flat=True).first()


def students_to_reopen(viewer: Viewer) -> QuerySet[Person]:
    """The students with whom the viewer may open again what is closed to them: for the safeguarding lead, the
    deputy, and counsellors who were counsellors here for some weeks before it closed, so that no admin makes one
    for it. Never for an admin, nor for whoever gave a password that closed it. Never one who reported something
    that the viewer has to answer for; that looks as if nothing were closed.

    # SAFETY 10, 32
    """
    if not viewer.opens_confidence:
        return Person.objects.none()
    closed = Person.objects.with_role(viewer.school, Role.STUDENT).filter(confidence_closed__isnull=False)
    if not viewer.reads_reports:
        counsels = Membership.objects.filter(person=viewer.person, school=viewer.school, role=Role.COUNSELLOR)
        closed = closed.filter(Exists(counsels.standing_before(OuterRef("confidence_closed") - KNOWN_FOR)))
    resets = PasswordReset.objects.filter(person=OuterRef("pk"))
    closing = resets.filter(created__lte=OuterRef("confidence_closed")).order_by("-created")
    since = resets.filter(created__gt=OuterRef("confidence_closed"), given_by=viewer.person)
    closer = Coalesce(Subquery(closing.values("given_by")[:1]), 0, output_field=BigIntegerField())
    closed = closed.alias(closer=closer)
    closed = closed.filter(~Exists(since)).exclude(closer=viewer.person.pk)
    return closed.exclude(pk__in=Report.objects.filter(about_person(viewer.person.pk)).values("reporter"))


def closed_students(viewer: Viewer, text: str = "") -> QuerySet[Person]:
    """The same, for a page by key on `confidence_closed`; each with the last new password that staff gave:
    `reset_at`, `reset_by`, `reset_reason`."""
    return (
        students_to_reopen(viewer)
        .named(text)
        .annotate(reset_at=_latest("created"), reset_by=_latest("given_by__name"), reset_reason=_latest("reason"))
    )


def who_opens(viewer: Viewer) -> list[str]:
    """The names of those of lead and deputy who open again what is closed: who is an admin too does not."""
    here = Membership.objects.filter(school=viewer.school)
    posts = Person.objects.filter(pk__in=(here.leads() | here.deputies()).values("person"))
    return [
        isolated(each.name)
        for each in posts.exclude(pk__in=Person.objects.with_role(viewer.school, Role.ADMIN)).by_name()
    ]


def _latest(field: str) -> Subquery:
    resets = PasswordReset.objects.filter(person=OuterRef("pk")).order_by("-created")
    return Subquery(resets.values(field)[:1])
