"""A site of the tests with feeds in it, and the turns of a poller around it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from django.utils import timezone

from resources.feeds.jobs import poll_feeds
from resources.models import Entry, Feed, Source
from tests.servers.little import Answer, LittleServer

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    """What a feed says of one entry; `guid`, `link` and `day` may be missing."""

    title: str
    guid: str = ""
    link: str = ""
    html: str = "<p>Words</p>"
    day: int | None = None

    def xml(self) -> str:
        date = format_datetime(BEGAN + timedelta(days=self.day)) if self.day is not None else ""
        tags = {"title": self.title, "guid": self.guid, "link": self.link, "description": self.html}
        tags["pubDate"] = date
        inside = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in tags.items() if text)
        return f"<item>{inside}</item>"


def rss(*items: Item, channel: str = "") -> bytes:
    inside = "".join(item.xml() for item in items)
    return f'<rss version="2.0"><channel><title>T</title>{channel}{inside}</channel></rss>'.encode()


@dataclass
class Site:
    """A server whose feeds are shown, changed, moved and taken away."""

    server: LittleServer
    validators: bool = True
    _bodies: dict[str, bytes] = field(default_factory=dict)

    def shows(self, path: str, *items: Item, channel: str = "", body: bytes | None = None) -> str:
        """Show these items at `path` (or the `body`); the address."""
        self._bodies[path] = rss(*items, channel=channel) if body is None else body
        return self.server.plays(path, self._script(path))

    def _script(self, path):
        def script(seen, send):
            body = self._bodies[path]
            etag = f'"{hash(body)}"'
            if self.validators and seen.headers.get("if-none-match") == etag:
                return Answer(304)(seen, send) or True
            Answer(200, body, {"ETag": etag} if self.validators else {})(seen, send)
            return True

        return script

    def asked(self, path: str) -> int:
        """How often `path` was asked for."""
        return self.server.paths().count(path)


def add_feed(address: str, **facts) -> Feed:
    """A feed that is due, and its source."""
    source = Source.objects.create(address=f"{address}?page", title="A source")
    return Feed.objects.create(source=source, address=address, **facts)


def poll_now(*feeds: Feed) -> int:
    """Poll these feeds (all of them when none is named) as if it were their turn, and read them again."""
    due = Feed.objects.filter(pk__in=[feed.pk for feed in feeds]) if feeds else Feed.objects.all()
    due.update(next_poll=timezone.now() - timedelta(seconds=1))
    polled = poll_feeds()
    for feed in feeds:
        feed.refresh_from_db()
    return polled


def titles(feed: Feed) -> list[str]:
    """The titles of a feed's entries, the newest first."""
    return list(Entry.objects.filter(feed=feed).order_by("-published", "-id").values_list("title", flat=True))
