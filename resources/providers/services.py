"""What school admins decide about outside tools."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.errors import Refused
from resources.providers.models import CommunityRules, ToolSwitch
from resources.providers.queries import community_rules, switched_off_at, switched_on


def refuse_switched_off(*, actor: Viewer, address: str) -> None:
    """Raises Refused (field `address`) for what stands at a provider that the school has to switch on first."""
    if provider := switched_off_at(actor.school, address):
        raise Refused(provider.refused_while_off, field="address")


@transaction.atomic
def set_tools(*, actor: Viewer, tools: Iterable[str], rules: str) -> None:
    """Switch on exactly these outside tools for the actor's school, and keep its rules for communities.

    Counts from the next page that anybody opens. Raises Refused for anybody but an admin.
    """
    if not actor.is_admin:
        raise Refused(_("Only an admin of your school can decide this."))
    School.objects.select_for_update().get(pk=actor.school.pk)  # two admins at once: one after the other
    wanted, before = frozenset(tools), switched_on(actor.school)
    ToolSwitch.objects.filter(school=actor.school, tool__in=before - wanted).delete()
    ToolSwitch.objects.bulk_create(
        ToolSwitch(school=actor.school, tool=tool, changed_by=actor.person) for tool in sorted(wanted - before)
    )
    for tool in sorted(wanted ^ before):
        record(
            "resources.providers.set_tools",
            school=actor.school,
            actor=actor.person,
            thing=actor.school,
            tool=tool,
            on=tool in wanted,
        )
    lines = [line.strip() for line in rules.splitlines() if line.strip()]
    if lines and tuple(lines) != community_rules(actor.school):
        CommunityRules.objects.update_or_create(
            school=actor.school, defaults={"text": "\n".join(lines), "changed_by": actor.person}
        )
