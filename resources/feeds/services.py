"""What people set going: a feed that somebody follows again, a look at once."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from kit.errors import Refused
from kit.web.rate_limits import count_attempt, is_exceeded
from resources.feeds.models import Feed
from resources.feeds.polling.leases import earliest
from resources.feeds.tasks import poll_feeds
from resources.sources.models import Source

PATIENCE = timedelta(minutes=3)
CHECKS = 20
CHECKS_OVER = timedelta(minutes=10)


def read_soon() -> None:
    """After commit, let a worker poll what is due. Without a broker the next tick will: the row says it is due."""
    transaction.on_commit(poll_feeds.delay, robust=True)


def wake_feed(*sources: Source | int) -> None:
    """Poll the feeds of sources (or of their ids) again that slept because nobody followed them; any other feed is
    left alone."""
    asleep = Feed.objects.filter(source__in=sources, state=Feed.State.ASLEEP)
    if asleep.update(state=Feed.State.ACTIVE, next_poll=earliest(timezone.now())):
        read_soon()


def check_now(*, actor: Viewer, source: Source) -> None:
    """Ask the source for news now instead of at its next turn: once every few minutes, whoever asks for it.

    Raises Refused when it was asked just now, when its site asked to be left alone, when it has no feed that still
    lives, and when the actor asks for too much.
    """
    if is_exceeded("check-now", str(actor.person.pk), times=CHECKS):
        raise Refused(_("That was a lot of checks at once. Try again in ten minutes."))
    feed = Feed.objects.filter(source=source).first()
    now = timezone.now()
    if feed is None:
        raise Refused(
            _("There is nothing to ask: this is a page to visit, and nothing new comes from it by itself.")
        )
    if feed.state == Feed.State.ENDED:
        raise Refused(_("This source has ended. Nothing new will come from it."))
    if feed.ask_after and feed.ask_after > now:
        raise Refused(_("The site asked us to come back later. We will."))
    if feed.last_poll and feed.last_poll > now - PATIENCE:
        raise Refused(_("We asked it just now. Give it a few minutes."))
    count_attempt("check-now", str(actor.person.pk), seconds=int(CHECKS_OVER.total_seconds()))
    with transaction.atomic():
        Feed.objects.filter(pk=feed.pk).filter(Q(last_poll=feed.last_poll) | Q(last_poll__isnull=True)).exclude(
            state=Feed.State.ENDED
        ).update(state=Feed.State.ACTIVE, next_poll=now)
        read_soon()
