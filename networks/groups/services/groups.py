"""Keeping groups: making one, changing it, ending it and taking it up again."""

from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify_each, take_back_notices
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from accounts.topics.models import Topic
from kit.errors import Refused
from kit.text.directions import isolated
from networks.groups.models import Group, GroupKind, GroupMember, JoinRequest
from networks.groups.queries import is_in_confidence, keeps, people_in


def create_group(
    *,
    actor: Viewer,
    kind: str,
    name: str,
    purpose: str,
    topics: Sequence[Topic] = (),
    open_to_school: bool = False,
) -> Group:
    """A new group, which whoever makes it leads. Raises Refused for anybody but staff, and for contact details."""
    if not actor.is_staff:
        raise Refused(_("Only the staff of your school make groups."))
    said = _said(actor, name, purpose)
    is_open = open_to_school and kind == GroupKind.CLUB
    with transaction.atomic():
        group = Group.objects.create(
            school=actor.school, kind=kind, made_by=actor.person, open_to_school=is_open, **said
        )
        group.topics.set(topics)
        GroupMember.objects.create(group=group, person=actor.person, role=GroupMember.Role.LEAD)
        record(
            "networks.groups.create_group", school=actor.school, actor=actor.person, thing=group, kind=str(kind)
        )
    return group


def change_group(
    *,
    actor: Viewer,
    group: Group,
    name: str,
    purpose: str,
    topics: Sequence[Topic] = (),
    open_to_school: bool = False,
) -> None:
    """Another name, purpose or topics; a club opens to the school, or shuts: then nobody waits for it."""
    check_runs(actor, group)
    said = _said(actor, name, purpose)
    is_open = open_to_school and group.kind == GroupKind.CLUB
    with transaction.atomic():
        Group.objects.filter(pk=group.pk).update(open_to_school=is_open, **said)
        group.topics.set(topics)
        if not is_open:
            end_join_requests(actor, group)
        record(
            "networks.groups.change_group",
            school=actor.school,
            actor=actor.person,
            thing=group,
            open_to_school=is_open,
        )


def close_group(*, actor: Viewer, group: Group) -> None:
    """The group is over: its members are told and see it no more; its leads can still read it. Twice is once."""
    check_runs(actor, group)
    _end(actor, group)


def end_group_for_good(*, actor: Viewer, group: Group) -> None:
    """The same, decided by whoever answers a report about the group; no lead takes it up again."""
    with transaction.atomic():
        Group.objects.filter(pk=group.pk).update(for_good=True)
        _end(actor, group)


def _end(actor: Viewer, group: Group) -> None:
    leads, members = people_in(group)
    with transaction.atomic():
        if not Group.objects.filter(pk=group.pk, closed__isnull=True).update(closed=timezone.now()):
            return
        end_join_requests(actor, group)
        record("networks.groups.close_group", school=actor.school, actor=actor.person, thing=group)
        notify_each(
            school=group.school,
            key=_closing(group),
            text=_("The group %(name)s has ended.") % {"name": isolated(group.name)},
            addresses=dict.fromkeys(
                [one for one in (*leads, *members) if one.pk != actor.person.pk], reverse("networks:group-list")
            ),
            icon=group.icon,
            actor=actor.person,
            in_confidence=is_in_confidence(group),
            changed=group,
        )


def reopen_group(*, actor: Viewer, group: Group) -> None:
    """The group goes on with everybody who was in it; the notices that it has ended are gone. Twice is once.

    Raises Refused for one that was ended for a report.
    """
    check_runs(actor, group)
    leads, members = people_in(group)
    with transaction.atomic():
        ended = Group.objects.filter(pk=group.pk, closed__isnull=False)
        if not ended.filter(for_good=False).update(closed=None):
            if ended.exists():
                raise Refused(
                    _("This group was ended for good. The safeguarding lead of your school can tell you why.")
                )
            return
        record("networks.groups.reopen_group", school=actor.school, actor=actor.person, thing=group)
        take_back_notices(people=[*leads, *members], key=_closing(group))


def check_runs(actor: Viewer, group: Group) -> None:
    """Raises Refused for anybody but the group's leads and who oversees it."""
    if not keeps(actor, group):
        raise Refused(_("Only whoever leads a group and whoever looks after all groups can do this."))


def end_join_requests(actor: Viewer, group: Group) -> None:
    """Nobody waits to join any more; whoever did is told that it is not about them."""
    waiting = group.join_requests.filter(state=JoinRequest.State.PENDING)
    people = [each.person for each in waiting.select_related("person")]
    waiting.update(state=JoinRequest.State.WITHDRAWN, answered=timezone.now(), answered_by=actor.person)
    notify_each(
        school=group.school,
        key=f"group.{group.uuid}.shut",
        text=_("The club %(name)s lets nobody in at the moment. Other clubs are open.")
        % {"name": isolated(group.name)},
        addresses=dict.fromkeys(people, reverse("networks:group-list")),
        icon=group.icon,
        in_confidence=is_in_confidence(group),
        changed=group,
    )


def _said(actor: Viewer, name: str, purpose: str) -> dict[str, str]:
    """Name and purpose without white space around them, fit to be read by students.  # SAFETY 5"""
    said = {"name": " ".join(name.split()), "purpose": " ".join(purpose.split())}
    for field, text in said.items():
        if not text:
            raise Refused(_("Please fill this in."), field=field)
    screen_words(actor.school, writer=actor, **said)
    return said


def _closing(group: Group) -> str:
    return f"group.{group.uuid}.closed"
