"""How fresh a source is and what is wrong with it, in words a student understands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from kit.text.times import ago, day
from resources.feeds.health import trouble_in_words
from resources.feeds.models import Feed
from resources.sources.models import Source

# One stumble is the site's own affair; only trouble that stays is worth a word.
_PATIENCE = timedelta(hours=6)
_QUIET = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Freshness:
    """`words` always say something; `trouble` is a sentence or empty."""

    words: str
    trouble: str = ""
    is_first_look: bool = False


def freshness_of(source: Source, now: datetime | None = None) -> Freshness:
    """How fresh a source is; its feed should be loaded (`select_related("feed")`)."""
    now = now or timezone.now()
    feed = getattr(source, "feed", None)
    if not source.is_on_the_web:
        return Freshness(_("At your school."))
    if feed is None:
        gone = _("Not reachable since %(day)s.") % {"day": day(source.lost, now)} if source.lost else ""
        return Freshness(_("A page to visit. Nothing new comes from it by itself."), gone)
    if feed.state == Feed.State.ENDED:
        return Freshness(_("Nothing new will come from it."), trouble_in_words(feed, now))
    if feed.last_poll is None:
        return Freshness(_("Just added: we are fetching it now."), is_first_look=True)
    trouble = trouble_in_words(feed, now) if _is_worth_a_word(feed, now) else ""
    if feed.last_new is None:
        return Freshness(_("Nothing has come from it yet."), trouble)
    if now - feed.last_new > _QUIET:
        return Freshness(_("Quiet since %(day)s") % {"day": day(feed.last_new, now)}, trouble)
    return Freshness(_("New %(ago)s") % {"ago": ago(feed.last_new, now)}, trouble)


def _is_worth_a_word(feed: Feed, now: datetime) -> bool:
    if not feed.trouble:
        return False
    return feed.last_success is None or feed.trouble_since is None or now - feed.trouble_since > _PATIENCE
