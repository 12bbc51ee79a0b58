"""A feed whose news a hub tells us: what that means for its polls. The subscriptions themselves are in
`resources.feeds.websub`; here is only what they do to a feed."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Value
from django.db.models.functions import Greatest, Least

from resources.feeds.models import Feed
from resources.feeds.polling.leases import earliest

# A hub that never stops telling makes us ask no oftener than this.
BREATH = timedelta(minutes=2)


def note_news(feed_id: int, now: datetime) -> bool:
    """A hub says that a feed has news: it is due at once, or when its site lets us come back.

    Told again before anybody went to look, nothing changes. Returns whether there is something new to look for.
    """
    breath = min(BREATH, timedelta(seconds=settings.FEED_FLOOR_SECONDS))
    soon = Greatest(Value(now), "ask_after", F("last_poll") + breath)
    unheard = Feed.objects.filter(pk=feed_id, state=Feed.State.ACTIVE, hub_notified_at__isnull=True)
    return bool(unheard.update(hub_notified_at=now, next_poll=Least("next_poll", soon)))


def rely_on_hub(feed_id: int, until: datetime) -> None:
    """Polls of the feed may be rare until then, from the next one on; they never stop."""
    Feed.objects.filter(pk=feed_id).update(pushed_until=until)


def rely_on_polls(feed_ids: Iterable[int], now: datetime) -> None:
    """No hub tells of these feeds' news any more: they keep their own rhythm again, and we look at once for what
    may have been missed."""
    for feed_id in feed_ids:  # one by one: many rows at once could lock up with a poller's many rows
        pushed = Feed.objects.filter(pk=feed_id, pushed_until__isnull=False)
        pushed.update(pushed_until=None, next_poll=Least("next_poll", earliest(now)))
