"""Who has agreed to what.

has_consent(viewer, ConsentKind.VOICE)                          may this student do it?
Person.objects.filter(consenting(school, ConsentKind.MESSAGES)) who may?
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.membership.classes.queries import told_apart
from accounts.people.models import AgeBand, Person
from accounts.people.roles import Role
from accounts.people.viewer import Viewer
from accounts.safety.consent.models import Consent
from accounts.safety.consent.rules import ConsentKind, bands_that_decide
from accounts.schools.models import School


@dataclass(frozen=True)
class StudentConsents:
    """A student and what stands for them. `apart`: what tells them from others called alike."""

    person: Person
    apart: str = ""
    standing: list[Consent] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether everything that can be agreed to is."""
        return len(self.standing) == len(ConsentKind)

    @property
    def label(self) -> str:
        """The name, with what tells it apart."""
        return f"{self.person.name} ({self.apart})" if self.apart else self.person.name


@dataclass(frozen=True)
class KindOfStudent:
    """One kind of thing on a student's page: what stands, if anything, and what was taken back before."""

    kind: ConsentKind
    standing: Consent | None
    before: list[Consent]


def consenting(school: School, kind: ConsentKind) -> Q:
    """A condition on Person: old enough at this school to decide, or somebody agreed for them.  # SAFETY 17"""
    agreed = Consent.objects.standing().filter(school=school, kind=kind).values("person_id")
    return Q(age_band__in=bands_that_decide(school.consent_age)) | Q(pk__in=agreed)


def has_consent(viewer: Viewer, kind: ConsentKind) -> bool:
    """Whether a student may do what needs a consent; staff may. One query at most, asked anew each time, so that
    what is taken back counts at once.  # SAFETY 17"""
    if not viewer.is_student or viewer.person.age_band in bands_that_decide(viewer.school.consent_age):
        return True
    return Consent.objects.standing().filter(school=viewer.school, kind=kind, person=viewer.person).exists()


def needs_consent(school: School, person: Person) -> bool:
    """Whether a student is too young to decide."""
    return person.age_band not in bands_that_decide(school.consent_age)


def students_to_ask(school: School) -> QuerySet[Person]:
    """The students of the school who are too young to decide."""
    old_enough = bands_that_decide(school.consent_age)
    return Person.objects.with_role(school, Role.STUDENT).exclude(age_band__in=old_enough)


def classes_with_consents(viewer: Viewer) -> QuerySet[SchoolClass]:
    """The running classes of the school by name, with `asked_for`, how many of their students are too young to
    decide, and `missing`, for how many of those something is not agreed to yet."""
    school = viewer.school
    young = Q(
        enrolments__role=Enrolment.Role.STUDENT,
        enrolments__ended__isnull=True,
        enrolments__person__in=students_to_ask(school),
    )
    without = _without_all(school, "enrolments__person")
    return (
        SchoolClass.objects.filter(school=school, archived__isnull=True)
        .annotate(
            asked_for=Count("enrolments", filter=young, distinct=True),
            missing=Count("enrolments", filter=young & without, distinct=True),
        )
        .order_by(Lower("name"), "id")
    )


def students_of_class(viewer: Viewer, school_class: SchoolClass) -> list[StudentConsents]:
    """The students of a class who are too young to decide, by name, with what stands for each. Two queries, and
    two more where some are called alike."""
    enrolled = Enrolment.objects.students_of([school_class.pk]).values("person_id")
    people = list(students_to_ask(viewer.school).filter(pk__in=enrolled).by_name())
    apart = told_apart(viewer, people)
    found = {person.pk: StudentConsents(person, apart.get(person.pk, "")) for person in people}
    rows = Consent.objects.standing().filter(school=viewer.school, person__in=found).order_by("kind", "id")
    for row in rows:
        found[row.person_id].standing.append(row)
    return list(found.values())


def consents_of(viewer: Viewer, person: Person) -> list[KindOfStudent]:
    """Each kind of thing, with what was ever agreed to for a student of the viewer's school. One query."""
    rows = Consent.objects.filter(school=viewer.school, person=person).select_related(
        "recorded_by", "withdrawal_recorded_by"
    )
    by_kind: dict[str, list[Consent]] = defaultdict(list)
    for row in rows.order_by("-given", "-id"):
        by_kind[row.kind].append(row)
    return [
        KindOfStudent(
            kind,
            next((row for row in by_kind[kind] if row.withdrawn is None), None),
            [row for row in by_kind[kind] if row.withdrawn is not None],
        )
        for kind in ConsentKind
    ]


def consent_in_words(viewer: Viewer) -> list[str]:
    """From which age on students decide, and for how many something is missing."""
    age, missing = viewer.school.consent_age, _students_without(viewer.school)
    said = _(
        "Students under %(age)s need a yes on paper before they record their voice, or write words to one "
        "classmate when they share something. Words to a class, to a group and with an ask need none."
    )
    if not missing:
        return [said % {"age": age}, _("For all of them everything is written down.")]
    still = ngettext(
        "For %(count)s student something is not written down yet: it stays off for them.",
        "For %(count)s students something is not written down yet: it stays off for them.",
        missing,
    )
    return [said % {"age": age}, still % {"count": missing}]


def decides_alone(school: School) -> str:
    """Who needs no consent here, in words."""
    bands = [AgeBand(band).label for band in bands_that_decide(school.consent_age) if band != AgeBand.ADULT]
    return ", ".join(str(label) for label in bands)


def _students_without(school: School) -> int:
    return students_to_ask(school).filter(_without_all(school, "pk")).count()


def _without_all(school: School, person: str) -> Q:
    """Whether something is not agreed to for whom `person` is the way to."""
    standing = Consent.objects.standing().filter(school=school, person=OuterRef(person))
    return reduce(or_, (~Q(Exists(standing.filter(kind=kind))) for kind in ConsentKind))
