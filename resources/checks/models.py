"""Source checks: a student judges a source in four moves before trusting it, and a teacher answers.

The moves are those of SIFT (Mike Caulfield): stop, investigate the source, find better coverage, trace claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedRow
from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Person, Role
from accounts.people.scope import ScopePart, known
from accounts.schools.models import School
from kit.models import PublicModel
from resources.sources.models import Source

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class Trust(models.TextChoices):
    """A student's own verdict."""

    TRUST = "trust", _("I trust it")
    CAREFUL = "careful", _("I trust it with care")
    DOUBT = "doubt", _("I do not trust it")


class SourceCheckQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> SourceCheckQuerySet:
        """One's own that are not closed; and, once handed in, those of students in classes one teaches, as far as
        the class opens them (librarians: the school's), and those that a classmate shares with a class in which
        both are.

        # SAFETY 22
        """
        here = self.filter(school=viewer.school)
        mine = Q(person=viewer.person, closed__isnull=True) | self._shared_with(viewer)
        if Role.LIBRARIAN in viewer.roles:
            return here.filter(mine | Q(submitted__isnull=False))
        if viewer.is_teacher:
            return here.filter(
                mine
                | Q(
                    Enrolment.objects.open_to(viewer, OuterRef("person"), made="submitted"),
                    submitted__isnull=False,
                )
            )
        return here.filter(mine)

    def of(self, viewer: Viewer) -> SourceCheckQuerySet:
        """One's own that are not closed.  # SAFETY 22"""
        return self.filter(person=viewer.person, school=viewer.school, closed__isnull=True)

    def _shared_with(self, viewer: Viewer) -> Q:
        # What the school refused or has not accepted yet is not to be learnt of from a classmate either.
        in_class = Enrolment.objects.current().filter(school_class=OuterRef("shared_class"))
        apart = known(viewer, ScopePart.APART)  # SAFETY 8
        return ~Q(person__in=[viewer.person.pk, *apart]) & Q(
            Exists(in_class.filter(person=viewer.person)),
            Exists(in_class.filter(person=OuterRef("person"))),
            submitted__isnull=False,
            source__in=Source.objects.visible_to(viewer),
        )


class SourceCheck(PublicModel, ClosedRow):
    """A student's check of a source (stop, investigate, find, trace); a draft until `submitted`."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="checks")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="checks")
    stop = models.TextField(_("stop"), max_length=1000, blank=True)
    investigate = models.TextField(_("investigate"), max_length=1000, blank=True)
    find = models.TextField(_("find better coverage"), max_length=1000, blank=True)
    trace = models.TextField(_("trace"), max_length=1000, blank=True)
    trust = models.CharField(max_length=10, choices=Trust, blank=True)
    because = models.TextField(_("because"), max_length=1000, blank=True)
    shared_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="The class whose students may read it too; none: teachers and librarians alone.",
    )
    submitted = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(_("answer"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    answered = models.DateTimeField(null=True, blank=True)

    objects = SourceCheckQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "person", "source", "school", name="one_check_a_school", condition=Q(closed__isnull=True)
            )
        ]
        indexes = [
            models.Index(
                fields=["school", "submitted"],
                name="check_waiting",
                condition=Q(submitted__isnull=False, answered__isnull=True),
            ),
            # what is known of one source, newest first
            models.Index(
                fields=["source", "school", "-submitted"],
                name="check_of_source",
                condition=Q(submitted__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.source_id}"


class CheckAnswer(PublicModel):
    """What staff answered to a check, once more for the safeguarding lead: kept when another answer replaces it,
    and when it is taken back. `SourceCheck` carries the one that stands."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    source_check = models.ForeignKey(SourceCheck, on_delete=models.CASCADE, related_name="answers")
    author = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("answer"), max_length=1000)
    replaced = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["school", "-created", "-id"], name="check_answer_school")]

    def __str__(self) -> str:
        return f"on {self.source_check_id}"


class Evidence(models.Model):
    """What a worker found out about a source from the web: public facts, the same for all schools.

    `wanted` is when a worker is to go and look, empty when nothing is wanted; one that looks moves it on, so that
    another one goes if the first dies.
    """

    source = models.OneToOneField(Source, on_delete=models.CASCADE, primary_key=True, related_name="evidence")
    requested_at = models.DateTimeField(help_text="When somebody last wanted to know.")
    wanted = models.DateTimeField(null=True)
    gathered = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=30, blank=True, help_text="Why the site could not be looked at.")
    private = models.BooleanField(null=True, help_text="Whether it can be opened by https.")
    about_address = models.URLField(max_length=1000, blank=True)
    contact_address = models.URLField(max_length=1000, blank=True)
    has_mail_address = models.BooleanField(default=False)
    leads_to = models.CharField(max_length=253, blank=True, help_text="The other site that it sends people to.")
    site = models.CharField(max_length=253, blank=True, help_text="The name that its owner registered.")
    registered = models.DateField(null=True, help_text="Since when that name exists.")
    oldest_year = models.PositiveSmallIntegerField(null=True, help_text="The first year of its © line.")

    class Meta:
        indexes = [
            models.Index(fields=["wanted"], name="evidence_wanted", condition=Q(wanted__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"about {self.source_id}"
