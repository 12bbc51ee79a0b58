"""Following sources, with a purpose."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel
from resources.follows.folders.models import Folder
from resources.sources.models import Source

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class FollowQuerySet(models.QuerySet):
    def current(self) -> FollowQuerySet:
        """Those not let go."""
        return self.filter(ended__isnull=True)

    def on(self, day: date) -> FollowQuerySet:
        """Those that come into the reading of a day: not on a shelf whose last day is over."""
        return self.exclude(folder__until__lt=day)

    def of(self, viewer: Viewer) -> FollowQuerySet:
        """The viewer's own follows."""
        return self.filter(person=viewer.person, school=viewer.school)


class Follow(PublicModel):
    """A tie to a source, with its purpose. `created` is when it began; `ended` when the student let go."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="follows")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="follows")
    why = models.CharField(_("why"), max_length=300)
    topics = models.ManyToManyField(Topic, related_name="+", blank=True)
    folder = models.ForeignKey(Folder, on_delete=models.SET_NULL, null=True, blank=True, related_name="follows")
    ended = models.DateTimeField(null=True, blank=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        constraints = [
            # Somebody who works at two schools follows at each for itself.
            models.UniqueConstraint(
                "person", "source", "school", name="follow_once_a_school", condition=Q(ended__isnull=True)
            ),
        ]
        indexes = [
            # who still follows a source: may its feed sleep?
            models.Index(fields=["source"], name="follow_current", condition=Q(ended__isnull=True)),
            models.Index(fields=["person", "created"], name="follow_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} follows {self.source_id}"
