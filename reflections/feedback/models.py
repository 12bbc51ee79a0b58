"""Feedback: what a teacher answers to a reflection."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from reflections.journal.models import Reflection


class Feedback(PublicModel):
    """A teacher's answer to a reflection; `seen` is when the student opened it. One that its teacher took back is
    `withdrawn`: the student sees that there was one, and the safeguarding lead what it said."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="feedback")
    teacher = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("answer"), max_length=2000)
    seen = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "feedback"
        indexes = [models.Index(fields=["reflection", "created"], name="feedback_of_reflection")]

    def __str__(self) -> str:
        return f"on {self.reflection_id}"
