"""The demo's groups: who leads them, who is in them, who would like to be."""

from datetime import timedelta

from demo.build.cast import Cast
from demo.story import groups
from networks.models import Group, GroupMember, JoinRequest


def build_groups(cast: Cast) -> dict[str, Group]:
    """Write the groups of one school and return them by their keys."""
    story = groups(cast.story.code)
    made = {key: _group(cast, row) for key, row in story.items()}
    Group.objects.bulk_create(made.values())
    link = Group.topics.through
    link.objects.bulk_create(
        link(group_id=made[key].pk, topic_id=cast.topics[topic].pk)
        for key, row in story.items()
        for topic in row["topics"]
    )
    GroupMember.objects.bulk_create(
        _member(cast, made[key], person, role)
        for key, row in story.items()
        for role, people in ((GroupMember.Role.LEAD, row["leads"]), (GroupMember.Role.MEMBER, row["members"]))
        for person in people
    )
    JoinRequest.objects.bulk_create(
        JoinRequest(group=made[key], person=cast.people[person], created=cast.moments.in_week(0, key, person))
        for key, row in story.items()
        for person in row["waiting"]
    )
    return made


def _group(cast, row):
    began = _day(cast, row["days"])
    group = Group(
        school=cast.school,
        kind=row["kind"],
        name=row["name"],
        purpose=row["purpose"],
        open_to_school=row.get("open", False),
        made_by=cast.people[row["leads"][0]],
        created=began,
        closed=_day(cast, row["ended"]) if "ended" in row else None,
    )
    cast.record("networks.groups.create_group", began, actor=group.made_by, thing=group, kind=group.kind)
    if group.closed:
        cast.record("networks.groups.close_group", group.closed, actor=group.made_by, thing=group)
    return group


def _member(cast, group, key, role):
    person = cast.people[key]
    if person != group.made_by:
        cast.record(
            "networks.groups.add_person",
            group.created + timedelta(minutes=10),
            actor=group.made_by,
            subject=person,
            thing=group,
            role=str(role),
        )
    return GroupMember(group=group, person=person, role=role, joined=group.created, created=group.created)


def _day(cast, days):
    return cast.moments.midnight - timedelta(days=days) + timedelta(hours=11)
