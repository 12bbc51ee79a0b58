"""Coming into a group and going out of it: put in, taken out, asking to join, leaving."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import announce_change, notify, notify_each, take_back_notices
from accounts.people.models import STAFF_ROLES, Person
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import refuse_unless
from accounts.safety.contact.rules import Channel
from kit.errors import Refused
from kit.text.directions import isolated
from networks.groups.models import Group, GroupKind, GroupMember, JoinRequest
from networks.groups.queries import is_in_confidence, people_in
from networks.groups.services.groups import check_runs

MOST_MEMBERS = 100
A_PAIR = 2
# So long somebody who went, or was taken out by mistake, comes back by one press.
UNDO_WITHIN = timedelta(hours=1)
# Asking and taking back, over and over, would be a way to ring a bell.
REQUESTS_A_WEEK = 3
_REQUESTED = "wish"  # stands in the keys of notices that are stored already

State = JoinRequest.State


def add_person(*, actor: Viewer, group: Group, person: Person) -> GroupMember:
    """Put a student in, or a colleague who leads with one from now on. They are told. Twice is once.

    Raises Refused for somebody whom the actor may not put in, for a group that is over, and for one that is full.
    """
    check_runs(actor, group)
    is_staff = Person.objects.with_role(actor.school, *STAFF_ROLES).filter(pk=person.pk).exists()
    with transaction.atomic():
        refuse_unless(actor, person, Channel.GROUP)
        row = _enter(actor, group, person, GroupMember.Role.LEAD if is_staff else GroupMember.Role.MEMBER)
        group.join_requests.filter(person=person, state=State.PENDING).update(
            state=State.ACCEPTED, answered=timezone.now(), answered_by=actor.person
        )
    return row


def take_out(*, actor: Viewer, member: GroupMember) -> None:
    """Somebody is not in the group any more; what they shared there stays until they take it back. They are told.

    Raises Refused for the last of its leads.
    """
    check_runs(actor, member.group)
    with transaction.atomic():
        _end(actor, member, "networks.groups.take_out")
        if member.person_id != actor.person.pk:
            _tell(member, actor, _("You are not in the group %(name)s any more."), "networks:group-list")


def bring_back(*, actor: Viewer, member: GroupMember) -> None:
    """Take back having taken somebody out, soon after; the notice of it is gone.

    Raises Refused for somebody who left by themselves or long ago: put those in anew.
    """
    check_runs(actor, member.group)
    if not _just_ended(member) or member.ended_by_id == member.person_id:
        raise Refused(
            _("That was a while ago. You can add %(name)s anew.") % {"name": isolated(member.person.name)}
        )
    with transaction.atomic():
        _enter(actor, member.group, member.person, member.role, tell=False)
        take_back_notices(people=[member.person], key=_key(member.group))


def leave_group(*, actor: Viewer, member: GroupMember) -> None:
    """A student leaves, a tutoring pair too, without a reason; the leads are told.  # SAFETY 7"""
    group = member.group
    if member.is_lead:
        return take_out(actor=actor, member=member)
    said = _("%(who)s left the group %(name)s.")
    if group.kind == GroupKind.TUTORING:
        said = _("%(who)s stopped with %(name)s, as everybody may. Have a kind word with both of them.")
    with transaction.atomic():
        _end(actor, member, "networks.groups.leave_group")
        _tell_leads(group, actor, "left", said)
    return None


def return_to_group(*, actor: Viewer, member: GroupMember) -> None:
    """Take back having left, soon after. Raises Refused for whoever was taken out or left long ago."""
    is_own = member.person_id == actor.person.pk and member.ended_by_id == actor.person.pk
    if not is_own or not _just_ended(member):
        raise Refused(_("That was a while ago. Ask whoever leads the group."))
    with transaction.atomic():
        _enter(actor, member.group, actor.person, member.role, tell=False)
        _forget(member.group, actor, "left")


def ask_to_join(*, actor: Viewer, group: Group) -> JoinRequest:
    """A student would like to be in an open club; its leads are told. Twice is one request.

    Raises Refused for a club that is not open, for who is in it already, and for asking again and again.
    """
    if not actor.is_student or not Group.objects.open_clubs(actor).filter(pk=group.pk).exists():
        raise Refused(_("This club is not open to join."))
    if GroupMember.objects.current().filter(group=group, person=actor.person).exists():
        raise Refused(_("You are in this club already."))
    week = timezone.now() - timedelta(days=7)
    mine = JoinRequest.objects.filter(group=group, person=actor.person)
    lately = mine.filter(created__gt=week).exclude(state=State.PENDING)
    if lately.filter(state=State.DECLINED).exists() or lately.count() >= REQUESTS_A_WEEK:
        raise Refused(_("You have asked this week already. Give it a little time, or look at other clubs."))
    try:
        with transaction.atomic():
            join_request = JoinRequest.objects.create(group=group, person=actor.person)
            _tell_leads(group, actor, _REQUESTED, _("%(who)s would like to join the group %(name)s."))
    except IntegrityError:
        return mine.get(state=State.PENDING)
    return join_request


def withdraw_join_request(*, actor: Viewer, join_request: JoinRequest) -> None:
    """Take a request back; the leads' notice of it is gone. Raises Refused when it was answered meanwhile."""
    open_still = JoinRequest.objects.filter(pk=join_request.pk, person=actor.person, state=State.PENDING)
    with transaction.atomic():
        if not open_still.update(state=State.WITHDRAWN, answered=timezone.now()):
            raise Refused(_("This was answered in the meantime."))
        _forget(join_request.group, actor, _REQUESTED)


def answer_join_request(*, actor: Viewer, join_request: JoinRequest, accept: bool) -> None:
    """Let a student into a club, or tell them kindly that it does not fit now. The same answer twice is one.

    Raises Refused when it was taken back or answered otherwise, and for a club that is full.
    """
    check_runs(actor, join_request.group)
    wanted = State.ACCEPTED if accept else State.DECLINED
    with transaction.atomic():
        row = (
            JoinRequest.objects.select_for_update(of=("self",))
            .select_related("group", "person")
            .get(pk=join_request.pk)
        )
        if row.state == wanted:
            return
        if row.state != State.PENDING:
            raise Refused(_("This wish was taken back or answered in the meantime."))
        row.state, row.answered, row.answered_by = wanted, timezone.now(), actor.person
        row.save(update_fields=["state", "answered", "answered_by"])
        if accept:
            _enter(actor, row.group, row.person, GroupMember.Role.MEMBER)
        else:
            said = _(
                "The club %(name)s has no place for you right now. Thank you for asking; there are other clubs."
            )
            _tell(GroupMember(group=row.group, person=row.person), actor, said, "networks:group-list")
        leads, _members = people_in(row.group)
        announce_change(people=leads, changed=row.group)


def _enter(actor: Viewer, group: Group, person: Person, role: str, *, tell: bool = True) -> GroupMember:
    """Write that somebody is in the group now, and who saw to it."""
    locked = Group.objects.select_for_update().get(pk=group.pk)
    if locked.closed:
        raise Refused(_("This group has ended. Take it up again first."))
    row = GroupMember.objects.filter(group=group, person=person).first() or GroupMember(group=group, person=person)
    if row.pk and row.ended is None and row.role == role:
        return row
    if role == GroupMember.Role.MEMBER:
        _check_place(locked)
    row.role, row.joined, row.ended, row.ended_by = role, timezone.now(), None, None
    row.save()
    _record("networks.groups.add_person", actor, row, role=str(role))
    if tell and person.pk != actor.person.pk:
        said = _("You are in the group %(name)s now.")
        if role == GroupMember.Role.LEAD:
            said = _("You lead the group %(name)s now.")
        _tell(row, actor, said, "networks:group-detail", group.uuid)
    return row


def _check_place(group: Group) -> None:
    members = GroupMember.objects.current().filter(group=group, role=GroupMember.Role.MEMBER).count()
    if group.kind == GroupKind.TUTORING and members >= A_PAIR:
        raise Refused(_("A tutoring pair is two students. Make another pair, or a project group."))
    if members >= MOST_MEMBERS:
        raise Refused(_("This group is full: %(number)d are in it.") % {"number": members})


def _end(actor: Viewer, member: GroupMember, verb: str) -> None:
    """Write that somebody is out; the group keeps one lead."""
    Group.objects.select_for_update().get(pk=member.group_id)
    others = GroupMember.objects.current().leads().filter(group=member.group_id).exclude(pk=member.pk)
    if member.is_lead and not others.exists():
        raise Refused(_("Somebody of staff always leads a group. Add another lead first, or end the group."))
    ended = GroupMember.objects.filter(pk=member.pk, ended__isnull=True)
    if ended.update(ended=timezone.now(), ended_by=actor.person):
        _record(verb, actor, member)


def _record(verb: str, actor: Viewer, member: GroupMember, **detail: str) -> None:
    """Who comes and who goes, on the trail; but not who is with a counsellor: admins read it.  # SAFETY 32"""
    if not is_in_confidence(member.group):
        record(verb, school=actor.school, actor=actor.person, subject=member.person, thing=member.group, **detail)


def _just_ended(member: GroupMember) -> bool:
    return member.ended is not None and member.ended > timezone.now() - UNDO_WITHIN


def _key(group: Group) -> str:
    """One notice a person and group says how it stands between the two; a newer one takes its place."""
    return f"group.{group.uuid}"


def _tell(member: GroupMember, actor: Viewer, said: str, address: str, *parts: object) -> None:
    take_back_notices(people=[member.person], key=_key(member.group))
    notify(
        person=member.person,
        school=member.group.school,
        key=_key(member.group),
        text=said % {"name": isolated(member.group.name)},
        address=reverse(address, args=parts),
        icon=member.group.icon,
        actor=actor.person,
        in_confidence=is_in_confidence(member.group),
        changed=member.group,
    )


def _tell_leads(group: Group, actor: Viewer, what: str, said: str) -> None:
    leads, _members = people_in(group)
    notify_each(
        school=group.school,
        key=f"{_key(group)}.{what}.{actor.person.uuid}",
        text=said % {"who": isolated(actor.person.name), "name": isolated(group.name)},
        addresses=dict.fromkeys(leads, reverse("networks:group-detail", args=[group.uuid])),
        icon=group.icon,
        actor=actor.person,
        changed=group,
    )


def _forget(group: Group, actor: Viewer, what: str) -> None:
    leads, _members = people_in(group)
    take_back_notices(people=leads, key=f"{_key(group)}.{what}.{actor.person.uuid}")
    announce_change(people=leads, changed=group)
