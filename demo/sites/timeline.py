"""When each item of each site came out: worked out from the start time, so a restart tells the same story."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from demo.sites.catalogue import Item, Site, sites

SLOW_PACE = timedelta(hours=6)  # once the written items are used up, so that a demo left alone does not flood


@dataclass(frozen=True)
class Published:
    """An item that is out, and since when (aware, UTC)."""

    item: Item
    when: datetime


@dataclass
class Timeline:
    """The clock of the demo sites: one new item every `pace`, the sites taking turns.

    `started` is an aware datetime. `publish_now` adds an item ahead of its turn.
    """

    started: datetime
    pace: timedelta = timedelta(minutes=2)
    _forced: dict[str, list[datetime]] = field(default_factory=dict)

    def published(self, site: Site, now):
        """Return what `site` has published by `now`, newest first, as a list of `Published`."""
        opening = [self.started - timedelta(days=item.days) for item in site.opening]
        since = sorted([*self._due(site, now), *self._forced.get(site.slug, ())])
        times = [*opening, *since]
        out = [Published(site.item(number), when) for number, when in enumerate(times, start=1)]
        return out[::-1]

    def publish_now(self, site: Site, now):
        """Let the site's next item come out at `now` and return it as `Published`."""
        self._forced.setdefault(site.slug, []).append(now)
        return self.published(site, now)[0]

    def _due(self, site, now):
        """Yield the times of the site's turns up to `now`."""
        order = list(sites()).index(site.slug)
        written = len(site.items) - len(site.opening)
        when = self.started + self.pace * (order + 1)
        turn = 0
        while when <= now:
            yield when
            turn += 1
            when += self.pace * len(sites()) if turn < written else SLOW_PACE
