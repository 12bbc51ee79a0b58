"""How far somebody is in a course or a lesson elsewhere: what they say themselves, for nobody there tells us."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedParts
from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.sources.models import Source


class CoursePart(PublicModel, ClosedParts):
    """One part of a course as one person goes through it: a week, a unit, a video. `done` is when they ticked it,
    `evidence` what they can show for it."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    text = models.CharField(_("part"), max_length=200)
    position = models.PositiveSmallIntegerField()
    done = models.DateTimeField(null=True, blank=True)
    evidence = models.CharField(_("what I learnt, or what shows it"), max_length=300, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["person", "source"], name="course_parts_of_person")]

    def __str__(self) -> str:
        return self.text
