"""Reading groups: the lists, one group's page, and whom one may put in."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Prefetch, QuerySet
from django.db.models.functions import Lower
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accounts.notifications.apart import people_apart
from accounts.people.models import Membership, Person, Role
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel
from accounts.topics.models import Topic
from kit.text.directions import isolated
from networks.groups.models import Group, GroupKind, GroupMember, JoinRequest

FOUND_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in a list; `waiting` is how many would like to join, 0 where that is not the viewer's to answer;
    `has_asked`: the viewer would."""

    group: Group
    note: str
    leads: str
    waiting: int
    has_asked: bool
    is_lead: bool

    @property
    def says_who_leads(self) -> str:
        """Its leads, in words."""
        return _("led by %(names)s") % {"names": self.leads} if self.leads else _("nobody leads it now")


@dataclass(frozen=True)
class GroupPage:
    """One group. `members` is empty for whoever is not in it and does not keep it, and without those whom a block
    keeps apart from the viewer: to both it looks as if the other had left.  # SAFETY 8"""

    group: Group
    topics: list[Topic]
    leads: list[Person]
    members: list[Person]
    join_requests: list[JoinRequest]
    is_inside: bool
    is_lead: bool
    runs: bool
    has_asked: bool

    @property
    def shows_people(self) -> bool:
        """Whether the viewer may know who is in it."""
        return self.is_inside or self.runs

    @property
    def may_share(self) -> bool:
        """Whether the viewer may share something here: where somebody of staff reads along.  # SAFETY 3"""
        return self.is_inside and bool(self.leads) and not self.group.closed

    @property
    def is_alone(self) -> bool:
        """Whether the viewer is the one who is left of a tutoring pair."""
        is_pair = self.group.kind == GroupKind.TUTORING
        return is_pair and self.may_share and not self.is_lead and len(self.members) == 1

    @property
    def lead_names(self) -> str:
        """The leads as they are named in a sentence."""
        return get_text_list([isolated(lead.name) for lead in self.leads], _("and"))

    @property
    def says_nobody_leads(self) -> str:
        """What a group without a lead means, for the viewer."""
        if self.runs:
            return _("Nobody leads this group now. Until somebody of staff does, nothing new can be shared here.")
        return _(
            "Nobody leads this group now. Tell a teacher: until somebody does, nothing new can be shared here."
        )

    @property
    def says_who_sees(self) -> str:
        """Who sees what is shared here, as the viewer may know it."""
        if self.is_lead:
            return _("You and the other leads see everything that is shared here. The members know that.")
        if self.runs:
            return _("The leads see everything that is shared here. You see who is in it, not what is shared.")
        if self.is_inside:
            return _(
                "%(names)s can see everything that is shared here. That keeps it a good place for everybody."
            ) % {"names": self.lead_names}
        return _("Whoever leads the club sees everything that is shared in it.")

    @property
    def says_how_to_stop(self) -> str:
        """What happens when one of a tutoring pair stops."""
        if self.leads:
            return _(
                "You can stop whenever you like and need no reason. We tell %(names)s, so that both of you can go"
                " on well."
            ) % {"names": self.lead_names}
        return _("You can stop whenever you like and need no reason.")


def own_groups(viewer: Viewer) -> QuerySet[Group]:
    """The running groups the viewer is in, for a page by key on `created`."""
    return _with_leads(viewer, Group.objects.of(viewer).running())


def groups_left(viewer: Viewer) -> QuerySet[Group]:
    """The groups the viewer was in until lately, by name."""
    return Group.objects.left_by(viewer).order_by("name", "id")


def clubs_to_join(viewer: Viewer) -> QuerySet[Group]:
    """The open clubs the viewer is not in, for a page by key on `created`."""
    mine = GroupMember.objects.of(viewer).filter(group=OuterRef("pk"))
    return _with_leads(viewer, Group.objects.open_clubs(viewer).exclude(Exists(mine)))


def school_groups(viewer: Viewer) -> QuerySet[Group]:
    """The running groups an admin may know of; of the safeguarding lead those that no admin oversees."""
    seen = Group.objects.visible_to(viewer) if viewer.is_admin else Group.objects.overseen_by(viewer)
    return _with_leads(viewer, seen.running())


def ended_groups(viewer: Viewer) -> QuerySet[Group]:
    """The groups that are over, of those the viewer led or oversees."""
    return _with_leads(viewer, Group.objects.run_by(viewer).filter(closed__isnull=False))


def group_rows(viewer: Viewer, groups: list[Group]) -> list[GroupRow]:
    """Groups as a list shows them. Two queries: who waits for the viewer, and where the viewer waits."""
    wishes = JoinRequest.objects.filter(group__in=[group.pk for group in groups])
    waiting = dict(wishes.waiting_for(viewer).values_list("group").annotate(number=Count("pk")))
    asked = set(wishes.pending().filter(person=viewer.person).values_list("group", flat=True))
    return [
        GroupRow(
            group=group,
            note=str(GroupKind(group.kind).label),
            leads=lead_names(group),
            waiting=waiting.get(group.pk, 0),
            has_asked=group.pk in asked,
            is_lead=viewer.person.pk in _ids(group),
        )
        for group in groups
    ]


def lead_names(group: Group) -> str:
    """The leads of a group from one of the lists above, as they are named in a sentence."""
    return get_text_list([isolated(member.person.name) for member in group.led_by], _("and"))


def group_page(viewer: Viewer, group: Group) -> GroupPage:
    """A group that the caller got through `access`. Six queries at most."""
    leads, members = people_in(group)
    is_lead = viewer.person in leads
    is_inside = is_lead or (viewer.person in members and not group.closed)
    runs = is_lead or keeps(viewer, group)
    apart = known(viewer, ScopePart.APART)
    join_requests = list(group.join_requests.pending().select_related("person").order_by("created"))
    return GroupPage(
        group=group,
        topics=list(group.topics.order_by("name")),
        leads=leads,
        members=[one for one in members if one.pk not in apart] if is_inside or runs else [],
        join_requests=join_requests if runs else [],
        is_inside=is_inside,
        is_lead=is_lead,
        runs=runs,
        has_asked=any(each.person_id == viewer.person.pk for each in join_requests),
    )


def wishes_for_lead(viewer: Viewer) -> QuerySet[JoinRequest]:
    """Who would like to join a group that the viewer leads, the one that waits longest first."""
    wishes = JoinRequest.objects.waiting_for(viewer).filter(group__in=known(viewer, ScopePart.LEADS))
    return wishes.select_related("group", "person").order_by("created", "id")


def may_open(viewer: Viewer, group: Group) -> bool:
    """Whether a group's own page is there for the viewer: not for who left it, unless it is an open club."""
    return Group.objects.visible_to(viewer).filter(pk=group.pk).exists()


def keeps(viewer: Viewer, group: Group) -> bool:
    """Whether the viewer leads or oversees a group as things are now."""
    return Group.objects.run_by(viewer).filter(pk=group.pk).exists()


def is_in_confidence(group: Group) -> bool:
    """Whether a counsellor or the safeguarding lead leads a group, or once led it.  # SAFETY 32"""
    return Group.objects.in_confidence().filter(pk=group.pk).exists()


def groups_closed(viewer: Viewer) -> QuerySet:
    """The uuids of the groups in confidence of which the viewer is to know nothing.  # SAFETY 32"""
    here = Group.objects.filter(school=viewer.school).in_confidence()
    return here.exclude(pk__in=Group.objects.visible_to(viewer).values("pk")).values("uuid")


def people_in(group: Group) -> tuple[list[Person], list[Person]]:
    """(leads, members) of a group now, by name. One query."""
    rows = (
        GroupMember.objects.current()
        .filter(group=group)
        .select_related("person")
        .order_by(Lower("person__name"), "id")
    )
    leads, members = [], []
    for row in rows:
        (leads if row.is_lead else members).append(row.person)
    return leads, members


def people_to_add(viewer: Viewer, group: Group, text: str) -> list[Person]:
    """At most FOUND_AT_MOST people whom the viewer may put in, by a part of their name, students first."""
    inside = GroupMember.objects.current().filter(group=group).values("person")
    here = Membership.objects.current().filter(school=viewer.school)
    apart = _apart_from_pair(group)
    is_student = Exists(here.filter(person=OuterRef("pk"), role=Role.STUDENT))
    return list(
        people_for(viewer, Channel.GROUP)
        .exclude(pk__in=inside)
        .exclude(pk__in=apart)
        .named(text)
        .annotate(is_student=is_student)
        .prefetch_related(Prefetch("memberships", queryset=here.order_by("id"), to_attr="roles_here"))
        .order_by(F("is_student").desc(), Lower("name"), "id")[:FOUND_AT_MOST]
    )


def _apart_from_pair(group: Group) -> set[int]:
    """Whom nobody puts into a tutoring pair with who is in it: a block keeps them apart.  # SAFETY 8"""
    if group.kind != GroupKind.TUTORING:
        return set()
    _leads, members = people_in(group)
    return {pk for one in members for pk in people_apart().others(group.school, one)}


def _with_leads(viewer: Viewer, groups: QuerySet[Group]) -> QuerySet[Group]:
    leads = GroupMember.objects.current().leads().select_related("person").order_by(Lower("person__name"))
    return groups.prefetch_related(Prefetch("members", queryset=leads, to_attr="led_by"))


def _ids(group: Group) -> set[int]:
    return {member.person_id for member in group.led_by}


def people_in_own(viewer: Viewer) -> QuerySet:
    """The ids of all who are in a running group that the viewer is in."""
    mine = Group.objects.of(viewer).running().values("pk")
    return GroupMember.objects.current().filter(group__in=mine).values("person")
