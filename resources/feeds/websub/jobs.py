"""The tick of the subscriptions. Everything is on rows: a tick that was killed anywhere is made up by the next."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from resources.feeds.websub.asking import ask_hubs
from resources.feeds.websub.leases import REFUSAL
from resources.feeds.websub.subscribing import (
    begin_the_wanted,
    distrust_the_silent,
    end_the_unwanted,
    forget_all,
    let_go_of_the_lapsed,
)


def keep_subscriptions(now: datetime | None = None) -> int:
    """Begin, renew and end subscriptions as feeds and their followers are now; the number of answers from hubs.

    Without PUBLIC_ADDRESS no hub can reach us: then there are none, and every feed is polled in its own rhythm.
    """
    now = now or timezone.now()
    if not settings.PUBLIC_ADDRESS:
        forget_all(now)
        return 0
    let_go_of_the_lapsed(now)
    distrust_the_silent(now, REFUSAL)
    end_the_unwanted(now)
    begin_the_wanted(now)
    return ask_hubs(now)
