"""Hold the quick reader of feeds against feedparser, over every document in a folder.

    python bench/feed_differences.py FOLDER

Prints each field in which the two differ, then how many documents went which way, and every document of which not
each entry that feedparser sees comes out. Ends with 1 when anything differs.
"""

import os
import sys
from collections import Counter
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")

from resources.feeds.parsing import syndication
from resources.feeds.parsing.documents import MOST_ENTRIES, NotAFeed
from resources.feeds.parsing.feeds import has_root, parse_feed, prepared
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.wellformed import read_plain

ADDRESS = "https://feeds.example/some/feed.xml"
NOW = datetime(2030, 1, 1, tzinfo=UTC)
SUFFIXES = {".xml", ".rss", ".atom", ".rdf", ".gz", ".html", ".txt", ".feed", ""}


def main(folder):
    ways, differing, short = Counter(), 0, []
    for path in sorted(path for path in Path(folder).rglob("*") if path.is_file() and path.suffix in SUFFIXES):
        try:
            way, differences, missing = look_at(path.read_bytes())
        except Exception as error:  # noqa: BLE001 (a document that breaks either side is a finding, too)
            way, differences, missing = "broke", [repr(error)], ""
        ways[way] += 1
        if differences:
            differing += 1
            print(f"{path}: {way}")
            for difference in differences[:8]:
                print(f"    {difference}")
        if missing:
            short.append(f"{path}: {missing}")
    print("\n".join(["", "Entries that do not come out:", *short] if short else []))
    print(", ".join(f"{count} {way}" for way, count in ways.most_common()), f"; {differing} differ", sep="")
    return bool(differing)


def look_at(body):
    """Which way a document goes, where the two readings differ, and which entries do not come out."""
    try:
        body = prepared(body)
    except NotAFeed:
        return "no feed", [], ""
    if body[:1] == b"{" or not has_root(body):
        return "no feed", [], ""
    charset = syndication.charset_of(body, "")
    quick = read_plain(body, charset)
    try:
        slow = syndication.read_any(body, charset)
    except NotAFeed:
        return ("quick", ["feedparser sees no feed"], "") if quick else ("no feed", [], "")
    differences = []
    if quick:
        pair = [feed_of(document, body, ADDRESS, NOW) for document in (quick, slow)]
        differences = list(differences_of(*pair))
    return "quick" if quick else "feedparser", differences, missing_of(body, slow)


def differences_of(quick, slow):
    """Where two feeds differ, in words."""
    for field in fields(quick):
        ours, theirs = getattr(quick, field.name), getattr(slow, field.name)
        if field.name != "entries" and ours != theirs:
            yield f"{field.name}: {ours!r} is not {theirs!r}"
    if len(quick.entries) != len(slow.entries):
        yield f"{len(quick.entries)} entries are not {len(slow.entries)}"
    for place, (one, other) in enumerate(zip(quick.entries, slow.entries, strict=False)):
        for field in fields(one):
            ours, theirs = getattr(one, field.name), getattr(other, field.name)
            if ours != theirs:
                yield f"entry {place}, {field.name}: {str(ours)[:300]!r} is not {str(theirs)[:300]!r}"


def missing_of(body, slow):
    seen = min(len(slow.entries), MOST_ENTRIES)
    try:
        kept = len(parse_feed(body, "", ADDRESS, now=NOW).entries)
    except NotAFeed as error:
        return f"{len(slow.entries)} seen, none kept: {error}" if slow.entries else ""
    return f"{len(slow.entries)} seen, {kept} kept" if kept < seen or len(slow.entries) > seen else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
