"""The journal: reflections, the student's own until handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedRow
from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Person
from accounts.people.scope import ScopePart, known
from accounts.recordings.models import Recording
from accounts.schools.models import School
from kit.models import PublicModel
from reflections.prompts.models import Prompt
from reflections.schedules.models import Occurrence

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class ReflectionQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> ReflectionQuerySet:
        """One's own that are not closed; and those handed in to a class, for its teachers as long as they teach
        the student.

        # SAFETY 22
        """
        here = self.filter(school=viewer.school)
        mine = Q(person=viewer.person, closed__isnull=True)
        if not viewer.is_teacher:
            return here.filter(mine)
        students = Enrolment.objects.students_taught_by(viewer).values("person_id")
        handed_in = Q(
            visibility=Reflection.Visibility.TEACHER,
            submitted__isnull=False,
            school_class__in=known(viewer, ScopePart.TEACHES),
            person__in=students,
        )
        return here.filter(mine | handed_in)

    def of(self, viewer: Viewer) -> ReflectionQuerySet:
        """One's own that are not closed.  # SAFETY 22"""
        return self.filter(person=viewer.person, school=viewer.school, closed__isnull=True)


class Reflection(PublicModel, ClosedRow):
    """Answers to a prompt's questions. A draft is saved as it is written; nobody else sees it."""

    class Visibility(models.TextChoices):
        PRIVATE = "private", _("Only me")
        TEACHER = "teacher", _("My teacher and me")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reflections")
    occurrence = models.OneToOneField(
        Occurrence, on_delete=models.SET_NULL, null=True, blank=True, related_name="reflection"
    )
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="The class it is handed in to: its teachers read it.",
    )
    prompt = models.ForeignKey(Prompt, on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField(
        default=list, help_text="A list of {question, answer}: the questions as they were asked."
    )
    recording = models.OneToOneField(Recording, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    visibility = models.CharField(max_length=8, choices=Visibility, default=Visibility.PRIVATE)
    submitted = models.DateTimeField(null=True, blank=True)
    network = models.JSONField(default=dict, help_text="The network as it stood when this was handed in.")

    objects = ReflectionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "-created", "-id"], name="reflection_of_person")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.created:%Y-%m-%d}"
