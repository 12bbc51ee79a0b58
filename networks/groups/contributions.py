"""What `groups` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.audit.confidence import things_closed
from accounts.audit.names import NamedThing, named_things
from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import ADMINS, HELPERS, TEACHERS, MenuItem, Part, menu, parts
from accounts.people.scope import ScopeLoader, ScopePart, scope_loaders
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.safety.blocks.meetings import Meeting, meetings
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.search.kinds import SearchKind, search_kinds
from kit.look.ties import TieKind, tie_kinds
from kit.text.directions import isolated
from networks.groups.models import Group, GroupMember, JoinRequest
from networks.groups.queries import groups_closed, people_in_own, wishes_for_lead
from networks.groups.reportable import ReportableGroup
from networks.groups.scope import own_groups
from networks.groups.search import any_groups, find_groups

audit_verbs.add(
    AuditVerb("networks.groups.create_group", _("made a group")),
    AuditVerb("networks.groups.change_group", _("changed a group")),
    AuditVerb("networks.groups.close_group", _("ended a group")),
    AuditVerb("networks.groups.reopen_group", _("took a group up again")),
    AuditVerb("networks.groups.add_person", _("put somebody into a group")),
    AuditVerb("networks.groups.take_out", _("took somebody out of a group")),
    AuditVerb("networks.groups.leave_group", _("left a group")),
)
things_closed.fill(groups_closed)
meetings.add(Meeting("groups", people=people_in_own))

scope_loaders.add(
    ScopeLoader(ScopePart.MEMBER, own_groups, GroupMember.Role.MEMBER),
    ScopeLoader(ScopePart.LEADS, own_groups, GroupMember.Role.LEAD),
)


def _wish_row(wish: JoinRequest) -> WaitingRow:
    title = gettext("%(name)s would like to join") % {"name": isolated(wish.person.name)}
    href = reverse("networks:group-detail", args=[wish.group.uuid])
    return WaitingRow(title, href, wish.group.name, wish.created, person=wish.person)


waiting.add(
    Waiting(
        "join-requests",
        _("Students would like to join"),
        find=wishes_for_lead,
        row=_wish_row,
        whose=(*TEACHERS, *HELPERS, *ADMINS),
        order=15,
        all_of="networks:group-list",
    )
)

parts.add(Part("networks:group-list", "network"))
menu.add(MenuItem(_("Groups"), "networks:group-list", "group", order=40, shown=lambda viewer: viewer.is_admin))

tie_kinds.add(
    TieKind(
        "group",
        _("Group"),
        "group",
        "where",
        order=180,
        noun=_("group"),
        outline="M0 -11.5L11.5 0L0 11.5L-11.5 0Z",
        sign=(
            "M0 -5A2 2 0 0 1 0 -1A2 2 0 0 1 0 -5ZM-4 1A1.8 1.8 0 0 1 -4 4.6A1.8 1.8 0 0 1 -4 1Z"
            "M4 1A1.8 1.8 0 0 1 4 4.6A1.8 1.8 0 0 1 4 1Z"
        ),
    ),
)

search_kinds.add(
    SearchKind(
        "groups",
        _("Groups"),
        holds=any_groups,
        find=find_groups,
        order=60,
        title="name",
        text="purpose",
        dated=False,
        icon="group",
        page="networks:group-detail",
    )
)

reportables.add(ReportableGroup())

named_things.add(NamedThing("Group", lambda: Group.objects.values_list("uuid", "name")))

visibility_notes.add(
    VisibilityNote(
        "groups",
        _("Your groups"),
        "group",
        order=85,
        short=_("The members of a group see who is in it, and so does whoever leads it."),
        full=_(
            "Groups that are open can be found by everybody who may join them. What is reported in a group is "
            "seen by those who look after reports."
        ),
    )
)
