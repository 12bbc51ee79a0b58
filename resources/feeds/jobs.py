"""Polling: the tick that finds work, and the worker that does it. Safe to kill at any moment: what is due stays on
the rows, what is half done comes back when its lease has run out, and what is done twice is written once."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from time import monotonic
from uuid import UUID

from django.conf import settings
from django.db import DataError, IntegrityError
from django.utils import timezone

from plnsite.kit.fetch import fetch_many
from resources.feeds.findings import Finding, broken, finding_of, put_off, request_of
from resources.feeds.leases import (
    FEWEST_AT_ONCE,
    FeedState,
    claim_feeds,
    leave_host_alone,
    release,
    send_to_sleep,
    wake_the_followed,
)
from resources.feeds.models import Feed
from resources.feeds.moving import move_feed
from resources.feeds.storing import store

MOST_HANDS = 16
# A batch ends after BATCH whatever happens; one that was begun at the last moment of SHIFT is still over before
# the task's time limit, and before its lease.
SHIFT = timedelta(seconds=60)
BATCH = timedelta(seconds=120)
HOLD = BATCH + timedelta(seconds=60)
_SLICE_LETTERS = 700_000
_SLICE_FEEDS = 1_000
_SLICE_SECONDS = 2

logger = logging.getLogger(__name__)


def poll_due_feeds(now: datetime | None = None) -> int:
    """The tick: wake feeds and let feeds sleep as people follow them, and say how many workers there is work for
    (0 to MOST_HANDS)."""
    wake_the_followed(now)
    send_to_sleep(now)
    due = Feed.objects.due(now).order_by()[: MOST_HANDS * FEWEST_AT_ONCE].count()
    return -(-due // FEWEST_AT_ONCE)


def poll_feeds() -> int:
    """Poll what is due, batch after batch, until nothing is left or the SHIFT is over; the number of feeds."""
    polled, began = 0, monotonic()
    while monotonic() - began < SHIFT.total_seconds():
        lease, states = claim_feeds(hold=HOLD)
        if not states:
            break
        polled += poll_batch(lease, states)
    return polled


def poll_batch(lease: UUID, states: list[FeedState]) -> int:
    """Ask for all these feeds, held under `lease`, and write down what comes; the number of feeds settled.

    What has come is written in slices while the rest is still on its way. Whatever ends the batch early, the feeds
    that were not settled are given back.
    """
    settled, quiet = 0, {}
    try:
        for findings in _slices(_found(states)):
            settled += _settle(findings, lease)
            quiet |= dict(finding.peace for finding in findings if finding.peace)
        for host, until in quiet.items():
            leave_host_alone(host, until)
    finally:
        if settled < len(states):
            release(lease)
    return settled


def _found(states: list[FeedState]) -> Iterator[Finding]:
    """A finding for each feed, as its answer comes in."""
    floor = timedelta(seconds=settings.FEED_FLOOR_SECONDS)
    end = monotonic() + BATCH.total_seconds()
    waiting = {state.id: state for state in states}
    with closing(fetch_many([request_of(state) for state in states])) as outcomes:
        for outcome in outcomes:
            state = waiting.pop(outcome.request.key.id)
            yield finding_of(state, outcome, timezone.now(), floor=floor)
            if monotonic() > end:
                break
    for state in waiting.values():
        yield put_off(state, timezone.now())


def _slices(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings in portions that are worth a transaction, fit into memory, and let nobody wait for long."""
    portion, letters, end = [], 0, monotonic() + _SLICE_SECONDS
    for finding in findings:
        portion.append(finding)
        letters += sum(len(entry.html) for entry in finding.entries)
        if letters > _SLICE_LETTERS or len(portion) >= _SLICE_FEEDS or monotonic() > end:
            yield portion
            portion, letters, end = [], 0, monotonic() + _SLICE_SECONDS
    if portion:
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
