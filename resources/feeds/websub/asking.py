"""Asking hubs: to tell us, to go on telling us, to stop."""

from contextlib import closing
from datetime import datetime, timedelta
from time import monotonic
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from kit.fetch import Limits, Outcome, Request, fetch_many
from resources.feeds.polling.notices import rely_on_polls
from resources.feeds.websub.leases import REFUSAL, WANTED, next_try
from resources.feeds.websub.models import Subscription

MOST_AT_ONCE = 100
BATCH_SECONDS = 120
_TRIES_TO_END = 3
_LIMITS = Limits(total_seconds=15, body_bytes=64 * 1024, wire_bytes=64 * 1024, redirects=2)
_NOT_FINAL = frozenset({408, 425, 429})
_State = Subscription.State


def ask_hubs(now: datetime) -> int:
    """Ask the hubs whose turn it is; the number of questions that were answered. What is not answered, or not
    asked because this process died, comes up again by itself."""
    rows = _take_in_hand(now)
    answered, end = 0, monotonic() + BATCH_SECONDS
    with closing(fetch_many([_question(row) for row in rows])) as outcomes:
        for outcome in outcomes:
            _note(outcome, timezone.now())
            answered += 1
            if monotonic() > end:
                break
    return answered


def callback_of(subscription: Subscription) -> str:
    """The address a hub is to call."""
    return settings.PUBLIC_ADDRESS + reverse("resources:websub-callback", args=[subscription.token])


def _take_in_hand(now):
    """The subscriptions to ask for now. That they were asked for, and when to ask again, is written first: the hub
    may come with its confirmation before it has answered us."""
    with transaction.atomic():
        due = list(Subscription.objects.to_ask(now).select_for_update(skip_locked=True)[:MOST_AT_ONCE])
        for row in due:
            row.tries = min(row.tries + 1, 1000)
            row.requested_at, row.next_ask = now, next_try(now, row.tries)
            if row.state == _State.ENDING and row.tries > _TRIES_TO_END:  # its pushes get "gone" from now on
                row.state, row.requested_at, row.next_ask, row.lease_end = _State.ENDED, None, None, None
        Subscription.objects.bulk_update(due, ["tries", "requested_at", "next_ask", "state", "lease_end"])
    return [row for row in due if row.state != _State.ENDED]


def _question(row):
    # The secret goes to a hub without TLS as well: whoever listens there reads the callback in the same request,
    # so that keeping it back would protect nothing and leave pushes unsigned.
    wish = {"hub.mode": row.mode, "hub.topic": row.topic, "hub.callback": callback_of(row)}
    if row.mode == "subscribe":
        wish |= {"hub.secret": row.secret, "hub.lease_seconds": int(WANTED.total_seconds())}
    return Request(
        row.hub,
        method="POST",
        body=urlencode(wish).encode(),
        headers=(("Content-Type", "application/x-www-form-urlencoded"),),
        limits=_LIMITS,
        key=row,
    )


def _note(outcome: Outcome, now: datetime) -> None:
    """What a hub's answer changes. A yes changes nothing: what counts is its confirmation, which may be here
    already; then the answer is no news."""
    row = outcome.request.key
    unconfirmed = Subscription.objects.filter(pk=row.pk, requested_at=row.requested_at)
    if outcome.ok:
        return
    said_no = 400 <= outcome.status < 500 and outcome.status not in _NOT_FINAL
    pause = timedelta(seconds=outcome.retry_after or 0)
    if row.state != _State.ENDING:
        # The hub is not to be relied on. It may still confirm, unless it said no.
        changes = {"requested_at": None, "next_ask": now + REFUSAL} if said_no else {}
        changes.setdefault("next_ask", max(row.next_ask, now + pause))
        if unconfirmed.update(state=_State.REFUSED, **changes):
            rely_on_polls([row.feed_id], now)
    elif said_no:
        unconfirmed.update(state=_State.ENDED, requested_at=None, next_ask=None, lease_end=None)
    else:
        unconfirmed.update(next_ask=max(row.next_ask, now + pause))
