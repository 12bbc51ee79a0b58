"""Classes, who is in them, and the codes that let students join."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel


class SchoolClassQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> SchoolClassQuerySet:
        """A school admin sees every class of the school; everybody else the classes they are in."""
        here = self.filter(school=viewer.school)
        if viewer.is_admin:
            return here
        return here.filter(pk__in=known(viewer, ScopePart.STUDIES) | known(viewer, ScopePart.TEACHES))

    def taught_by(self, viewer: Viewer) -> SchoolClassQuerySet:
        """The classes whose teacher the viewer is."""
        return self.filter(pk__in=known(viewer, ScopePart.TEACHES))

    def with_student_count(self, viewer: Viewer) -> SchoolClassQuerySet:
        """Each with `student_count`: how many students a list of the class shows the viewer.  # SAFETY 8"""
        apart = known(viewer, ScopePart.APART)
        students = Q(
            enrolments__ended__isnull=True,
            enrolments__role=Enrolment.Role.STUDENT,
            enrolments__person__is_active=True,
        )
        if apart:
            students &= ~Q(enrolments__person__in=apart)
        return self.annotate(student_count=Count("enrolments", filter=students))


class SchoolClass(PublicModel):
    """A class of a school. `archived` once it is over; then nobody is in it any more."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="classes")
    name = models.CharField(_("name"), max_length=80)
    topic = models.ForeignKey(Topic, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    archived = models.DateTimeField(null=True, blank=True)

    objects = SchoolClassQuerySet.as_manager()

    class Meta:
        verbose_name = _("class")
        verbose_name_plural = _("classes")
        constraints = [models.UniqueConstraint("school", "name", name="class_name_once_a_school")]

    def __str__(self) -> str:
        return self.name


class EnrolmentQuerySet(models.QuerySet):
    def current(self) -> EnrolmentQuerySet:
        """Those that stand: not ended, and of a class that is not archived."""
        return self.filter(ended__isnull=True, school_class__archived__isnull=True)

    def classmates_of(self, viewer: Viewer) -> EnrolmentQuerySet:
        """The student enrolments of all classes that the viewer is a student of (their own among them)."""
        return self.students_of(known(viewer, ScopePart.STUDIES))

    def students_taught_by(self, viewer: Viewer) -> EnrolmentQuerySet:
        """The student enrolments of all classes that the viewer teaches."""
        return self.students_of(known(viewer, ScopePart.TEACHES))

    def open_to(self, viewer: Viewer, person: Person | OuterRef, made: str = "created") -> Exists:
        """Whether a class that the viewer teaches opens to them what a student made: a condition on its rows.

        `made` is their column of when. What was made before a teacher put the student into the class stays closed.

        # SAFETY 22
        """
        opened = Q(opens_from__isnull=True) | Q(opens_from__lte=OuterRef(made))
        return Exists(self.students_taught_by(viewer).filter(opened, person=person))

    def students_of(self, classes: Collection[int] | models.QuerySet) -> EnrolmentQuerySet:
        """The student enrolments of running classes (their ids), which the caller knows the viewer is in."""
        return self.filter(school_class__in=classes, role=Enrolment.Role.STUDENT, ended__isnull=True)


class Enrolment(PublicModel):
    """A person is in a class, as student or as teacher. `opens_from`: what a student made before stays closed
    to the teachers of the class; where it is empty they see all, so that a successor or a substitute can work."""

    class Role(models.TextChoices):
        STUDENT = "student", _("Student")
        TEACHER = "teacher", _("Teacher")

    class Way(models.TextChoices):
        """By which way somebody came in."""

        ADMIN = "admin", _("by a school admin")
        ROSTER = "roster", _("by the school's roster")
        CODE = "code", _("by themselves, with a code")
        TEACHER = "teacher", _("by a teacher")

    school_class = models.ForeignKey(SchoolClass, on_delete=models.CASCADE, related_name="enrolments")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="enrolments")
    role = models.CharField(max_length=10, choices=Role, default=Role.STUDENT)
    way = models.CharField(max_length=8, choices=Way, default=Way.ADMIN)
    opens_from = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("school_class", "person", name="one_enrolment_a_class")]
        indexes = [
            # the students of a class, and a person's classmates
            models.Index(fields=["school_class", "role"], name="enrolment_class", condition=Q(ended__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} in {self.school_class_id}"


class JoinCode(PublicModel):
    """A code from a teacher; whoever holds it makes a student account in the class while places are left."""

    school_class = models.ForeignKey(SchoolClass, on_delete=models.CASCADE, related_name="join_codes")
    code = models.CharField(max_length=12, unique=True)
    places = models.PositiveSmallIntegerField(_("places"), validators=[MinValueValidator(1)])
    used = models.PositiveSmallIntegerField(default=0)
    expires = models.DateTimeField()
    made_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    closed = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(used__lte=F("places")), name="join_code_not_over_used"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def places_left(self) -> int:
        """How many students may still come in with it."""
        return self.places - self.used

    def is_open(self, now: datetime | None = None) -> bool:
        """Lets somebody in now: not closed, not too old, a place left."""
        return self.closed is None and self.expires > (now or timezone.now()) and self.places_left > 0
