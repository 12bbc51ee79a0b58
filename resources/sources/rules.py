"""A school's rules about whole domains, laid onto each of its sources.

A rule is not asked for when a page is read: it is written onto the rows it is about, so that whoever reads a
verdict reads the one that holds. Which one that is:

1. Of several rules the one with the narrowest domain speaks.
2. "Not for use" takes everything, also what was accepted before; a later verdict on one very source is an
   exception and stands. It looks at the site and at where its feed comes from.
3. Any other verdict fills only what staff have not judged themselves, and looks at the site alone: it never opens
   what was closed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection
from django.db.models import F, QuerySet

from accounts.schools.models import School
from resources.sources.domains import host_of, within_of
from resources.sources.models import DomainRule, SchoolSource, Source, Verdict

_RULES_OF_SCHOOL = 4101  # the kind of advisory lock, beside which stands the school
_EMPTY = {"own_verdict": Verdict.NONE, "own_why": "", "own_by": None, "own_at": None}
_MAIN_TO_OWN = {"verdict": "own_verdict", "why": "own_why", "judged_by": "own_by", "judged": "own_at"}


@dataclass(frozen=True)
class Change:
    """What laying rules on changed: the ids of the `SchoolSource` rows whose verdict is another now. `is_new`:
    there was no rule about the domain before."""

    rows: tuple[int, ...] = ()
    is_new: bool = False


def hold_rules(school: School, *, to_change: bool) -> None:
    """Until the transaction ends: keep the school's rules as they are, for laying them on a row that was just
    written; or change them, which waits for all who hold them and keeps newcomers waiting.

    So no row slips in between a rule and the rows it is about. The foreign key to the school would not do: it is
    looked at only when a transaction commits.
    """
    lock = "pg_advisory_xact_lock" if to_change else "pg_advisory_xact_lock_shared"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {lock}(%s, %s)", [_RULES_OF_SCHOOL, school.pk])


def lay_on(school: School, rows: QuerySet[SchoolSource]) -> Change:
    """Give `rows` of the school the verdict of the rule that speaks for each, or their own back where none does.

    Inside a transaction. However many rows there are: two reads, and two writes for each rule that comes or goes.
    """
    rows = list(
        rows.filter(school=school)
        .select_related("source", "source__feed")
        .only("rule", "verdict", "judged", "own_verdict", "own_at", "source__address", "source__feed__address")
        .order_by("pk")
        .select_for_update(of=("self",))
    )
    hosts = {row.pk: (host_of(row.source.address), _feed_host(row.source)) for row in rows}
    rules = _rules_of(school, hosts.values())
    change_to: dict[DomainRule | None, list[SchoolSource]] = {}
    for row in rows:
        rule = speaking_rule(row, *hosts[row.pk], rules)
        if rule is None and row.rule_id is None:
            continue
        if rule and row.rule_id == rule.pk and (row.verdict, row.judged) == (rule.verdict, rule.decided):
            continue
        change_to.setdefault(rule, []).append(row)
    changed = []
    for rule, group in change_to.items():
        _write(rule, [row.pk for row in group])
        changed += [row.pk for row in group if row.verdict != (rule.verdict if rule else row.own_verdict)]
    return Change(tuple(changed))


def speaking_rule(
    row: SchoolSource, host: str, feed_host: str, rules: Mapping[str, DomainRule]
) -> DomainRule | None:
    """The one of a school's `rules` (by domain) whose verdict holds for a row, or None when its own does."""
    verdict, when = (row.own_verdict, row.own_at) if row.rule_id else (row.verdict, row.judged)
    of_site, of_feed = _narrowest(host, rules), _narrowest(feed_host, rules)
    for rule in (of_site, of_feed):
        if rule and rule.verdict == Verdict.REFUSED:
            is_exception = verdict and when and when > rule.decided
            return None if is_exception else rule
    return of_site if of_site and not verdict else None


def refusing_rule(school: School, addresses: Iterable[str]) -> DomainRule | None:
    """The school's rule that says no to something which stands at one of the addresses, or None. One query."""
    return next(iter(refusing_rules(school, addresses).values()), None)


def refusing_rules(school: School, addresses: Iterable[str]) -> dict[str, DomainRule]:
    """The school's rules that say no, by the addresses they say it to. One query."""
    hosts = {address: host_of(address) for address in addresses if address}
    rules = _rules_of(school, [hosts.values()])
    found = {address: _narrowest(host, rules) for address, host in hosts.items()}
    return {address: rule for address, rule in found.items() if rule and rule.verdict == Verdict.REFUSED}


def lay_on_source(source: Source) -> None:
    """Ask all schools' rules anew about a source that stands, or whose feed stands, somewhere else from now on."""
    for row in source.school_sources.select_related("school"):
        hold_rules(row.school, to_change=False)
        lay_on(row.school, SchoolSource.objects.filter(pk=row.pk))


def _rules_of(school, groups_of_hosts):
    names = {name for hosts in groups_of_hosts for host in set(hosts) for name in within_of(host)}
    return {rule.domain: rule for rule in DomainRule.objects.filter(school=school, domain__in=names)}


def _narrowest(host, rules):
    return next((rules[name] for name in within_of(host) if name in rules), None)


def _feed_host(source):
    feed = getattr(source, "feed", None)
    return host_of(feed.address) if feed else ""


def _write(rule: DomainRule | None, ids: list[int]) -> None:
    rows = SchoolSource.objects.filter(pk__in=ids)
    if rule is None:
        rows.update(rule=None, **{main: F(own) for main, own in _MAIN_TO_OWN.items()}, **_EMPTY)
        return
    rows.filter(rule=None).update(**{own: F(main) for main, own in _MAIN_TO_OWN.items()})
    said = {"verdict": rule.verdict, "why": rule.why, "judged_by": rule.decided_by, "judged": rule.decided}
    rows.update(rule=rule, **said)
