"""What a hub does: it confirms, it says no, it tells of news."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from resources.feeds.polling.notices import note_news, rely_on_hub, rely_on_polls
from resources.feeds.services import read_soon
from resources.feeds.websub.leases import REFUSAL, lease_of, renewal
from resources.feeds.websub.models import Subscription
from resources.feeds.websub.signatures import is_signed

_State = Subscription.State


def confirm(*, token: str, mode: str, topic: str, lease_seconds: str = "") -> bool:
    """A hub asks whether we mean it. True if we asked exactly this of it and had no confirmation yet; then it
    counts from now on."""
    with transaction.atomic():
        row = Subscription.objects.select_for_update().filter(token=token).first()
        if row is None or row.requested_at is None or (mode, topic) != (row.mode, row.topic):
            return False
        now = timezone.now()
        row.requested_at, row.tries = None, 0
        if row.state == _State.ENDING:
            row.state, row.next_ask, row.lease_end = _State.ENDED, None, None
        else:
            lease = lease_of(lease_seconds)
            row.state, row.verified, row.lease_end = _State.ACTIVE, now, now + lease
            row.next_ask = renewal(now, lease)
            rely_on_hub(row.feed_id, row.lease_end)
        row.save(update_fields=["requested_at", "tries", "state", "verified", "lease_end", "next_ask"])
    return True


def deny(*, token: str, topic: str) -> bool:
    """A hub says no, at once or later. True if it is about a subscription that we have or wish for."""
    with transaction.atomic():
        row = Subscription.objects.running().select_for_update().filter(token=token, topic=topic).first()
        if row is None:
            return False
        now = timezone.now()
        row.state, row.requested_at, row.lease_end, row.next_ask = _State.REFUSED, None, None, now + REFUSAL
        row.save(update_fields=["state", "requested_at", "lease_end", "next_ask"])
        rely_on_polls([row.feed_id], now)
    return True


def take_push(*, subscription: Subscription, signature: str, body: Iterable[bytes]) -> bool:
    """A hub tells of news. If it is the hub's own signature, the feed is due now; the content itself is not used,
    so that there is one way only in which entries come in. Returns whether the push was believed."""
    if not is_signed(subscription.secret, signature, body):
        return False
    now = timezone.now()
    with transaction.atomic():
        row = Subscription.objects.select_for_update().filter(pk=subscription.pk).first()
        if row is None:  # deleted while the hub was speaking
            return False
        row.last_push = now
        if row.state == _State.REFUSED and row.lease_end and row.lease_end > now:  # it had been silent
            row.state = _State.ACTIVE
            rely_on_hub(row.feed_id, row.lease_end)
        row.save(update_fields=["last_push", "state"])
        if note_news(row.feed_id, now):
            read_soon()
    return True
