"""What is wrong with a feed, in one sentence that a student understands."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from kit.fetch import Trouble
from kit.text.times import day
from resources.feeds.models import Feed
from resources.feeds.polling.scheduling import has_died
from resources.providers.registry import outage_at

# What some providers answer for hours or days at a time, while their feeds are as well as ever.
_OUTAGES = frozenset({Trouble.NOT_FOUND, Trouble.GONE, Trouble.SERVER_ERROR, Trouble.NO_ANSWER, Trouble.TOO_SLOW})


def trouble_in_words(feed: Feed, now: datetime | None = None) -> str:
    """What is wrong with a feed, and since when; "" when it is well."""
    if feed.trouble not in Trouble.values:
        return ""
    now, trouble = now or timezone.now(), Trouble(feed.trouble)
    outage = outage_at(feed.address)
    since = day(feed.trouble_since, now) if feed.trouble_since else ""
    if trouble == Trouble.GONE and not outage:
        sentence = trouble.sentence
    elif has_died(now, trouble=trouble, failing_since=feed.trouble_since, shaky_platform=bool(outage)):
        return _(
            "Nothing has come through since %(day)s. It may have stopped for good: see whether it has moved, or "
            "find something in its place."
        ) % {"day": since}
    elif outage and trouble in _OUTAGES:
        sentence = outage
    else:
        sentence = trouble.sentence
    return (
        _("%(sentence)s It has been so since %(day)s.") % {"sentence": sentence, "day": since}
        if since
        else str(sentence)
    )
