"""Bringing a source into a school, and the school's verdict on it and on whole domains."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from accounts.screening.contact_details import ContactDetail
from accounts.screening.words import screen_words
from kit.addresses import BadAddress
from kit.errors import Refused
from resources.sources.domains import Ground, domain_of, ground_of
from resources.sources.models import DomainRule, SchoolSource, Source, Verdict
from resources.sources.rules import Change, hold_rules, lay_on, refusing_rule
from resources.sources.tasks import tell_of_rule, tell_of_verdict

_ONLY_STAFF = _lazy("Only staff of your school can decide about sources.")
_SITES = (ContactDetail.LINK,)  # a reason may name the sites it speaks of
_WHY = _lazy("Say in a sentence why, so that students understand.")


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
            if actor.can_vet and looked_at and row.verdict == Verdict.NONE:
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


def judge_source(*, actor: Viewer, source: Source, verdict: str, why: str = "") -> SchoolSource:
    """Give the school's verdict. It counts from this moment; whoever brought or follows the source is told.

    Raises Refused when the actor may not judge, or when the verdict asks for a reason and has none.
    """
    if not actor.can_vet:
        raise Refused(_ONLY_STAFF)
    if verdict in (Verdict.CAUTION, Verdict.REFUSED) and not why.strip():
        raise Refused(_WHY, field="why")
    screen_words(actor.school, allow=_SITES, why=why)
    with transaction.atomic():
        row = SchoolSource.objects.select_for_update().get(school=actor.school, source=source)
        before = row.verdict
        if (before, row.why, row.rule_id) == (verdict, why.strip(), None):
            return row
        row.verdict, row.why = verdict, why.strip()
        row.judged_by, row.judged = actor.person, timezone.now()
        # Said of this very source, and later than any rule: an exception that stands.
        row.rule, row.own_verdict, row.own_why, row.own_by, row.own_at = None, Verdict.NONE, "", None, None
        row.save()
        record(
            "resources.sources.judge_source",
            school=actor.school,
            actor=actor.person,
            subject=row.added_by,
            thing=source,
            reason=row.why[:300],
            verdict=verdict,
            before=before,
        )
        tell_of_verdict.delay_on_commit(row.pk)
    return row


def set_domain_rule(*, actor: Viewer, domain: str, verdict: str, why: str = "") -> tuple[DomainRule, Change]:
    """Give the school's verdict on everything that stands on a domain or below it, from this moment on.

    `domain` may be an address pasted whole. A second time it changes the rule. Those who follow what it hits are
    told.
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
        rows = _rows_within(actor.school, name)
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
        if change.rows:
            key = f"rule.{rule.uuid}.{rule.decided:%Y%m%d%H%M%S%f}"
            tell_of_rule.delay_on_commit(actor.school.pk, name, str(verdict), list(change.rows), key)
    return rule, replace(change, is_new=not before)


def lift_domain_rule(*, actor: Viewer, rule: DomainRule, seen: str = "") -> Change:
    """Take a rule away: each source it spoke for has its own verdict again. A second press changes nothing.

    Raises Refused when the actor may not judge, or when the rule was changed since `seen` (the moment it carried).
    """
    if not actor.can_vet:
        raise Refused(_ONLY_STAFF)
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
        if change.rows and rule.verdict == Verdict.REFUSED:
            key = f"rule-lifted.{rule.uuid}"
            tell_of_rule.delay_on_commit(actor.school.pk, rule.domain, "", list(change.rows), key)
    return change


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


def _judgeable_domain(actor: Viewer, domain: str, verdict: str, why: str) -> str:
    if not actor.can_vet:
        raise Refused(_ONLY_STAFF)
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
    if verdict in (Verdict.CAUTION, Verdict.REFUSED) and not why.strip():
        raise Refused(_WHY, field="why")
    screen_words(actor.school, allow=_SITES, why=why)
    return name


def _rows_within(school: School, domain: str):
    return SchoolSource.objects.filter(school=school, source__in=Source.objects.within(domain))


def _domain_sentence(domain: str, why: str) -> str:
    return _("Your school decided not to use anything from %(domain)s: %(why)s") % {"domain": domain, "why": why}
