"""JSON Feed 1 and 1.1. Every value may be of any type: only what is what it should be is taken."""

import json
from datetime import datetime

from kit.addresses import resolve
from kit.text.html import plain_words
from resources.feeds.parsing.adult_marks import json_is_adult
from resources.feeds.parsing.credits import name_and_mail
from resources.feeds.parsing.documents import (
    LONGEST_ADDRESS,
    LONGEST_ENTRY_HTML,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    MOST_READ,
    Audio,
    FeedKind,
    NotAFeed,
    ParsedEntry,
    ParsedFeed,
)
from resources.feeds.parsing.identity import aliases_of, fingerprint_of
from resources.feeds.parsing.moments import from_text, number_of, seconds_of
from resources.feeds.parsing.sounds import sound_type
from resources.feeds.parsing.titles import holds_nothing, title_of

_LONGEST_BYTES = 10**12
_MOST_PARTS = 500_000


def read(body: bytes, address: str, now: datetime) -> ParsedFeed:
    """The `ParsedFeed` of a JSON document. Raises `NotAFeed`."""
    if body.count(b"{") + body.count(b"[") > _MOST_PARTS:
        raise NotAFeed("in too many parts")
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotAFeed("not JSON") from error
    if not isinstance(document, dict) or "jsonfeed.org" not in _text(document.get("version")):
        raise NotAFeed("JSON, but no feed")
    explicit = json_is_adult(document, but="items")
    entries = (_entry(item, address, now, explicit) for item in _dicts(document.get("items"))[:MOST_READ])
    entries = tuple(entry for entry in entries if entry)
    hubs = _dicts(document.get("hubs"))
    sounds = sum(entry.audio is not None for entry in entries)
    return ParsedFeed(
        title=_words(document, "title")[:LONGEST_TITLE],
        description=_words(document, "description")[:600],
        site_address=_address(document.get("home_page_url"), address),
        kind=FeedKind.PODCAST if sounds * 2 >= max(1, len(entries)) else FeedKind.TEXT,
        language=_text(document.get("language")).lower()[:20],
        author=_author(document),
        image=_address(document.get("icon"), address) or _address(document.get("favicon"), address),
        hub=next(
            (_address(hub.get("url"), address) for hub in hubs if _text(hub.get("type")).lower() == "websub"), ""
        ),
        self_address=_address(document.get("feed_url"), address),
        explicit=explicit,
        entries=entries,
    )


def _entry(item, address, now, feed_is_explicit):
    link = _address(item.get("url"), address) or _address(item.get("external_url"), address)
    title = _words(item, "title")[:LONGEST_TITLE]
    html = _clean(item.get("content_html"))
    if not html:
        html = _clean(item.get("content_text")).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    author = _author(item)
    summary = _words(item, "summary")[:LONGEST_SUMMARY]
    published = from_text(item.get("date_published"), now)
    updated = from_text(item.get("date_modified"), now)
    audio = _audio(item, address)
    image = _address(item.get("image"), address) or _address(item.get("banner_image"), address)
    explicit = feed_is_explicit or json_is_adult(item)
    if holds_nothing(title, html, summary, audio=audio, video=None, image=image, address=link):
        return None
    called = title_of(title, html, summary, audio=audio, address=link, published=published or updated)
    guid = item.get("id")
    guid = str(guid) if isinstance(guid, int | float) else _text(guid)
    aliases = aliases_of(guid, link, title=title, audio=audio.address if audio else "", text=html)
    return ParsedEntry(
        identity=aliases[0],
        aliases=aliases,
        fingerprint=fingerprint_of(
            link, called, author, html, summary, published, audio, image, *([explicit] if explicit else ())
        ),
        address=link,
        title=called,
        author=author,
        html=html,
        base=address,
        summary=summary,
        published=published or updated,
        updated=updated,
        audio=audio,
        image=image,
        explicit=explicit,
    )


def _audio(item, address):
    for found in _dicts(item.get("attachments")):
        where = _address(found.get("url"), address)
        kind = sound_type(_text(found.get("mime_type")), where) if where else None
        if kind is not None:
            length = number_of(found.get("size_in_bytes"), _LONGEST_BYTES)
            return Audio(where, kind, length, seconds_of(found.get("duration_in_seconds")))
    return None


def _author(thing):
    for author in (*_dicts(thing.get("authors")), *_dicts([thing.get("author")])):
        if name := name_and_mail(_words(author, "name"))[0]:
            return name[:LONGEST_NAME]
    return ""


def _clean(value):
    return (
        value[:LONGEST_ENTRY_HTML].replace("\0", "").encode("utf-8", "replace").decode()
        if isinstance(value, str)
        else ""
    )


def _words(thing, name):
    return plain_words(_clean(thing.get(name)))


def _text(value):
    return " ".join(_clean(value).split())


def _dicts(value):
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _address(value, base):
    found = resolve(base, value) if isinstance(value, str) and len(value) < 2 * LONGEST_ADDRESS else ""
    return found if len(found) <= LONGEST_ADDRESS else ""
