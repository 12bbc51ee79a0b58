"""Passages that readers marked, and what they wrote beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedRow
from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.feeds.models import Entry

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer

LONGEST_QUOTE = 1_000


class Kind(models.TextChoices):
    """What a passage is to its reader. Each looks different in colour and in line."""

    IMPORTANT = "important", _("Important")
    IDEA = "idea", _("Good idea")
    QUESTION = "question", _("A question")
    DOUBT = "doubt", _("Not so sure")


class HighlightQuerySet(models.QuerySet):
    def of(self, viewer: Viewer) -> HighlightQuerySet:
        """The viewer's own that are not closed, also those taken away; nobody ever sees another's.  # SAFETY 22"""
        return self.filter(person=viewer.person, school=viewer.school, closed__isnull=True)

    def current(self) -> HighlightQuerySet:
        """Those not taken away."""
        return self.filter(removed__isnull=True)


class Highlight(PublicModel, ClosedRow):
    """A marked passage: its words, those around it and where it was, so that it is found again after edits."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="highlights")
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="highlights")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.IMPORTANT)
    quote = models.TextField(max_length=LONGEST_QUOTE)
    prefix = models.CharField(max_length=80, blank=True, help_text="The words right before it.")
    suffix = models.CharField(max_length=80, blank=True, help_text="The words right after it.")
    position = models.PositiveIntegerField(help_text="Where it began in the words of the entry.")
    lookalikes = models.JSONField(
        default=list, blank=True, db_default=[], help_text="What else in the text it could be taken for."
    )
    note = models.TextField(max_length=2000, blank=True)
    removed = models.DateTimeField(null=True, blank=True)

    objects = HighlightQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "person",
                "entry",
                "school",
                "position",
                MD5("quote"),
                name="highlight_once_a_school",
                condition=Q(removed__isnull=True, closed__isnull=True),
            ),
        ]
        indexes = [
            # a person's notes, newest first
            models.Index(
                fields=["person", "-created", "-id"], name="highlight_notes", condition=Q(removed__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.quote[:40]}"
