"""Bringing a source into a school, and why one is not for use there, in words."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from kit.errors import Refused
from resources.sources.models import DomainRule, SchoolSource, Source, Verdict
from resources.sources.rules import hold_rules, lay_on, refusing_rule


def bring_source(*, actor: Viewer, source: Source, looked_at: bool = True) -> SchoolSource:
    """Make the source known to the actor's school; a second time changes nothing.

    What staff bring they have looked at, so it is fine from the start, unless they say that they have not
    (`looked_at`).  # SAFETY 41
    Raises Refused when the school has said no to it, or to the domain it stands on.
    """
    with transaction.atomic():
        row, new = SchoolSource.objects.get_or_create(
            school=actor.school, source=source, defaults={"added_by": actor.person}
        )
        if new:
            # Only now that the row is written: whoever decides about a domain waits for it, and finds it.
            hold_rules(actor.school, to_change=False)
            lay_on(actor.school, SchoolSource.objects.filter(pk=row.pk))
            row.refresh_from_db()
            if actor.is_staff and looked_at and row.verdict == Verdict.NONE:
                row.verdict, row.judged_by, row.judged = Verdict.FINE, actor.person, timezone.now()
                row.save(update_fields=["verdict", "judged_by", "judged"])
            record(
                "resources.sources.bring_source",
                school=actor.school,
                actor=actor.person,
                thing=source,
                address=source.address,
            )
    if row.verdict == Verdict.REFUSED:
        raise Refused(refusal_sentence(row), field="address")
    return row


def refuse_by_rule(*, actor: Viewer, addresses: list[str]) -> None:
    """Raises Refused (field `address`) when the actor's school said no to a domain that one of them stands on."""
    if rule := refusing_rule(actor.school, addresses):
        raise Refused(rule_sentence(rule), field="address")


def rule_sentence(rule: DomainRule) -> str:
    """Why nothing from a domain is for use here, as one says it to a student."""
    return _domain_sentence(rule.domain, rule.why)


def refusal_sentence(row: SchoolSource) -> str:
    """Why a source is not for use here, as one says it to a student."""
    if row.rule_id and row.verdict == Verdict.REFUSED:
        return _domain_sentence(row.rule.domain, row.why)
    if row.why:
        return _("Your school decided not to use this source: %(why)s") % {"why": row.why}
    return _("Your school decided not to use this source.")


def _domain_sentence(domain: str, why: str) -> str:
    return _("Your school decided not to use anything from %(domain)s: %(why)s") % {"domain": domain, "why": why}
