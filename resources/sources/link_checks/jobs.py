"""Looking whether followed pages without a feed are still there: once a month, politely, in batches. Safe to kill
at any moment: whose turn it is stays on the rows, and a dead worker's hold runs out."""

import random
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from kit.addresses import parse_address
from kit.fetch import Limits, Outcome, Request, Trouble, fetch_many
from resources.sources.following import is_followed
from resources.sources.link_checks.models import LinkCheck
from resources.sources.models import Source, SourceKind
from resources.sources.rules import lay_on_source

MONTH = timedelta(days=30)
AGAIN = (timedelta(days=1), timedelta(days=2), timedelta(days=4), timedelta(days=8), timedelta(days=16))
PATIENCE = timedelta(hours=20)  # one bad day is the site's own affair
MOST_AT_ONCE = 100
HOLD = timedelta(minutes=4)
_NEW_AT_ONCE = 500
_ONE_AT_A_TIME = 0x6C696E6B73  # the number of our advisory lock
_LIMITS = Limits(total_seconds=15, head_seconds=10, wire_bytes=1024 * 1024, body_bytes=4 * 1024 * 1024)
# Somebody is there and answers, though not as we would like.
_THERE = {Trouble.TOO_LARGE, Trouble.FORBIDDEN, Trouble.REFUSED}
_SAYS_NOTHING = {Trouble.TOO_MANY_REQUESTS}


def find_due_links(now: datetime | None = None) -> bool:
    """The tick: give followed pages without a feed their turn, take it from those that nobody follows or that have
    a feed by now; whether there is work for a worker."""
    now = now or timezone.now()
    watched = Source.objects.filter(is_followed()("pk"), feed__isnull=True).exclude(kind=SourceKind.SCHOOL)
    new = watched.filter(link_check__isnull=True).values_list("pk", flat=True)[:_NEW_AT_ONCE]
    LinkCheck.objects.bulk_create(
        # Somebody has just looked at it when it was added.
        (LinkCheck(source_id=pk, next_check=_next(now)) for pk in list(new)),
        ignore_conflicts=True,
    )
    LinkCheck.objects.due(now).exclude(source__in=watched).delete()
    return LinkCheck.objects.due(now).exists() and not _is_at_work(now)


def check_links(now: datetime | None = None) -> int:
    """Look at a batch of pages whose turn it is; how many. Nothing while another worker is at it: that is how a
    site is never asked by two."""
    now = now or timezone.now()
    lease = uuid4()
    checks = _claim(lease, now)
    requests = [
        Request(check.source.address, accept="text/html,*/*", limits=_LIMITS, key=check) for check in checks
    ]
    try:
        for outcome in fetch_many(requests):
            _settle(outcome.request.key, outcome, lease, now)
    finally:
        LinkCheck.objects.filter(lease=lease).update(lease=None, held_until=None)
    return len(checks)


def _is_at_work(now: datetime) -> bool:
    return LinkCheck.objects.filter(held_until__gt=now).exists()


def _claim(lease: UUID, now: datetime) -> list[LinkCheck]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        if _is_at_work(now):
            return []
        checks = list(LinkCheck.objects.due(now).select_related("source")[:MOST_AT_ONCE])
        ids = [check.pk for check in checks]
        LinkCheck.objects.filter(pk__in=ids).update(lease=lease, held_until=now + HOLD)
    return checks


def _settle(check: LinkCheck, outcome: Outcome, lease: UUID, now: datetime) -> None:
    trouble = outcome.trouble
    with transaction.atomic():
        if not LinkCheck.objects.select_for_update().filter(pk=check.pk, lease=lease).exists():
            return
        if trouble in _SAYS_NOTHING:
            check.next_check = now + max(AGAIN[0], timedelta(seconds=outcome.retry_after or 0))
        elif trouble is None or trouble in _THERE:
            check.failures, check.failing_since, check.trouble = 0, None, ""
            check.next_check = _next(now)
            Source.objects.filter(pk=check.source_id).update(reached=now, lost=None)
        else:
            _fail(check, trouble, now)
        check.last_check, check.lease, check.held_until = now, None, None
        check.save()
    if outcome.permanent_address:
        _follow_move(check.source, outcome.permanent_address)


def _fail(check: LinkCheck, trouble: Trouble, now: datetime) -> None:
    check.failing_since = check.failing_since or now
    check.next_check = now + (AGAIN[check.failures] if check.failures < len(AGAIN) else MONTH)
    check.failures = min(check.failures + 1, 1_000)
    check.trouble = trouble.value
    if trouble == Trouble.GONE or now - check.failing_since >= PATIENCE:
        Source.objects.filter(pk=check.source_id).update(lost=check.failing_since)


def _follow_move(source: Source, address: str) -> None:
    """The page has another address on its own site from now on. To another site nobody is led unasked: a school
    may think otherwise of that one."""
    old, new = parse_address(source.address), parse_address(address)
    if old.host.removeprefix("www.") != new.host.removeprefix("www.") or len(address) > 800:
        return
    if address == source.address or (new.path == "/" and old.path != "/"):  # sent to the front door: no move
        return
    try:
        with transaction.atomic():
            Source.objects.filter(pk=source.pk).update(address=address)
            if old.host != new.host:
                source.refresh_from_db()
                lay_on_source(source)
    except IntegrityError:  # that one is a source of its own
        return


def _next(now: datetime) -> datetime:
    return now + MONTH * random.uniform(0.8, 1.2)  # noqa: S311 - spreads the work, guards nothing
