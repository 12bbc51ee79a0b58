"""Sources: anything one can follow or use, and what a school thinks of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School, SourcePolicy
from plnsite.kit.rows import Row

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class SourceKind(models.TextChoices):
    WEBSITE = "website", _("Website")
    BLOG = "blog", _("Blog or news")
    PODCAST = "podcast", _("Podcast")
    CHANNEL = "channel", _("Video channel")
    SOCIAL = "social", _("Social account")
    COURSE = "course", _("Course")
    COMMUNITY = "community", _("Community")
    TOOL = "tool", _("Tool")


class Verdict(models.TextChoices):
    """What a school says of a source."""

    NONE = "", _("Nobody from school has looked at it yet")
    RECOMMENDED = "recommended", _("Recommended by your school")
    FINE = "fine", _("Fine to use")
    CAUTION = "caution", _("Use with care")
    REFUSED = "refused", _("Not for use at your school")


class SourceQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> SourceQuerySet:
        """The sources that somebody of the viewer's school brought in.  # SAFETY 40

        Staff see all of them, refused ones too, for they judge them. For everybody else a refused source does
        not exist, and under "look before" neither does one that no member of staff accepted, except for
        those who brought it or follow it already.  # SAFETY 41
        """
        here = SchoolSource.objects.filter(school=viewer.school)
        if not viewer.is_staff:
            here = here.exclude(verdict=Verdict.REFUSED)
            if viewer.school.source_policy == SourcePolicy.REVIEW_BEFORE:
                mine = Q(added_by=viewer.person) | Q(
                    source__follows__person=viewer.person, source__follows__school=viewer.school
                )
                here = here.filter(~Q(verdict=Verdict.NONE) | mine)
        return self.filter(pk__in=here.values("source_id"))

    def readable_by(self, viewer: Viewer) -> SourceQuerySet:
        """The visible sources whose entries the viewer may read: under "look before" only accepted ones."""
        visible = self.visible_to(viewer)
        if viewer.is_staff or viewer.school.source_policy != SourcePolicy.REVIEW_BEFORE:
            return visible
        accepted = SchoolSource.objects.filter(school=viewer.school).exclude(
            verdict__in=[Verdict.NONE, Verdict.REFUSED]
        )
        return visible.filter(pk__in=accepted.values("source_id"))


class Source(Row):
    """One row per canonical address, shared by all schools; it holds only what is public on the web."""

    kind = models.CharField(max_length=12, choices=SourceKind, default=SourceKind.WEBSITE)
    address = models.URLField(max_length=800, unique=True, help_text="The canonical address.")
    title = models.CharField(max_length=200)
    description = models.CharField(max_length=600, blank=True)
    site_name = models.CharField(max_length=120, blank=True)
    author = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=20, blank=True)
    image_address = models.URLField(max_length=800, blank=True)

    objects = SourceQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    @property
    def host(self) -> str:
        """The name of the site, as people say it."""
        return self.address.split("/")[2].removeprefix("www.") if "//" in self.address else self.address


class SchoolSource(Row):
    """A source as one school knows it: who brought it in, and the school's verdict.  # SAFETY 41"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="school_sources")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="school_sources")
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    verdict = models.CharField(max_length=12, choices=Verdict, default=Verdict.NONE, blank=True)
    why = models.CharField(_("why"), max_length=400, blank=True)
    judged_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    judged = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("school", "source", name="one_verdict_a_school")]
        indexes = [
            # what staff still have to look at, oldest first
            models.Index(fields=["school", "created"], name="school_source_waiting", condition=Q(verdict="")),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} in {self.school_id}: {self.verdict or 'not judged'}"
