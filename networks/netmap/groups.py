"""The groups somebody is in, as ties of their network."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from networks.groups.models import Group, GroupMember
from networks.netmap.shapes import Tie

GROUP = "group"
MOST_GROUPS = 30
# How much somebody does in a group is nobody's to measure: it stands for being there.
STRENGTH, FRESHNESS = 0.5, 0.7


def group_ties(viewer: Viewer, person: Person) -> list[Tie]:
    """The groups a person is in; to the person themselves also those they were in. Two queries.

    Anybody else sees those alone that they are in too: who is in a group is for its own people to know.

    # SAFETY 22
    """
    kept = Group.objects.filter(pk=OuterRef("group")).in_confidence()
    rows = _rows(viewer, person).select_related("group").prefetch_related("group__topics")
    rows = rows.annotate(in_confidence=Exists(kept))
    return [_tie(viewer, row) for row in rows.order_by("-joined", "-id")[:MOST_GROUPS]]


def _rows(viewer: Viewer, person: Person) -> QuerySet[GroupMember]:
    groups = Group.objects.filter(school=viewer.school).open_to(viewer)
    rows = GroupMember.objects.filter(person=person, group__in=groups)
    if viewer.person.pk == person.pk:
        stands = Q(pk__in=GroupMember.objects.of(viewer).values("pk"))
        return rows.filter(stands | Q(ended__isnull=False))
    return rows.filter(
        pk__in=GroupMember.objects.current().values("pk"), group__in=Group.objects.of(viewer).running()
    )


def _tie(viewer: Viewer, row: GroupMember) -> Tie:
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
        in_confidence=row.in_confidence,
    )
