"""What people show each other of what they read."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Membership, Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.models import PublicModel
from networks.connections.models import Connection
from networks.groups.models import LATELY, Group, GroupMember
from resources.feeds.models import Entry
from resources.packs.models import Pack
from resources.sources.models import Source


class Audience(models.TextChoices):
    """Who a share is for. Another kind of audience is one more value here and one more column below."""

    PERSON = "person", _("One person")
    CLASS = "class", _("A class")
    GROUP = "group", _("A group")


class ShareQuerySet(models.QuerySet):
    def standing(self) -> ShareQuerySet:
        """Those that nobody took back."""
        return self.filter(taken_back__isnull=True)

    def made_by(self, viewer: Viewer) -> ShareQuerySet:
        """The viewer's own, but for those with one whom a block keeps apart.  # SAFETY 8, 32"""
        return self.filter(sharer=viewer.person, school=viewer.school).open_to(viewer).without_apart(viewer)

    def without_apart(self, viewer: Viewer) -> ShareQuerySet:
        """Without those from or for one person whom a block keeps apart from the viewer.  # SAFETY 8"""
        apart = known(viewer, ScopePart.APART)
        if not apart:
            return self
        return self.exclude(sharer__in=apart).filter(Q(person__isnull=True) | ~Q(person__in=apart))

    def open_to(self, viewer: Viewer) -> ShareQuerySet:
        """Without those in confidence, where these are closed to their own ends, and without those with one person
        of before: one that is missing among them would tell that it was reported.  # SAFETY 10, 22, 32"""
        if not viewer.confidence_closed:
            return self
        before = Q(person=viewer.person, closed_to_person__isnull=False)
        before |= Q(sharer=viewer.person, closed_to_sharer__isnull=False)
        confidants = Membership.objects.confidants().filter(school=viewer.school).values("person")
        with_one = Q(audience=Audience.PERSON) & (Q(person__in=confidants) | Q(sharer__in=confidants))
        open_groups = Group.objects.filter(school=viewer.school).open_to(viewer)
        return self.exclude(with_one).exclude(before).filter(Q(group__isnull=True) | Q(group__in=open_groups))

    def readable_by(self, viewer: Viewer) -> ShareQuerySet:
        """Those of what the viewer may read: a refused source takes its shares along.  # SAFETY 41"""
        # Asked of each share: a list of all that the viewer may read would hold every entry there is.
        entry = Entry.objects.visible_to(viewer).filter(pk=OuterRef("entry"))
        source = Source.objects.readable_by(viewer).filter(pk=OuterRef("source"))
        pack = Pack.objects.visible_to(viewer).filter(pk=OuterRef("pack"))
        return self.filter(Exists(entry) | Exists(source) | Exists(pack))

    def shown_to(self, viewer: Viewer) -> ShareQuerySet:
        """What others share with the viewer, without what they hid."""
        return self.meant_for(viewer).filter(~_hidden_by(viewer))

    def in_group(self, viewer: Viewer, group: Group) -> ShareQuerySet:
        """What is shared with a group the viewer is in, their own among it. Whoever shared something does not
        learn that staff look at it.  # SAFETY 10, 13"""
        seen = Q(sharer=viewer.person) | Q(~_hidden_by(viewer), held__isnull=True)
        return (
            self.standing()
            .filter(seen, group__in=Group.objects.of(viewer).filter(pk=group.pk))
            .readable_by(viewer)
            .without_apart(viewer)
        )

    def meant_for(self, viewer: Viewer) -> ShareQuerySet:
        """What others share with the viewer: with a class or a group they are in now, or with them alone while the
        two are connected. Nothing that was taken back, or that staff have still to look at.

        # SAFETY 13, 40
        """
        classes = known(viewer, ScopePart.STUDIES) | known(viewer, ScopePart.TEACHES)
        to_me = (
            Q(audience=Audience.CLASS, school_class__in=classes)
            | Q(audience=Audience.GROUP, group__in=Group.objects.of(viewer).values("pk"))
            | Q(audience=Audience.PERSON, person=viewer.person, sharer__in=known(viewer, ScopePart.CONNECTED))
        )
        return (
            self.standing()
            .readable_by(viewer)
            .filter(to_me, school=viewer.school, held__isnull=True)
            .exclude(sharer=viewer.person)
            .open_to(viewer)
            .without_apart(viewer)
        )

    def out_of_sight(self, viewer: Viewer) -> ShareQuerySet:
        """What reached the viewer and is not shown to them any more, until thirty days after: taken back, let go
        of, hidden, or they left. They can still say what was wrong with it.  # SAFETY 9, 13"""
        now, since = timezone.now(), timezone.now() - LATELY
        was_there = Q(ended=None) | Q(ended__gte=Greatest(OuterRef("created"), Value(since)))
        until = Coalesce(OuterRef("taken_back"), Value(now))
        enrolled = Enrolment.objects.filter(
            was_there, person=viewer.person, school_class=OuterRef("school_class"), created__lte=until
        )
        joined = GroupMember.objects.filter(
            was_there, person=viewer.person, group=OuterRef("group"), joined__lte=until
        )
        connected = Connection.objects.between(viewer, OuterRef("sharer")).filter(was_there, answered__lte=until)
        to_me = Q(audience=Audience.PERSON, person=viewer.person) & (Q(Exists(connected)) | Q(created__gt=since))
        reached = Q(Exists(enrolled)) | Q(Exists(joined)) | to_me
        shown = Share.objects.shown_to(viewer).values("pk")
        return (
            self.filter(reached, Q(taken_back=None) | Q(taken_back__gt=since), school=viewer.school)
            .exclude(sharer=viewer.person)
            .exclude(pk__in=shown)
            .open_to(viewer)
        )


def _hidden_by(viewer: Viewer) -> Exists:
    return Exists(ShareHiding.objects.filter(person=viewer.person, share=OuterRef("pk")))


# What can be shared, by the column that holds it and the word in its addresses; and where each is read.
THINGS = {"entry": Entry, "source": Source, "pack": Pack}
ADDRESSES = {
    "entry": "resources:entry-detail",
    "source": "resources:source-detail",
    "pack": "resources:pack-detail",
}


def word_for(thing: Entry | Source | Pack) -> str:
    """ "entry", "source" or "pack"."""
    return next(word for word, kind in THINGS.items() if isinstance(thing, kind))


class Share(PublicModel):
    """One entry, source or pack, shown to one class, group or person, with a sentence why. `held`: reported, and
    nobody sees it until staff have looked."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    sharer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shares")
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    words = models.CharField(_("why"), max_length=300, blank=True)
    audience = models.CharField(max_length=8, choices=Audience)
    school_class = models.ForeignKey(
        SchoolClass, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    group = models.ForeignKey(Group, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    taken_back = models.DateTimeField(null=True, blank=True)
    held = models.DateTimeField(null=True, blank=True)
    closed_to_sharer = models.DateTimeField(
        null=True, blank=True, help_text="Since when staff know the sharer's password: not shown to the sharer."
    )
    closed_to_person = models.DateTimeField(
        null=True, blank=True, help_text="Since when staff know the password of whom it is for: not shown to them."
    )

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(entry__isnull=False, source__isnull=True, pack__isnull=True)
                | Q(entry__isnull=True, source__isnull=False, pack__isnull=True)
                | Q(entry__isnull=True, source__isnull=True, pack__isnull=False),
                name="share_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(audience="person", person__isnull=False, school_class__isnull=True, group__isnull=True)
                | Q(audience="class", school_class__isnull=False, person__isnull=True, group__isnull=True)
                | Q(audience="group", group__isnull=False, person__isnull=True, school_class__isnull=True),
                name="share_with_whom_it_says",
            ),
            models.UniqueConstraint(
                fields=["sharer", "entry", "source", "pack", "school_class", "person", "group"],
                name="shared_once",
                condition=Q(taken_back__isnull=True, closed_to_sharer__isnull=True),
                nulls_distinct=False,
            ),
        ]
        indexes = [
            models.Index(
                fields=["school_class", "-created", "-id"], name="share_class", condition=Q(taken_back=None)
            ),
            models.Index(fields=["person", "-created", "-id"], name="share_person", condition=Q(taken_back=None)),
            models.Index(fields=["group", "-created", "-id"], name="share_group", condition=Q(taken_back=None)),
            models.Index(fields=["sharer", "-created", "-id"], name="share_sharer"),
        ]

    def __str__(self) -> str:
        return f"{self.sharer_id} to {self.audience} {self.school_class_id or self.group_id or self.person_id}"

    @property
    def recipient(self) -> Person | SchoolClass | Group:
        """With whom it is shared."""
        return self.person or self.school_class or self.group

    @property
    def thing(self) -> Entry | Source | Pack:
        """What is shared."""
        return self.entry or self.source or self.pack


class ShareHiding(models.Model):
    """Somebody does not want to see a share any more. Whoever shared it is not told.  # SAFETY 8"""

    share = models.ForeignKey(Share, on_delete=models.CASCADE, related_name="hidings")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint("person", "share", name="share_hidden_once")]

    def __str__(self) -> str:
        return f"{self.person_id} hides {self.share_id}"
