"""Source checks: a student judges a source in four moves before trusting it, and a teacher answers.

The moves are those of SIFT (Mike Caulfield): stop, investigate the source, find better coverage, trace claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.classes.models import Enrolment
from accounts.people.models import Person, Role
from accounts.schools.models import School
from plnsite.kit.rows import Row
from resources.sources.models import Source

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class Trust(models.TextChoices):
    """A student's own verdict."""

    TRUST = "trust", _("I trust it")
    CAREFUL = "careful", _("I trust it with care")
    DOUBT = "doubt", _("I do not trust it")


class EvaluationQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> EvaluationQuerySet:
        """One's own; and, once handed in, those of students in classes one teaches (librarians: the school's)."""
        here = self.filter(school=viewer.school)
        mine = Q(person=viewer.person)
        if Role.LIBRARIAN in viewer.roles:
            return here.filter(mine | Q(submitted__isnull=False))
        if viewer.is_teacher:
            return here.filter(
                mine
                | Q(
                    submitted__isnull=False,
                    person__in=Enrolment.objects.students_taught_by(viewer).values("person_id"),
                )
            )
        return here.filter(mine)


class Evaluation(Row):
    """A student's check of a source (stop, investigate, find, trace); a draft until `submitted`."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="evaluations")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="evaluations")
    stop = models.TextField(_("stop"), max_length=1000, blank=True)
    investigate = models.TextField(_("investigate"), max_length=1000, blank=True)
    find = models.TextField(_("find better coverage"), max_length=1000, blank=True)
    trace = models.TextField(_("trace"), max_length=1000, blank=True)
    trust = models.CharField(max_length=10, choices=Trust, blank=True)
    because = models.TextField(_("because"), max_length=1000, blank=True)
    submitted = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(_("answer"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    answered = models.DateTimeField(null=True, blank=True)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("person", "source", name="one_check_a_source")]
        indexes = [
            models.Index(
                fields=["school", "submitted"],
                name="evaluation_waiting",
                condition=Q(submitted__isnull=False, answered__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.source_id}"
