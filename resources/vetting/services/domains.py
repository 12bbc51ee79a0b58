"""The school's verdict on whole domains, with all that follows for what was asked."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from kit.addresses import BadAddress
from kit.errors import Refused
from resources.sources.domains import Ground, domain_of, ground_of
from resources.sources.models import DomainRule, SchoolSource, Source, Verdict
from resources.sources.rules import Change, hold_rules, lay_on
from resources.vetting.models import Appeal
from resources.vetting.services.preconditions import check_reason, refuse_unless_staff
from resources.vetting.tasks import tell_of_rule
from resources.vetting.telling import tell_heard


def set_domain_rule(*, actor: Viewer, domain: str, verdict: str, why: str = "") -> tuple[DomainRule, Change]:
    """Give the school's verdict on everything that stands on a domain or below it, from this moment on.

    `domain` may be an address pasted whole. A second time it changes the rule. Those who follow what it hits are
    told, and appeals about what it opens answered.
    Raises Refused when the actor may not judge, the domain is none or nobody's, or the verdict lacks its reason.
    """
    name = _judgeable_domain(actor, domain, verdict, why)
    with transaction.atomic():
        hold_rules(actor.school, to_change=True)
        rule = DomainRule.objects.filter(school=actor.school, domain=name).first()
        before = rule.verdict if rule else ""
        if rule and (rule.verdict, rule.why) == (verdict, why.strip()):
            return rule, Change()
        rule = rule or DomainRule(school=actor.school, domain=name)
        # Held before the moment is taken: a verdict that was given without knowing of the rule is older than it.
        rows = SchoolSource.objects.filter(school=actor.school, source__in=Source.objects.within(name))
        ids = list(rows.select_for_update().values_list("pk", flat=True))
        rule.verdict, rule.why = verdict, why.strip()
        rule.decided_by, rule.decided = actor.person, timezone.now()
        rule.save()
        change = lay_on(actor.school, SchoolSource.objects.filter(pk__in=ids))
        record(
            "resources.sources.set_domain_rule",
            school=actor.school,
            actor=actor.person,
            thing=rule,
            reason=rule.why[:300],
            domain=name,
            verdict=str(verdict),
            before=before,
            sources=len(change.rows),
        )
        _hear_appeals(actor, change)
        if change.rows:
            key = f"rule.{rule.uuid}.{rule.decided:%Y%m%d%H%M%S%f}"
            tell_of_rule.delay_on_commit(actor.school.pk, name, str(verdict), list(change.rows), key)
    return rule, replace(change, is_new=not before)


def lift_domain_rule(*, actor: Viewer, rule: DomainRule, seen: str = "") -> Change:
    """Take a rule away: each source it spoke for has its own verdict again, and appeals about what that
    opens are answered. A second press changes nothing.

    Raises Refused when the actor may not judge, or when the rule was changed since `seen` (the moment it carried).
    """
    refuse_unless_staff(actor)
    with transaction.atomic():
        hold_rules(actor.school, to_change=True)
        now = DomainRule.objects.filter(pk=rule.pk).first()
        if seen and now and now.decided.isoformat() != seen:
            raise Refused(_("Somebody has changed this rule in the meantime. Look at it, then decide."))
        rows = list(SchoolSource.objects.filter(rule=rule).values_list("pk", flat=True))
        # Set free first, so that the rule that speaks now is looked for among the others alone.
        DomainRule.objects.filter(pk=rule.pk, school=actor.school).update(domain=f"lifted.{rule.uuid}")
        change = lay_on(actor.school, SchoolSource.objects.filter(pk__in=rows))
        gone, _each = DomainRule.objects.filter(pk=rule.pk, school=actor.school).delete()
        if gone:
            record(
                "resources.sources.lift_domain_rule",
                school=actor.school,
                actor=actor.person,
                thing=rule,
                domain=rule.domain,
                before=rule.verdict,
                sources=len(change.rows),
            )
        _hear_appeals(actor, change)
        if change.rows and rule.verdict == Verdict.REFUSED:
            key = f"rule-lifted.{rule.uuid}"
            tell_of_rule.delay_on_commit(actor.school.pk, rule.domain, "", list(change.rows), key)
    return change


def _judgeable_domain(actor: Viewer, domain: str, verdict: str, why: str) -> str:
    refuse_unless_staff(actor)
    try:
        name = domain_of(domain)
    except BadAddress:
        raise Refused(_("This is not the name of a site. Write it like example.org."), field="domain") from None
    ground = ground_of(name)
    if ground == Ground.NOBODY:
        raise Refused(
            _("%(name)s is not one site: very many stand on it. Name the site itself.") % {"name": name},
            field="domain",
        )
    if ground == Ground.MANY and verdict in (Verdict.RECOMMENDED, Verdict.FINE):
        raise Refused(
            _("Anybody can have a page below %(name)s. Say yes to single sources there instead.") % {"name": name},
            field="domain",
        )
    if verdict not in Verdict.values or not verdict:
        raise Refused(_("Choose what your school says."), field="verdict")
    check_reason(actor, verdict, why)
    return name


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
    SchoolSource.objects.filter(pk__in=rows).exclude(pk__in=still_reported.values("pk")).update(
        review_requested_at=None
    )
    for one in heard:
        tell_heard(one)
