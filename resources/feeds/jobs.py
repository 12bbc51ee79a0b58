"""Polling: the tick that finds work, and the worker that does it. Safe to kill at any moment: what is due stays on
the rows, what is half done comes back when its lease has run out, and what is done twice is written once."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic, sleep
from uuid import UUID, uuid4

from django.conf import settings
from django.db import DataError, IntegrityError
from django.utils import timezone

from kit.fetch import Request, fetch_many
from kit.web.throttling import give_way
from resources.feeds.models import Feed
from resources.feeds.polling.findings import Finding, broken, finding_of, put_off, request_of
from resources.feeds.polling.leases import (
    claim_feeds,
    leave_host_alone,
    may_visit,
    release,
    send_to_sleep,
    wake_the_followed,
)
from resources.feeds.polling.moving import move_feed
from resources.feeds.polling.storing import store

MOST_HANDS = 16
_WORTH_A_HAND = 50  # feeds that are due
_ENOUGH_IN_HAND = 48  # with so many feeds waiting for an answer
_LOOK_AGAIN = 0.1  # more are taken only after so many seconds
# A worker takes feeds for the time of a SHIFT; what is then still on its way has the OVERTIME and one request's
# own limit to come in, all of it within HOLD and within the task's time limit.
SHIFT = timedelta(seconds=60)
OVERTIME = timedelta(seconds=60)
HOLD = SHIFT + OVERTIME + timedelta(seconds=60)
_SLICE_LETTERS = 200_000
_SLICE_FEEDS = 1_000
_SLICE_SECONDS = 2

logger = logging.getLogger(__name__)


def poll_due_feeds(now: datetime | None = None) -> int:
    """The tick: wake feeds and let feeds sleep as people follow them, and say how many workers there is work for
    (0 to MOST_HANDS)."""
    wake_the_followed(now)
    send_to_sleep(now)
    due = Feed.objects.due(now).order_by()[: MOST_HANDS * _WORTH_A_HAND].count()
    return -(-due // _WORTH_A_HAND)


def poll_feeds() -> int:
    """Poll what is due, until nothing is left or the SHIFT is over; the number of feeds that were settled.

    What has come is written down in slices while the rest is still on its way, and new feeds are taken as soon as
    there is room for questions, so that nobody waits for a slow site. Whatever ends the work early, the feeds that
    were not settled are given back.
    """
    lease, settled = uuid4(), 0
    try:
        for findings in _slices(_found(lease)):
            began = monotonic()
            settled += _settle(findings, lease)
            for host, until in {finding.peace for finding in findings if finding.peace}:
                leave_host_alone(host, until)
            give_way(monotonic() - began)
    finally:
        release(lease)
    return settled


def _found(lease: UUID) -> Iterator[Finding | None]:
    """A finding for each feed that is due, as its answer comes in, and None now and then when none does."""
    floor = timedelta(seconds=settings.FEED_FLOOR_SECONDS)
    end = monotonic() + SHIFT.total_seconds()
    waiting = {}

    def requests() -> Iterator[Request | None]:
        looked, enough = 0.0, _ENOUGH_IN_HAND
        while monotonic() < end:
            if len(waiting) >= enough and monotonic() < looked + _LOOK_AGAIN:
                yield None
                continue
            in_hand = Counter(state.host for state in waiting.values())
            _lease, states = claim_feeds(hold=HOLD, lease=lease, in_hand=in_hand)
            waiting.update((state.id, state) for state in states)
            looked, enough = monotonic(), max(1, min(_ENOUGH_IN_HAND, len(waiting) // 2))
            if not waiting:
                return
            yield from map(request_of, states)

    def may_go(request: Request, host: str) -> bool:
        return may_visit(request.key.id, host, lease=lease)

    with closing(fetch_many(requests(), pulse=_SLICE_SECONDS, may_visit=may_go)) as outcomes:
        for outcome in outcomes:
            if outcome is None:
                yield None
            else:
                state = waiting.pop(outcome.request.key.id)
                rested = monotonic() + outcome.pause
                yield replace(finding_of(state, outcome, timezone.now(), floor=floor), rested=rested)
            if monotonic() > end + OVERTIME.total_seconds():
                break
    for state in waiting.values():
        yield put_off(state, timezone.now())


def _slices(findings: Iterable[Finding | None]) -> Iterator[list[Finding]]:
    """The findings in portions that are worth a transaction, fit into memory, and let nobody wait for long.

    A feed stays in hand until its site has rested, so that the next worker need not know when it was asked.
    """
    portion, letters, end = [], 0, monotonic() + _SLICE_SECONDS
    for finding in findings:
        if finding:
            portion.append(finding)
            letters += sum(len(entry.html) for entry in finding.entries)
        if letters > _SLICE_LETTERS or len(portion) >= _SLICE_FEEDS or monotonic() > end:
            now = monotonic()
            if ready := [each for each in portion if each.rested <= now]:
                yield ready
            portion = [each for each in portion if each.rested > now]
            letters, end = 0, monotonic() + _SLICE_SECONDS
    if portion:
        sleep(max(0.0, max(each.rested for each in portion) - monotonic()))
        yield portion


def _settle(findings: list[Finding], lease: UUID) -> int:
    """Write a slice down; the number of its feeds that were still ours. What the database does not take is halved
    until the one feed is found that it is about."""
    now = timezone.now()
    try:
        ours = store(findings, lease, now)
    except (DataError, IntegrityError):
        if len(findings) > 1:
            middle = len(findings) // 2
            return _settle(findings[:middle], lease) + _settle(findings[middle:], lease)
        logger.exception("Could not keep what %s sent", findings[0].state.address)
        floor = timedelta(seconds=settings.FEED_FLOOR_SECONDS)
        return len(store([Finding(broken(findings[0].state, now, floor=floor))], lease, now))
    for finding in findings:
        if finding.moved_to and finding.state.id in ours:
            move_feed(finding.state.id, finding.moved_to)
    return len(ours)
