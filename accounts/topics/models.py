"""Topics (a tree of subjects), what students are interested in, and what others can help with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedParts
from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class TopicQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> TopicQuerySet:
        """The seeded topics, and those that the viewer's school added."""
        return self.filter(Q(school__isnull=True) | Q(school=viewer.school))

    def of_interest_to(self, viewer: Viewer) -> TopicQuerySet:
        """Those among the viewer's interests at this school."""
        interests = Interest.objects.filter(person=viewer.person, school=viewer.school)
        return self.visible_to(viewer).filter(pk__in=interests.values("topic"))

    def helped_with_by(self, viewer: Viewer) -> TopicQuerySet:
        """Those that the viewer helps others with at this school."""
        expertise = Expertise.objects.filter(person=viewer.person, school=viewer.school)
        return self.visible_to(viewer).filter(pk__in=expertise.values("topic"))


class Topic(PublicModel):
    """A subject. Seeded topics belong to no school; a school adds its own."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, null=True, blank=True, related_name="topics")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="children")
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=60)
    description = models.CharField(max_length=200)
    words = models.CharField(max_length=300, blank=True, help_text="Other words people search for, with spaces.")

    objects = TopicQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("school", "slug", name="topic_once_a_school", nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return self.name


class Interest(PublicModel, ClosedParts):
    """A student wants to learn about a topic."""

    class Level(models.TextChoices):
        CURIOUS = "curious", _("Just curious")
        LEARNING = "learning", _("Learning it")
        GOOD = "good", _("Good at it")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interests")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="interests")
    why = models.CharField(_("why"), max_length=200, blank=True)
    level = models.CharField(max_length=10, choices=Level, default=Level.CURIOUS)

    class Meta:
        constraints = [models.UniqueConstraint("person", "topic", "school", name="one_interest_a_school")]

    def __str__(self) -> str:
        return f"{self.person_id} likes {self.topic_id}"


class Expertise(PublicModel):
    """A member of staff, a mentor or a peer can help with a topic."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="expertise")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="experts")
    note = models.CharField(_("in a few words"), max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("person", "topic", "school", name="one_expertise_a_school")]

    def __str__(self) -> str:
        return f"{self.person_id} helps with {self.topic_id}"
