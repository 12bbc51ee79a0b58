"""Groups: a project, a tutoring pair or a club, who is in it, and who would like to be."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import STAFF_ROLES, Membership, Person, Role
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel

LATELY = timedelta(days=30)


class GroupKind(models.TextChoices):
    PROJECT = "project", _("Project group")
    TUTORING = "tutoring", _("Tutoring pair")
    CLUB = "club", _("Club")

    @property
    def icon(self) -> str:
        """What a group of this kind is shown with."""
        return {"project": "board", "tutoring": "tutoring", "club": "group"}[self.value]


class GroupQuerySet(models.QuerySet):
    def running(self) -> GroupQuerySet:
        """Those that have not ended."""
        return self.filter(closed__isnull=True)

    def led(self) -> GroupQuerySet:
        """Those that somebody of staff leads now. Nothing new comes into any other.  # SAFETY 3"""
        return self.filter(_is_led())

    def of(self, viewer: Viewer) -> GroupQuerySet:
        """Those the viewer is in now: what is shared there is for them. One that has ended is for its leads."""
        return self.filter(_of(viewer), school=viewer.school).open_to(viewer)

    def left_by(self, viewer: Viewer) -> GroupQuerySet:
        """Those the viewer was a member of until lately: they can still say what was wrong there.  # SAFETY 9"""
        since = timezone.now() - LATELY
        was_in = GroupMember.objects.filter(
            person=viewer.person, role=GroupMember.Role.MEMBER, group=OuterRef("pk")
        )
        return self.filter(
            Q(Exists(was_in.filter(ended__gt=since))) | Q(Exists(was_in.filter(ended=None)), closed__gt=since),
            school=viewer.school,
        ).open_to(viewer)

    def open_clubs(self, viewer: Viewer) -> GroupQuerySet:
        """The clubs of the viewer's school that every student may ask to join."""
        return self.filter(_open_to(viewer), school=viewer.school).open_to(viewer)

    def overseen_by(self, viewer: Viewer) -> GroupQuerySet:
        """Those whose name, purpose and people the viewer sees without being in them: the school's for its admins.
        What a counsellor or the safeguarding lead ever led is no admin's to know: the safeguarding lead sees it.

        # SAFETY 32
        """
        return self.filter(_overseen_by(viewer), school=viewer.school)

    def visible_to(self, viewer: Viewer) -> GroupQuerySet:
        """Those the viewer may know of: their own, the clubs open to the school, those they oversee.

        # SAFETY 4, 40
        """
        seen = _of(viewer) | _open_to(viewer) | _overseen_by(viewer)
        return self.filter(seen, school=viewer.school).open_to(viewer)

    def run_by(self, viewer: Viewer) -> GroupQuerySet:
        """Those the viewer keeps: who leads them, and who oversees them."""
        if not viewer.is_staff:
            return self.none()
        return self.filter(Q(pk__in=known(viewer, ScopePart.LEADS)) | _overseen_by(viewer), school=viewer.school)

    def answered_for_by(self, person: int) -> GroupQuerySet:
        """Those that the person with this id made, leads or once led: what is said about the group is about them,
        and nobody reads it by stepping down."""
        leads = GroupMember.objects.leads().filter(person=person, group=OuterRef("pk"))
        return self.filter(Q(Exists(leads)) | Q(made_by=person))

    def in_confidence(self) -> GroupQuerySet:
        """Those that a counsellor or the safeguarding lead leads, or once led."""
        return self.filter(_led_in_confidence())

    def open_to(self, viewer: Viewer) -> GroupQuerySet:
        """Without those in confidence, where these are closed to their own members.  # SAFETY 32"""
        return self.filter(~_led_in_confidence()) if viewer.confidence_closed else self


# Never an empty Q: "or" leaves that out.
_ALL, _NOTHING = Q(pk__isnull=False), Q(pk__in=())


def _of(viewer: Viewer) -> Q:
    is_member = Q(pk__in=known(viewer, ScopePart.MEMBER), closed__isnull=True)
    return is_member | Q(pk__in=known(viewer, ScopePart.LEADS))


def _open_to(viewer: Viewer) -> Q:
    if not viewer.is_student and not viewer.is_staff:
        return _NOTHING
    return Q(_is_led(), closed__isnull=True, open_to_school=True)


def _overseen_by(viewer: Viewer) -> Q:
    if viewer.is_safeguarding_lead and viewer.is_admin:
        return _ALL
    if viewer.is_safeguarding_lead:
        return Q(_led_in_confidence())
    return Q(~_led_in_confidence()) if viewer.is_admin else _NOTHING


def _is_led() -> Exists:
    return Exists(GroupMember.objects.current().leads().filter(group=OuterRef("pk")))


def _led_in_confidence() -> Exists:
    return Exists(GroupMember.objects.leads_in_confidence().filter(group=OuterRef("pk")))


class Group(PublicModel):
    """Some people of one school who work together. `closed` once it is over: its leads alone see it then;
    `for_good` when it was ended for a report, and nobody takes it up again."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=GroupKind)
    name = models.CharField(_("name"), max_length=80)
    purpose = models.CharField(_("what it is for"), max_length=200)
    topics = models.ManyToManyField(Topic, blank=True, related_name="+")
    open_to_school = models.BooleanField(default=False)
    made_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    closed = models.DateTimeField(null=True, blank=True)
    for_good = models.BooleanField(default=False)

    objects = GroupQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(open_to_school=False) | Q(kind="club"), name="only_clubs_are_open"),
        ]
        indexes = [
            models.Index(fields=["school", "-created", "-id"], name="group_page"),
            models.Index(
                fields=["school", "-created", "-id"],
                name="group_open_club",
                condition=Q(open_to_school=True, closed=None),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def icon(self) -> str:
        """What the group is shown with."""
        return GroupKind(self.kind).icon


class GroupMemberQuerySet(models.QuerySet):
    def current(self) -> GroupMemberQuerySet:
        """Those that stand: not ended, of students at the school now, and of leads who are on its staff."""
        here = Membership.objects.current().filter(person=OuterRef("person"), school=OuterRef("group__school"))
        return self.filter(
            Q(Exists(here.filter(role=Role.STUDENT)), role=GroupMember.Role.MEMBER)
            | Q(Exists(here.filter(role__in=STAFF_ROLES)), role=GroupMember.Role.LEAD),
            ended__isnull=True,
            person__is_active=True,
        )

    def of(self, viewer: Viewer) -> GroupMemberQuerySet:
        """The viewer's own that stand, as `current` has it of everybody: a student as member, somebody of staff as
        lead."""
        return self.filter(stands_for(viewer), person=viewer.person, group__school=viewer.school)

    def leads(self) -> GroupMemberQuerySet:
        """Those who lead."""
        return self.filter(role=GroupMember.Role.LEAD)

    def leads_in_confidence(self) -> GroupMemberQuerySet:
        """Those of counsellors and of the safeguarding lead who lead, or once led."""
        keeps = Membership.objects.confidants().filter(person=OuterRef("person"), school=OuterRef("group__school"))
        return self.leads().filter(Exists(keeps))


def stands_for(viewer: Viewer) -> Q:
    """What makes a row of the viewer's own stand: a student is in it as member, somebody of staff as lead."""
    counts = {GroupMember.Role.MEMBER: viewer.is_student, GroupMember.Role.LEAD: viewer.is_staff}
    return Q(role__in=[role for role, is_so in counts.items() if is_so], ended__isnull=True)


class GroupMember(PublicModel):
    """A person is in a group: a student as member, somebody of staff as lead, who sees all that is shared there.

    # SAFETY 3
    """

    class Role(models.TextChoices):
        MEMBER = "member", _("Member")
        LEAD = "lead", _("Lead")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=8, choices=Role, default=Role.MEMBER)
    joined = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = GroupMemberQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("group", "person", name="once_in_a_group")]
        indexes = [
            models.Index(fields=["person", "group"], name="group_of_person", condition=Q(ended=None)),
            models.Index(fields=["group", "role"], name="group_people", condition=Q(ended=None)),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} in {self.group_id}"

    @property
    def is_lead(self) -> bool:
        """Leads the group."""
        return self.role == GroupMember.Role.LEAD


class JoinRequestQuerySet(models.QuerySet):
    def pending(self) -> JoinRequestQuerySet:
        """Those that wait for an answer: for a club that goes on, of somebody who is at the school."""
        here = Membership.objects.current().filter(person__is_active=True, school=OuterRef("group__school"))
        return self.filter(
            Exists(here.filter(person=OuterRef("person"))),
            state=JoinRequest.State.PENDING,
            group__closed__isnull=True,
        )

    def waiting_for(self, viewer: Viewer) -> JoinRequestQuerySet:
        """Those that the viewer may answer: of the groups they keep."""
        return self.pending().filter(group__in=Group.objects.run_by(viewer))


class JoinRequest(PublicModel):
    """A student would like to be in a club. States: pending -> accepted | declined | withdrawn."""

    class State(models.TextChoices):
        PENDING = "pending", _("Asked")
        ACCEPTED = "accepted", _("In the club")
        DECLINED = "declined", _("Not now")
        WITHDRAWN = "withdrawn", _("Taken back")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="join_requests")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    answered = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = JoinRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("group", "person", name="one_open_join_request", condition=Q(state="pending")),
        ]
        indexes = [
            models.Index(fields=["person", "group", "-created"], name="join_request_person"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} would like to be in {self.group_id}: {self.state}"
