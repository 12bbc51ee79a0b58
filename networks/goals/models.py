"""Goals: what a student wants to be able to do, the steps there, and the ties that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedRow
from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel
from networks.connections.models import Connection
from resources.follows.models import Follow

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class GoalQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> GoalQuerySet:
        """One's own that are not closed, and those of the students one teaches, as far as the class opens them.

        # SAFETY 22
        """
        here = self.filter(school=viewer.school)
        mine = Q(person=viewer.person, closed__isnull=True)
        if viewer.is_teacher:
            return here.filter(mine | Q(Enrolment.objects.open_to(viewer, OuterRef("person"))))
        return here.filter(mine)

    def of(self, viewer: Viewer) -> GoalQuerySet:
        """One's own that are not closed.  # SAFETY 22"""
        return self.unclosed().filter(school=viewer.school, person=viewer.person)

    def unclosed(self) -> GoalQuerySet:
        """Those that their own student may see.  # SAFETY 22"""
        return self.filter(closed__isnull=True)

    def open(self) -> GoalQuerySet:
        """Those neither reached nor dropped."""
        return self.filter(reached__isnull=True, dropped__isnull=True)


class Goal(PublicModel, ClosedRow):
    """What a student wants to be able to do; open until it is reached or dropped."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="goals")
    title = models.CharField(_("goal"), max_length=140)
    why = models.CharField(_("why it matters to me"), max_length=300, blank=True)
    topic = models.ForeignKey(Topic, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    until = models.DateField(_("until"), null=True, blank=True)
    reached = models.DateTimeField(null=True, blank=True)
    dropped = models.DateTimeField(null=True, blank=True)

    objects = GoalQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "created"], name="goal_of_person")]

    def __str__(self) -> str:
        return self.title


class GoalStep(PublicModel):
    """One step on the way to a goal; `done` is when it was ticked."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="steps")
    text = models.CharField(_("step"), max_length=200)
    position = models.PositiveSmallIntegerField()
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text


class GoalTie(models.Model):
    """A tie that helps with a goal: a follow or a connection."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="ties")
    follow = models.ForeignKey(Follow, on_delete=models.CASCADE, null=True, blank=True, related_name="goal_ties")
    connection = models.ForeignKey(
        Connection, on_delete=models.CASCADE, null=True, blank=True, related_name="goal_ties"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(follow__isnull=False, connection__isnull=True)
                | Q(follow__isnull=True, connection__isnull=False),
                name="goal_tie_is_one_thing",
            ),
            models.UniqueConstraint("goal", "follow", name="follow_once_a_goal"),
            models.UniqueConstraint("goal", "connection", name="connection_once_a_goal"),
        ]

    def __str__(self) -> str:
        return f"{self.goal_id}: {self.follow_id or self.connection_id}"
