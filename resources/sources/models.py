"""Sources: anything one can follow or use, and what a school thinks of each."""

from __future__ import annotations

from datetime import datetime

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce, Concat, Lower, Reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.schools.models import School, SourcePolicy
from kit.models import PublicModel
from kit.text.folding import Stored
from kit.text.languages import ENGLISH, SearchConfigField
from resources.sources.kinds import SourceKind

# The address of what a school itself offers: under a name that is kept free for ever, so it leads nowhere.
SCHOOL_ADDRESS = "https://school.invalid/"


class Verdict(models.TextChoices):
    """What a school says of a source."""

    NONE = "", _("Nobody from school has looked at it yet")
    RECOMMENDED = "recommended", _("Recommended by your school")
    FINE = "fine", _("Fine to use")
    CAUTION = "caution", _("Use with care")
    REFUSED = "refused", _("Not for use at your school")


def _split(text, mark: str, place: int) -> Func:
    return Func(text, Value(mark), Value(place), function="split_part", output_field=models.TextField())


class SourceQuerySet(models.QuerySet):
    def within(self, domain: str) -> SourceQuerySet:
        """Those that stand on a domain, or below it, or whose feed does; never on a name that only ends alike."""
        end = domain[::-1]
        stands = self.model.objects.filter(Q(backwards=end) | Q(backwards__startswith=f"{end}."))
        is_fed = self.model.objects.filter(Q(feed__host=domain) | Q(feed__host__endswith=f".{domain}"))
        # Two questions put together, for with an "or" between them no index would serve the first.
        return self.filter(pk__in=stands.values("pk").union(is_fed.values("pk")))

    def visible_to(self, viewer: Viewer) -> SourceQuerySet:
        """The sources that somebody of the viewer's school brought in, as `SchoolSource.visible_to` has it."""
        return self.filter(pk__in=SchoolSource.objects.visible_to(viewer).values("source_id"))

    def readable_by(self, viewer: Viewer) -> SourceQuerySet:
        """The visible sources whose entries the viewer may read."""
        return self.filter(pk__in=SchoolSource.objects.readable_by(viewer).values("source_id"))


class Source(PublicModel):
    """One row per canonical address, shared by all schools; it holds only what is public on the web."""

    kind = models.CharField(max_length=12, choices=SourceKind, default=SourceKind.WEBSITE)
    address = models.URLField(max_length=800, unique=True, help_text="The canonical address.")
    title = models.CharField(max_length=200)
    description = models.CharField(max_length=600, blank=True)
    site_name = models.CharField(max_length=120, blank=True)
    author = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=20, blank=True)
    image_address = models.URLField(max_length=800, blank=True)
    # A name's end is what a rule about a domain asks for; written backwards an index finds it as a beginning.
    backwards = models.GeneratedField(
        expression=Reverse(Lower(_split(_split(F("address"), "/", 3), ":", 1))),
        output_field=models.TextField(),
        db_persist=True,
        help_text="The host of the address, its letters from last to first.",
    )
    plays = models.CharField(
        max_length=120,
        blank=True,
        help_text='A video its page is about, where the address does not tell: "youtube:ID".',
    )
    search_config = SearchConfigField(
        db_default=ENGLISH, help_text="How search reads its words: by their language."
    )
    search = models.GeneratedField(
        expression=SearchVector("title", "description", config=F("search_config")),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    folded = models.GeneratedField(
        expression=Stored(
            Concat("title", Value("\n"), "description", Value("\n"), "address", output_field=models.TextField())
        ),
        output_field=models.TextField(),
        db_persist=True,
        help_text="Its words as they stand, without accents, for search.",
    )
    # Told by looking at it now and then, for sources without a feed (`resources/sources/link_checks`).
    reached = models.DateTimeField(null=True, blank=True, help_text="When it was last there.")
    lost = models.DateTimeField(
        null=True, blank=True, help_text="Since when it has not been there; empty when well."
    )
    closed = models.BooleanField(default=False, help_text="It asked for a sign-in when we looked.")

    objects = SourceQuerySet.as_manager()

    class Meta:
        indexes = [
            # what stands on a domain or below it
            models.Index(fields=["backwards"], name="source_of_domain", opclasses=["text_pattern_ops"]),
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="source_folded"),
            GinIndex("search", name="source_search"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_on_the_web(self) -> bool:
        """Whether there is anything at its address: not for what a school itself offers."""
        return self.kind != SourceKind.SCHOOL

    @property
    def host(self) -> str:
        """The name of the site, as people say it."""
        return self.address.split("/")[2].removeprefix("www.") if "//" in self.address else self.address


class DomainRule(PublicModel):
    """A school's verdict on everything that stands on a domain or below it, what comes later too.  # SAFETY 41"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="domain_rules")
    domain = models.CharField(max_length=253, help_text='In lower-case ASCII, without "www.".')
    verdict = models.CharField(max_length=12, choices=Verdict)
    why = models.CharField(_("why"), max_length=400, blank=True)
    decided_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    decided = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint("school", "domain", name="one_rule_a_domain"),
            models.CheckConstraint(condition=~Q(verdict=""), name="a_rule_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.domain} in {self.school_id}: {self.verdict}"


class SchoolSourceQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> SchoolSourceQuerySet:
        """The sources that somebody of the viewer's school brought in.  # SAFETY 40

        Staff see all of them, refused ones too, for they judge them. For everybody else a refused source does
        not exist, and under "look before" neither does one that no member of staff accepted, except for
        those who brought it or follow it already.  # SAFETY 41
        """
        here = self.filter(school=viewer.school)
        if viewer.is_staff:
            return here
        if viewer.school.source_policy != SourcePolicy.REVIEW_BEFORE:
            return here.exclude(verdict=Verdict.REFUSED)
        mine = Q(added_by=viewer.person) | Q(source__in=known(viewer, ScopePart.FOLLOWED))
        return here.filter(~Q(verdict=Verdict.NONE) | mine).exclude(verdict=Verdict.REFUSED)

    def readable_by(self, viewer: Viewer) -> SchoolSourceQuerySet:
        """Those of which the viewer may read the entries: under "look before" only accepted ones.  # SAFETY 41"""
        if viewer.is_staff or viewer.school.source_policy != SourcePolicy.REVIEW_BEFORE:
            return self.visible_to(viewer)
        return self.filter(school=viewer.school).exclude(verdict__in=[Verdict.NONE, Verdict.REFUSED])

    def waiting_in(self, school: School) -> SchoolSourceQuerySet:
        """What staff of a school have to look at: what is new, unless students add freely there, and what was
        asked about again."""
        here = self.filter(school=school)
        if school.source_policy == SourcePolicy.OPEN:
            return here.filter(review_requested_at__isnull=False)
        return here.filter(waiting__isnull=False)


class SchoolSource(PublicModel):
    """A source as one school knows it: who brought it in, and the school's verdict.  # SAFETY 41

    `verdict` is the one that holds, and the only one that anybody else need ask for. Where `rule` is set it is
    that rule's, and what staff had said of this very source is set aside in the `own_` columns.
    """

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="school_sources")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="school_sources")
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    verdict = models.CharField(max_length=12, choices=Verdict, default=Verdict.NONE, blank=True)
    why = models.CharField(_("why"), max_length=400, blank=True)
    judged_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    judged = models.DateTimeField(null=True, blank=True)

    rule = models.ForeignKey(
        DomainRule, on_delete=models.RESTRICT, null=True, blank=True, related_name="school_sources"
    )
    own_verdict = models.CharField(max_length=12, choices=Verdict, default=Verdict.NONE, blank=True)
    own_why = models.CharField(max_length=400, blank=True)
    own_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    own_at = models.DateTimeField(null=True, blank=True)

    review_requested_at = models.DateTimeField(
        null=True, blank=True, help_text="When somebody appealed or reported it; empty once staff have answered."
    )
    waiting = models.GeneratedField(
        expression=Coalesce("review_requested_at", Case(When(verdict="", then=F("created")))),
        output_field=models.DateTimeField(null=True),
        db_persist=True,
        help_text="Since when it waits for staff.",
    )
    claimed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)

    objects = SchoolSourceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("school", "source", name="one_verdict_a_school")]
        indexes = [
            # what staff still have to look at, oldest first
            models.Index(
                fields=["school", "waiting", "id"],
                name="school_source_in_queue",
                condition=Q(waiting__isnull=False),
            ),
            # and where students add freely
            models.Index(
                fields=["school", "review_requested_at", "id"],
                name="school_source_to_review",
                condition=Q(review_requested_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} in {self.school_id}: {self.verdict or 'not judged'}"

    def shows_to(self, viewer: Viewer, *, has_followed: bool) -> bool:
        """Whether somebody of this school sees the source: for one row what `visible_to` says for all.
        `has_followed`: they follow it, or did.  # SAFETY 41"""
        if viewer.is_staff:
            return True
        if self.verdict == Verdict.NONE and viewer.school.source_policy == SourcePolicy.REVIEW_BEFORE:
            return has_followed or self.added_by_id == viewer.person.pk
        return self.verdict != Verdict.REFUSED

    def holder(self, now: datetime | None = None) -> Person | None:
        """The member of staff who is looking at it now, or None; `claimed_by` should be loaded."""
        if self.claimed_until is None or self.claimed_until <= (now or timezone.now()):
            return None
        return self.claimed_by
