"""A feed that lives somewhere else from now on."""

from collections.abc import Callable

from django.db import IntegrityError, transaction

from kit.contributions import Hook
from resources.feeds.models import Feed
from resources.sources.models import SchoolSource, Source, Verdict
from resources.sources.rules import lay_on_source

# Lets those who follow the first follow the second; filled by a slice above, for this one knows no follows.
move_follows: Hook[Callable[[Source, Source], None]] = Hook("what becomes of follows when two sources are one")


def move_feed(feed_id: int, address: str) -> Feed | None:
    """Give a feed its new address, and return it.

    If another feed has that address, the two are one: those who follow the moved one's source now follow the
    other's, and the moved one has ended. Then it is the other one that is returned; None when the feed is gone or
    has ended.
    """
    for _attempt in range(3):
        try:
            with transaction.atomic():
                return _move(feed_id, address)
        except IntegrityError:  # in this very moment somebody added the address, or began to follow
            continue
    return None


def _move(feed_id, address):
    # In the order of their ids, so that two feeds that move to each other's address wait instead of locking up.
    rows = Feed.objects.filter(pk=feed_id) | Feed.objects.filter(address=address)
    locked = list(rows.select_for_update(of=("self",)).select_related("source").order_by("pk"))
    feed = next((row for row in locked if row.pk == feed_id and row.state != Feed.State.ENDED), None)
    if feed is None or feed.address == address:
        return feed
    other = next((row for row in locked if row.pk != feed_id), None)
    if other is None:
        feed.address = address
        feed.save(update_fields=["address"])
        lay_on_source(feed.source)
        return feed
    take_along(feed.source, other.source)
    feed.state = Feed.State.ENDED
    feed.save(update_fields=["state"])
    other.state = Feed.State.ACTIVE
    other.save(update_fields=["state"])
    return other


def take_along(old: Source, new: Source) -> None:
    """Whoever follows the old source follows the new one; who follows both lets go of the old, and what that one
    was for goes over too.

    What a school said of the old site holds for the new one if that is the same site; else it looks anew.
    """
    same_site = old.host == new.host
    for row in old.school_sources.exclude(school__school_sources__source=new):
        said = {"verdict": row.verdict, "why": row.why, "judged_by": row.judged_by, "judged": row.judged}
        if row.rule_id:  # what a rule says of the new site is asked anew; staff's own word goes along
            said = {"verdict": row.own_verdict, "why": row.own_why, "judged_by": row.own_by, "judged": row.own_at}
        keeps = same_site or said["verdict"] == Verdict.REFUSED
        SchoolSource.objects.create(
            school_id=row.school_id, source=new, added_by_id=row.added_by_id, **(said if keeps else {})
        )
    lay_on_source(new)
    move_follows()(old, new)
