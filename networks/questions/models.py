"""Questions that students ask: a teacher of theirs about what they read, a librarian about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedRow
from accounts.membership.classes.models import SchoolClass
from accounts.people.models import Membership, Person
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel
from resources.feeds.models import Entry

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class QuestionQuerySet(models.QuerySet):
    def of(self, viewer: Viewer) -> QuestionQuerySet:
        """Those the viewer asked that are not closed, or is asked as one of staff.  # SAFETY 22, 32"""
        mine = Q(student=viewer.person, closed__isnull=True)
        if viewer.confidence_closed:
            confidants = Membership.objects.confidants().filter(school=viewer.school)
            mine &= ~Q(teacher__in=confidants.values("person"))
        if viewer.is_staff:
            mine |= Q(teacher=viewer.person)
        return self.filter(mine, school=viewer.school)


class Question(PublicModel, ClosedRow):
    """One question of a student, and its answer: to a teacher of a class about an entry, or to a librarian
    (`teacher` too: whoever is asked) about a topic. The school's safeguarding lead can read it, and both are told
    so.  # SAFETY 3"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    student = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="questions_asked")
    teacher = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="questions_received")
    school_class = models.ForeignKey(
        SchoolClass, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    passage = models.TextField(_("passage"), max_length=1000, blank=True)
    question = models.TextField(_("question"), max_length=600)
    answer = models.TextField(_("answer"), max_length=2000, blank=True)
    answered = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(entry__isnull=False, school_class__isnull=False, topic__isnull=True)
                | Q(entry__isnull=True, topic__isnull=False),
                name="question_about_one_thing",
            ),
        ]
        indexes = [
            models.Index(fields=["student", "-created", "-id"], name="question_student"),
            models.Index(fields=["teacher", "-created", "-id"], name="question_teacher"),
            models.Index(fields=["school", "-created", "-id"], name="question_school"),
        ]

    def __str__(self) -> str:
        return f"{self.student_id} asks {self.teacher_id}"

    @property
    def about(self) -> str:
        """What it is about, in words."""
        return self.entry.title if self.entry else self.topic.name


class QuestionAnswer(PublicModel):
    """What was answered to a question by whoever was asked, once more for the safeguarding lead: kept when another
    answer replaces it, and when it is taken back. `Question` carries the one that stands.  # SAFETY 3"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    text = models.TextField(_("answer"), max_length=2000)
    replaced = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["school", "-created", "-id"], name="question_answer_school")]

    def __str__(self) -> str:
        return f"on {self.question_id}"
