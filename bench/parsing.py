"""How much processor time a feed takes to read and to clean: feedparser's way against the quick one.

    python bench/parsing.py FOLDER [PASSES]

FOLDER holds feed documents. Every document is read in both ways, one after the other, PASSES times (7); the
quickest pass of each counts, so that what else the machine does matters little. Only the ratios mean anything
elsewhere.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import thread_time

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")

from kit import addresses
from kit.text import html
from resources.feeds.parsing import identity, syndication
from resources.feeds.parsing.feeds import has_root, parse_feed
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.wellformed import read_plain

ADDRESS = "https://feeds.example/some/feed.xml"
NOW = datetime(2030, 1, 1, tzinfo=UTC)


def main(folder, passes=7):
    bodies = [path.read_bytes() for path in sorted(Path(folder).rglob("*.xml"))]
    bodies = [body for body in bodies if has_root(body)]
    totals, entries, quick = {}, 0, 0
    for body in bodies:
        charset = syndication.charset_of(body, "")
        quick += read_plain(body, charset) is not None
        feed = parse_feed(body, "", ADDRESS, now=NOW)
        entries += len(feed.entries)
        steps = {
            "feedparser, reading": lambda body=body, charset=charset: syndication.read_any(body, charset),
            "feedparser, all": lambda body=body, charset=charset: feed_of(
                syndication.read_any(body, charset), body, ADDRESS, NOW
            ),
            "quick, reading": lambda body=body, charset=charset: (
                read_plain(body, charset) or syndication.read_any(body, charset)
            ),
            "quick, all": lambda body=body: parse_feed(body, "", ADDRESS, now=NOW),
            "cleaning": lambda feed=feed: [
                html.clean_html(entry.html, entry.base, image_address=str) for entry in feed.entries
            ],
        }
        for name, step in steps.items():
            totals[name] = totals.get(name, 0) + min(timed(step) for _ in range(passes))
    size = sum(map(len, bodies)) / len(bodies) / 1000
    print(
        f"{len(bodies)} feeds of {size:.0f} kB and {entries / len(bodies):.1f} entries, {quick} read the quick way"
    )
    slowest = totals["feedparser, all"]
    for name, total in totals.items():
        each = total / entries * 1e6
        print(
            f"{name:22} {total / len(bodies) * 1e3:7.2f} ms a feed {each:7.0f} us an entry {total / slowest:7.3f}"
        )


def timed(step):
    for kept in (addresses.parse_address, identity._same_place, html._link):
        kept.cache_clear()  # nothing may be quick because it has been asked before
    start = thread_time()
    step()
    return thread_time() - start


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
