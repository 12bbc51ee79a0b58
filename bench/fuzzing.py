"""What comes from outside, changed at random and guided by which code it reaches, until something breaks.

    pip install atheris
    python bench/fuzzing.py parsing|json|discovery|html|addresses FOLDER [-max_total_time=300]

FOLDER keeps what was found worth trying and may begin empty or with samples (tests/data/feeds). Options
beginning with one dash go to libFuzzer. Nothing but the errors that a module names may come out of it, and what
comes out must keep its promises. atheris is no dependency: no test needs it.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
for name, value in {
    "DJANGO_SETTINGS_MODULE": "plnsite.settings",
    "SECRET_KEY": "only-for-fuzzing-and-nothing-else-at-all",
    "DATABASE_URL": "postgres://nobody@localhost/none",
    "REDIS_URL": "redis://localhost/0",
}.items():
    os.environ.setdefault(name, value)

import django  # noqa: E402

django.setup()

with atheris.instrument_imports(include=["resources.feeds", "resources.providers", "kit", "feedparser"]):
    from kit.addresses import BadAddress, parse_address, resolve, untracked
    from kit.text.html import clean_html, plain_text
    from resources.feeds.discovery.linkheader import links_of
    from resources.feeds.discovery.pages import common_paths, find_feeds, read_page
    from resources.feeds.parsing.documents import MOST_ENTRIES, NotAFeed
    from resources.feeds.parsing.feeds import parse_feed
    from resources.providers.recognising import read_address, recognise

ADDRESS = "https://pond.example/feeds/all.xml"
WEB = ("http://", "https://")
FORBIDDEN = ("<script", "<style", "<iframe", "<form", "<svg", " onerror=", " onclick=", "javascript:alert")


def parsing(data: bytes) -> None:
    """Any bytes are a feed or `NotAFeed`."""
    try:
        feed = parse_feed(data, "text/xml", ADDRESS)
    except NotAFeed:
        return
    assert len(feed.entries) <= MOST_ENTRIES
    assert len({entry.identity for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert not entry.address or entry.address.startswith(WEB)
        assert "\0" not in entry.title + entry.html
        (entry.title + entry.html).encode()


def json(data: bytes) -> None:
    """The same for what begins as a JSON feed."""
    parsing(b'{"version":"https://jsonfeed.org/version/1.1","items":[{' + data)


def discovery(data: bytes) -> None:
    """Any page and header can be looked at."""
    header, _, page = data.partition(b"\n")
    header = header.decode("latin-1")
    for found in find_feeds(page, ADDRESS, {"link": header, "content-type": header}):
        assert found.address.startswith(WEB)
    read_page(page, ADDRESS, {"content-type": header})
    list(links_of(header, ADDRESS))
    common_paths(header)
    with suppress(BadAddress):
        assert recognise(read_address(header)).canonical.startswith(WEB)


def html(data: bytes) -> None:
    """Any HTML becomes harmless, and what is clean stays as it is."""
    text = data.decode("utf-8", "surrogateescape")
    clean = clean_html(text, ADDRESS, image_address=lambda address: f"/picture?{len(address)}")
    outside_text = clean.html.lower()
    assert not any(part in outside_text for part in FORBIDDEN[:5]), clean.html
    again = clean_html(clean.html, ADDRESS, image_address=lambda address: f"/picture?{len(address)}")
    assert _seen(again.text) == _seen(clean.text), (clean.html, again.html)
    plain_text(text)


def _seen(text):
    """The words alone: a mark of byte order is no word, and one at the beginning is taken away each time."""
    return text.replace("\ufeff", " ").split()


def addresses(data: bytes) -> None:
    """Any text is an address or `BadAddress`, and one that is written out means itself."""
    text = data.decode("utf-8", "surrogateescape")
    found = resolve(ADDRESS, text)
    assert not found or found.startswith(WEB)
    if found:
        assert str(parse_address(found)) == found or str(parse_address(str(parse_address(found))))
        untracked(found)
    with suppress(BadAddress):
        parse_address(text)


def main() -> None:
    target = {each.__name__: each for each in (parsing, json, discovery, html, addresses)}[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
