"""The groups somebody is in, as ties of their network."""

from django.db.models import Q, QuerySet
from django.urls import reverse

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from networks.groups.models import Group, GroupMember, stands_for
from networks.netmap.shapes import Tie

GROUP = "group"
MOST_GROUPS = 30
# How much somebody does in a group is nobody's to measure: it stands for being there.
STRENGTH, FRESHNESS = 0.5, 0.7


def group_ties(viewer: Viewer, person: Person) -> list[Tie]:
    """The groups a person is in; to the person themselves also those they were in. One query, and two more where
    there are any.

    Anybody else sees those alone that they are in too: who is in a group is for its own people to know.

    # SAFETY 22
    """
    shown = _rows(viewer, person).select_related("group").prefetch_related("group__topics")
    rows = list(shown.order_by("-joined", "-id")[:MOST_GROUPS])
    kept = _in_confidence([row.group_id for row in rows]) if rows else frozenset()
    return [_tie(viewer, row, row.group_id in kept) for row in rows]


def _in_confidence(groups: list[int]) -> frozenset[int]:
    kept = GroupMember.objects.leads_in_confidence().filter(group__in=groups)
    return frozenset(kept.values_list("group_id", flat=True))


def _rows(viewer: Viewer, person: Person) -> QuerySet[GroupMember]:
    groups = Group.objects.filter(school=viewer.school).open_to(viewer)
    rows = GroupMember.objects.filter(person=person, group__in=groups)
    if viewer.person.pk == person.pk:
        return rows.filter(stands_for(viewer) | Q(ended__isnull=False))
    return rows.filter(
        pk__in=GroupMember.objects.current().values("pk"), group__in=Group.objects.of(viewer).running()
    )


def _tie(viewer: Viewer, row: GroupMember, in_confidence: bool) -> Tie:
    group, until = row.group, row.ended or row.group.closed
    return Tie(
        uuid=group.uuid,
        name=group.name,
        kind=GROUP,
        topics=tuple((topic.slug, topic.name) for topic in group.topics.all()),
        purpose=group.purpose,
        strength=STRENGTH,
        freshness=FRESHNESS,
        since=viewer.school.local(row.joined).date(),
        until=viewer.school.local(until).date() if until else None,
        url="" if until else reverse("networks:group-detail", args=[group.uuid]),
        measured=False,
        in_confidence=in_confidence,
    )
