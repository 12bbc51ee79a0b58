"""What the demo sites say: read from `content/*.toml`, one file a site."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CONTENT = Path(__file__).parent / "content"

# Site and the feed address it offers, in the order in which they take turns with news.
FEEDS = {
    "rock-pool-diary": "index.xml",
    "tide-pool": "feed.xml",
    "small-machines": "videos.xml",
    "harbour-lane-news": "atom.xml",
    "night-sky": "feed.json",
}


@dataclass(frozen=True)
class Item:
    """One post, episode or video; `days` is its age at the start, None when it comes out while the demo runs."""

    number: int
    title: str
    text: str
    days: int | None

    @property
    def slug(self):
        """The last segment of its page's address."""
        words = re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")
        return f"{self.number}-{words[:60].rstrip('-')}"

    @property
    def paragraphs(self):
        """Its text in paragraphs, without blank ones."""
        return [part.strip() for part in self.text.split("\n\n") if part.strip()]


@dataclass(frozen=True)
class Site:
    """One site: `slug` is its first path segment, `feed_name` the last segment of its feed's address."""

    slug: str
    feed_name: str
    title: str
    description: str
    author: str
    language: str
    colour: str
    more: str
    more_text: str
    items: tuple[Item, ...]

    @property
    def opening(self):
        """The items that are out from the start, oldest first."""
        return tuple(item for item in self.items if item.days is not None)

    def item(self, number):
        """Return the item with this number, counted from 1; past the written ones a stock item stands in."""
        if number <= len(self.items):
            return self.items[number - 1]
        return Item(number, self.more.format(number=number), self.more_text, None)


@cache
def sites():
    """Return all sites as a dict of slug to `Site`."""
    return {slug: _read(slug, feed_name) for slug, feed_name in FEEDS.items()}


def _read(slug, feed_name):
    data = tomllib.loads((CONTENT / f"{slug}.toml").read_text(encoding="utf-8"))
    items = tuple(
        Item(number, item["title"], item["text"].strip(), item.get("days"))
        for number, item in enumerate(data.pop("items"), start=1)
    )
    return Site(slug=slug, feed_name=feed_name, items=items, **data)
