"""Which subscriptions there should be, and which there are: every tick brings the two together a little more."""

from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest, NullIf

from resources.feeds.models import Feed
from resources.feeds.polling.notices import rely_on_polls
from resources.feeds.websub.models import Subscription, new_secret, new_token
from resources.sources.following import is_followed

_MOST_AT_ONCE = 500
# Times in feeds are not exact; a hub is silent only if it missed an entry by more than this.
_SLACK = timedelta(hours=1)
_State = Subscription.State


def wanted_feeds() -> QuerySet[Feed]:
    """The feeds that live, are followed and name a hub, each with `name_there`: its topic at the hub."""
    followed = is_followed()("source")
    return Feed.objects.filter(~Q(hub=""), followed, state=Feed.State.ACTIVE).annotate(
        name_there=Coalesce(NullIf("topic", Value("")), "address")
    )


def begin_the_wanted(now: datetime) -> None:
    """Feeds that want a subscription and have none get one, to be asked for now. One that had ended begins anew,
    under an address that no former hub knows."""
    missing = wanted_feeds().filter(subscription__isnull=True)[:_MOST_AT_ONCE]
    Subscription.objects.bulk_create(
        [Subscription(feed=feed, hub=feed.hub, topic=feed.name_there, next_ask=now) for feed in missing],
        ignore_conflicts=True,
    )
    for feed in wanted_feeds().filter(subscription__state=_State.ENDED)[:_MOST_AT_ONCE]:
        Subscription.objects.filter(feed=feed, state=_State.ENDED).update(
            hub=feed.hub,
            topic=feed.name_there,
            token=new_token(),
            secret=new_secret(),
            state=_State.PENDING,
            requested_at=None,
            next_ask=now,
            tries=0,
            verified=None,
            lease_end=None,
            last_push=None,
        )


def end_the_unwanted(now: datetime) -> None:
    """Subscriptions of feeds that nobody follows, that have ended, moved or changed their hub: the hub is to be
    asked to stop, and until then the feed's own rhythm counts again."""
    same = wanted_feeds().filter(pk=OuterRef("feed"), hub=OuterRef("hub"), name_there=OuterRef("topic"))
    unwanted = Subscription.objects.running().filter(~Exists(same))
    feeds = list(unwanted.values_list("feed", flat=True)[:_MOST_AT_ONCE])
    rely_on_polls(feeds, now)
    unwanted.filter(feed__in=feeds).update(state=_State.ENDING, requested_at=None, next_ask=now, tries=0)


def let_go_of_the_lapsed(now: datetime) -> None:
    """Leases that ran out though we asked for more: back to polls, and the asking goes on."""
    lapsed = Subscription.objects.filter(state=_State.ACTIVE, lease_end__lte=now)
    feeds = list(lapsed.values_list("feed", flat=True))
    rely_on_polls(feeds, now)
    lapsed.filter(feed__in=feeds).update(state=_State.PENDING)


def distrust_the_silent(now: datetime, again: timedelta) -> None:
    """Hubs that did not tell of an entry which a slow poll then found: back to polls. They are asked anew after
    `again`; the first push before that makes good."""
    silent = Subscription.objects.filter(
        state=_State.ACTIVE,
        feed__last_new__gt=Greatest("last_push", "verified") + _SLACK,
        feed__last_poll__gt=F("feed__last_new") + _SLACK,
    )
    feeds = list(silent.values_list("feed", flat=True))
    rely_on_polls(feeds, now)
    silent.filter(feed__in=feeds).update(state=_State.REFUSED, next_ask=now + again)


def forget_all(now: datetime) -> None:
    """Where no hub can reach us there are no subscriptions; those that were end with their leases."""
    left = Subscription.objects.exclude(state=_State.ENDED)
    feeds = list(left.values_list("feed", flat=True))
    rely_on_polls(feeds, now)
    left.filter(feed__in=feeds).update(state=_State.ENDED, requested_at=None, next_ask=None, lease_end=None)
