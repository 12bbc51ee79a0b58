"""How a group is reported: its name, what it says of itself, what happens there. It goes on until somebody looked.

# SAFETY 9, 10
"""

from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, Sentences
from kit.text.directions import isolated
from networks.groups.access import get_group_to_report
from networks.groups.models import Group, GroupMember
from networks.groups.queries import may_open, people_in
from networks.groups.services.groups import end_group_for_good


class ReportableGroup(Reportable):
    """It is about whoever made, leads or once led it; it ends for good, or stays."""

    kind = "group"
    sentences = Sentences(
        heading=_lazy("The group"),
        thanks=_lazy("Thank you for telling us. Somebody of your school looks at it, and answers you here."),
        uphold=_lazy("The group ends for good, and its members do not see it any more"),
        dismiss=_lazy("It is fine, or I talk to whoever leads it: the group stays"),
        upheld=_lazy("The group ended."),
        dismissed=_lazy("The group stays."),
    )

    def find(self, viewer: Viewer, uuid: UUID) -> Group:
        """One the viewer may know of, or was in until lately."""
        return get_group_to_report(viewer, uuid)

    def load(self, uuid: UUID) -> Group | None:
        """The group."""
        return Group.objects.filter(uuid=uuid).first()

    def evidence(self, thing: Group) -> Evidence:
        """Its name and what it says it is for."""
        return Evidence(title=thing.name, words=thing.purpose)

    def answered_for_by(self, person_id: int) -> QuerySet:
        """Those they made, lead or once led."""
        return Group.objects.answered_for_by(person_id)

    def people(self, thing: Group) -> set[int]:
        """Whoever made, leads or once led it."""
        leads = thing.members.filter(role=GroupMember.Role.LEAD).values_list("person_id", flat=True)
        return {*leads, *([thing.made_by_id] if thing.made_by_id else [])}

    def back(self, viewer: Viewer, thing: Group) -> tuple[str, str]:
        """To its page, where that is the viewer's to open."""
        if may_open(viewer, thing):
            return reverse("networks:group-detail", args=[thing.uuid]), thing.name
        return reverse("networks:group-list"), _("Groups")

    def now(self, thing: Group) -> str:
        """What kind of group it is, and who leads it."""
        leads, _members = people_in(thing)
        names = {"names": ", ".join(isolated(lead.name) for lead in leads)}
        led = _("led by %(names)s") % names if leads else _("nobody leads it now")
        return f"{thing.get_kind_display()} · {led}"

    def decide(self, *, actor: Viewer, thing: Group, upheld: bool, stays_hidden: bool) -> None:
        """Ended for the report, no lead takes it up again."""
        if upheld:
            end_group_for_good(actor=actor, group=thing)
