"""Deciding about domains and about the policy, with all that follows for what was asked."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.school_setup.services import change_school
from accounts.schools.models import School, SourcePolicy
from kit.errors import Refused
from resources.sources.models import DomainRule, SchoolSource, Verdict
from resources.sources.rules import Change
from resources.sources.services import lift_domain_rule, set_domain_rule
from resources.vetting.models import Appeal
from resources.vetting.telling import tell_heard


def decide_domain(*, actor: Viewer, domain: str, verdict: str, why: str = "") -> tuple[DomainRule, Change]:
    """As `set_domain_rule`; appeals about what it opens are answered by it."""
    with transaction.atomic():
        rule, change = set_domain_rule(actor=actor, domain=domain, verdict=verdict, why=why)
        _hear_appeals(actor, change)
    return rule, change


def lift_domain(*, actor: Viewer, rule: DomainRule, seen: str = "") -> Change:
    """As `lift_domain_rule`; appeals about what it opens are answered by it."""
    with transaction.atomic():
        change = lift_domain_rule(actor=actor, rule=rule, seen=seen)
        _hear_appeals(actor, change)
    return change


def set_source_policy(*, actor: Viewer, source_policy: str) -> School:
    """When staff of the school look at new sources. Raises Refused unless the actor is an admin of the school."""
    if source_policy not in SourcePolicy.values:
        raise Refused(_("Choose one of these."), field="source_policy")
    verb = "resources.vetting.set_source_policy"
    return change_school(actor=actor, verb=verb, source_policy=source_policy)[0]


def _hear_appeals(actor: Viewer, change: Change) -> None:
    opened = SchoolSource.objects.filter(pk__in=change.rows).exclude(verdict=Verdict.REFUSED)
    appeals = Appeal.objects.filter(school_source__in=opened, answered__isnull=True)
    heard = list(appeals.select_related("person", "school", "school_source__source"))
    if not heard:
        return
    appeals.update(outcome=Appeal.Outcome.HEARD, answered=timezone.now(), answered_by=actor.person)
    rows = {one.school_source_id for one in heard}
    still_reported = SchoolSource.objects.filter(
        pk__in=rows, reports__answered__isnull=True, reports__isnull=False
    )
    SchoolSource.objects.filter(pk__in=rows).exclude(pk__in=still_reported.values("pk")).update(asked_again=None)
    for one in heard:
        tell_heard(one)
