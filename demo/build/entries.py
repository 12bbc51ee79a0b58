"""The entries of the demo sites that are out already: what polling would find, without the network."""

from datetime import datetime
from uuid import uuid4

from demo.sites.catalogue import sites
from demo.sites.documents import WRITERS
from demo.sites.timeline import Timeline
from demo.story import sources
from kit.fetch import Outcome
from resources.feeds.polling.findings import finding_of, request_of
from resources.feeds.polling.leases import FeedState
from resources.feeds.polling.scheduling import FLOOR
from resources.feeds.polling.storing import store
from resources.models import Entry, Feed, Source


def build_entries(rows: dict[str, Source], address: str, began: datetime, now: datetime) -> dict[str, list[Entry]]:
    """Store what the demo sites have published by `now`; return each source's entries, oldest first, by its key.

    `address` is where the sites answer, `began` when their story began.
    """
    keys = {rows[key].pk: key for key, story in sources().items() if story.site in sites()}
    feeds, lease, timeline = Feed.objects.filter(source__in=keys), uuid4(), Timeline(began)
    feeds.update(lease=lease)
    findings = []
    for feed in feeds:
        site = sites()[sources()[keys[feed.source_id]].site]
        findings.append(_finding(feed, site, timeline.published(site, now), address, now))
    store(findings, lease, now)
    entries = {key: [] for key in keys.values()}
    for entry in Entry.objects.filter(feed__in=feeds).select_related("feed").order_by("published", "id"):
        entries[keys[entry.feed.source_id]].append(entry)
    return entries


def _finding(feed, site, published, address, now):
    write, media_type = WRITERS[site.slug]
    state = FeedState(id=feed.pk, address=feed.address, host=feed.host, next_poll=now)
    outcome = Outcome(
        request_of(state),
        status=200,
        headers={"content-type": media_type},
        body=write(site, published, address),
        address=feed.address,
    )
    return finding_of(state, outcome, now, floor=FLOOR)
