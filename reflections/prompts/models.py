"""Prompts: the questions that a reflection answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class PromptQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> PromptQuerySet:
        """The seeded prompts, and those that staff of the viewer's school wrote."""
        return self.filter(Q(school__isnull=True) | Q(school=viewer.school))


class Prompt(PublicModel):
    """A title and its questions. Seeded prompts belong to no school."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, null=True, blank=True, related_name="prompts")
    slug = models.SlugField(max_length=60, blank=True, help_text="Names a seeded prompt.")
    written_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    title = models.CharField(_("title"), max_length=120)
    questions = models.JSONField(help_text="A list of 1 to 6 sentences.")

    objects = PromptQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("slug", name="seeded_prompt_once", condition=Q(school__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.title
