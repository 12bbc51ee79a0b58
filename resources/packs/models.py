"""Packs: sources in an order, kept by staff, followed as one."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.models import SchoolClass
from accounts.people.models import AgeBand, Person, Role
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel
from resources.follows.models import Follow
from resources.sources.models import Source


class Language(models.TextChoices):
    """What the sources of a pack are in; empty when that differs."""

    MANY = "", _("Several languages")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")
    CHINESE = "zh", _("Chinese")
    FRENCH = "fr", _("French")
    GERMAN = "de", _("German")
    HINDI = "hi", _("Hindi")
    ITALIAN = "it", _("Italian")
    JAPANESE = "ja", _("Japanese")
    KOREAN = "ko", _("Korean")
    POLISH = "pl", _("Polish")
    PORTUGUESE = "pt", _("Portuguese")
    SPANISH = "es", _("Spanish")
    UKRAINIAN = "uk", _("Ukrainian")
    URDU = "ur", _("Urdu")


# The ages that students of a school have; a pack that names none is for all of them.
SCHOOL_AGES = (AgeBand.UNDER_13, AgeBand.FROM_13, AgeBand.FROM_16)


class PackQuerySet(models.QuerySet):
    def kept_by(self, viewer: Viewer) -> PackQuerySet:
        """Those the viewer may change: one's own; for librarians and admins every one of the school."""
        return self.filter(_kept_by(viewer), school=viewer.school)

    def on_show(self, viewer: Viewer) -> PackQuerySet:
        """The published ones the viewer can choose from now: for staff those of every class of the school."""
        return self.filter(_on_show(viewer), school=viewer.school)

    def visible_to(self, viewer: Viewer) -> PackQuerySet:
        """Those on show, what one keeps, and what one follows even when it is put away.  # SAFETY 40"""
        followed = Q(pk__in=PackMember.objects.of(viewer).current().values("pack_id"))
        return self.filter(_on_show(viewer) | _kept_by(viewer) | followed, school=viewer.school)

    def undelivered(self) -> PackQuerySet:
        """Those that changed since their followers were last brought up to date."""
        return self.filter(changed__gt=F("delivered"))


def _kept_by(viewer: Viewer) -> Q:
    if not viewer.is_staff:
        return Q(pk__in=())
    return Q(pk__isnull=False) if viewer.roles & {Role.LIBRARIAN, Role.ADMIN} else Q(keeper=viewer.person)


def _on_show(viewer: Viewer) -> Q:
    shown = Q(published__isnull=False, archived__isnull=True)
    if viewer.is_staff:
        return shown
    classes = known(viewer, ScopePart.STUDIES) | known(viewer, ScopePart.TEACHES)
    return shown & (Q(school_class__isnull=True) | Q(school_class__in=classes))


class Pack(PublicModel):
    """A pack. A draft until `published`; out of sight once `archived`, though whoever follows it keeps it."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="packs")
    keeper = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    title = models.CharField(_("title"), max_length=80)
    description = models.CharField(_("description"), max_length=400, blank=True)
    topics = models.ManyToManyField(Topic, related_name="+", blank=True)
    language = models.CharField(max_length=5, choices=Language, default=Language.MANY, blank=True)
    ages = ArrayField(models.CharField(max_length=10, choices=AgeBand), default=list, blank=True)
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        help_text="Whom it is for; the whole school when empty.",
    )
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    starter = models.CharField(max_length=60, blank=True, help_text="The pack of the starter library it began as.")
    published = models.DateTimeField(null=True, blank=True)
    archived = models.DateTimeField(null=True, blank=True)
    changed = models.DateTimeField(default=timezone.now, help_text="When its sources last changed for followers.")
    delivered = models.DateTimeField(
        default=timezone.now, help_text="Every follower has what had changed until then."
    )

    objects = PackQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["school", "-published", "-id"],
                name="pack_on_show",
                condition=Q(published__isnull=False, archived__isnull=True),
            ),
            models.Index(fields=["school", "-created", "-id"], name="pack_kept"),
            # what the worker has to bring to followers: hardly ever more than a few rows
            models.Index(fields=["changed"], name="pack_undelivered", condition=Q(changed__gt=F("delivered"))),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_on_show(self) -> bool:
        """Published and not put away."""
        return self.published is not None and self.archived is None

    @property
    def for_whom(self) -> str:
        """Who finds it, in words."""
        return self.school_class.name if self.school_class else str(_("Whole school"))

    @property
    def age_words(self) -> str:
        """The ages it is for, in words; empty when it is for all."""
        return ", ".join(str(band.label) for band in SCHOOL_AGES if band.value in self.ages)


class PackItem(PublicModel):
    """A source in a pack, with a sentence why. Taken out it stays as a row, so that it can come back."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="items")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(_("why"), max_length=300)
    position = models.PositiveSmallIntegerField()
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    removed = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("pack", "source", name="source_once_a_pack")]
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.source_id} in {self.pack_id}"


class PackMemberQuerySet(models.QuerySet):
    def current(self) -> PackMemberQuerySet:
        """Those that have not left."""
        return self.filter(ended__isnull=True)

    def of(self, viewer: Viewer) -> PackMemberQuerySet:
        """The viewer's own."""
        return self.filter(person=viewer.person, school=viewer.school)


class PackMember(PublicModel):
    """Somebody follows a pack live. Who does is their own affair: staff see numbers.  # SAFETY 22

    `goals` are the uuids that `reading.purposes` gave; each source that comes later gets the same purpose.
    """

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="members")
    why = models.CharField(_("why"), max_length=300)
    topics = models.ManyToManyField(Topic, related_name="+", blank=True)
    goals = models.JSONField(default=list)
    ended = models.DateTimeField(null=True, blank=True)
    synced = models.DateTimeField(default=timezone.now, help_text="Has what had changed in the pack until then.")

    objects = PackMemberQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("person", "pack", name="follow_pack_once")]
        indexes = [
            # who has still to be brought up to date, and how many follow it
            models.Index(fields=["pack", "synced"], name="member_to_sync", condition=Q(ended__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} follows pack {self.pack_id}"


class PackTie(PublicModel):
    """What became of one source of a pack for one who follows the pack."""

    class State(models.TextChoices):
        FOLLOWED = "followed", _("Came with the pack")
        OWN = "own", _("My own: it stays whatever becomes of the pack")
        HIDDEN = "hidden", _("Hidden by me")
        LEFT = "left", _("Left with the pack")

    member = models.ForeignKey(PackMember, on_delete=models.CASCADE, related_name="ties")
    item = models.ForeignKey(PackItem, on_delete=models.CASCADE, related_name="ties")
    follow = models.ForeignKey(Follow, on_delete=models.CASCADE, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.FOLLOWED)

    class Meta:
        constraints = [models.UniqueConstraint("member", "item", name="one_tie_an_item")]

    def __str__(self) -> str:
        return f"{self.item_id} for {self.member_id}: {self.state}"
