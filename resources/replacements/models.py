"""Where a source that is lost may be found now: what one follower found, for the others of the school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from accounts.people.models import Person
from accounts.schools.models import School, SourcePolicy
from kit.models import PublicModel
from resources.sources.models import SchoolSource, Source, Verdict

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer

ACCEPTED = (Verdict.RECOMMENDED, Verdict.FINE, Verdict.CAUTION)


class ReplacementQuerySet(models.QuerySet):
    def shown(self) -> ReplacementQuerySet:
        """Those that others of the school may see: staff accepted the new place, or the school lets students add
        freely and has not said no.  # SAFETY 22, 41"""
        here = SchoolSource.objects.filter(school=OuterRef("school"), source=OuterRef("found"))
        freely = Q(school__source_policy=SourcePolicy.OPEN) & Exists(here.filter(verdict=Verdict.NONE))
        return self.filter(Exists(here.filter(verdict__in=ACCEPTED)) | freely)

    def for_viewer(self, viewer: Viewer) -> ReplacementQuerySet:
        """Those shown in the viewer's school that others found, for what the viewer follows.  # SAFETY 40"""
        return (
            self.shown()
            .filter(
                school=viewer.school,
                source__follows__person=viewer.person,
                source__follows__school=viewer.school,
                source__follows__ended__isnull=True,
                found__in=Source.objects.visible_to(viewer),
            )
            .exclude(found_by=viewer.person)
        )


class Replacement(PublicModel):
    """The source `found` may be what `source` was. Who found it is nobody's business but staff's."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="replacements")
    found = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    found_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    notified_at = models.DateTimeField(null=True, blank=True, help_text="When the others were told.")

    objects = ReplacementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("school", "source", "found", name="replacement_once_a_school"),
            models.CheckConstraint(condition=~Q(source=F("found")), name="replacement_is_another"),
        ]
        indexes = [
            models.Index(
                fields=["created"], name="replacement_not_notified", condition=Q(notified_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_id} may be {self.found_id} now"
