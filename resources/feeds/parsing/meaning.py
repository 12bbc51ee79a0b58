"""What a feed means: from the words of a document, as feedparser gives them, to what we know how to show."""

import re

from kit.addresses import resolve
from kit.text.html import plain_text, plain_words, sound_text
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
    ParsedEntry,
    ParsedFeed,
    Video,
)
from resources.feeds.parsing.identity import aliases_of, fingerprint_of
from resources.feeds.parsing.moments import number_of, seconds_of, sensible
from resources.feeds.parsing.shown_media import with_pictures_beside
from resources.feeds.parsing.sounds import chapters_of, sound_type
from resources.feeds.parsing.titles import holds_nothing, shortened, title_of
from resources.providers.registry import owner_of_address
from resources.providers.sites import youtube

_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|\Z)", re.I)
_SKIP_HOURS = re.compile(rb"<skipHours>", re.I)
_LONGEST_SKIP_HOURS = 3000
_HOUR = re.compile(rb"<hour>\s*(\d{1,2})\s*</hour>", re.I)
_VIDEO = re.compile(r"[A-Za-z0-9_-]{1,100}")
_PLAIN = "text/plain"
_LONGEST_BYTES = 10**12
_LARGEST_NUMBER = 30_000  # of a season or an episode


def feed_of(document, body, address, now):
    """The `ParsedFeed` of a document with feedparser's `feed` and `entries`; `body` is what it was read from."""
    about = document.feed
    explicit = "for_adults" in about
    entries = (_entry(each, address, now, explicit) for each in document.entries[:MOST_READ])
    entries = tuple(entry for entry in entries if entry)
    links = [link for link in about.get("links", ()) if isinstance(link, dict)]
    return ParsedFeed(
        title=_words(about, "title", LONGEST_TITLE),
        description=_words(about, "subtitle", 600),
        site_address=_address(about.get("link"), address),
        kind=_kind(about, entries),
        language=_language(about),
        author=_author(about),
        image=_picture_of_feed(about, address),
        hub=_link(links, "hub", address),
        self_address=_link(links, "self", address),
        ttl=number_of(about.get("ttl"), 60 * 24 * 31),
        skip_hours=_skip_hours(body),
        explicit=explicit,
        entries=entries,
    )


def _entry(each, address, now, feed_is_explicit):
    html, base = _html(each, address)
    link = _address(_own_link(each), address)
    title = _words(each, "title", LONGEST_TITLE)
    media = _dicts(each, "media_content")
    enclosures = [dict(found) for found in each.get("enclosures", ())]
    audio = _audio(each, enclosures, media, address)
    video = _video(each, link)
    image = _image(each, enclosures, media, address)
    html = with_pictures_beside(html, media, address)
    explicit = feed_is_explicit or "for_adults" in each
    published = sensible(each.get("published_parsed"), now)
    updated = sensible(dict.get(each, "updated_parsed"), now)  # its own get() falls back to "published"
    summary = _words(each, "summary", LONGEST_SUMMARY) if each.get("content") and each.get("summary") else ""
    author = _author(each)
    chapters = _address((_first(each, "podcast_chapters") or {}).get("url"), address)
    own_chapters = chapters_of(each.get("chapter_list") or []) if audio else ()
    transcript = _address((_first(each, "podcast_transcript") or {}).get("url"), address)
    season = number_of(each.get("itunes_season"), _LARGEST_NUMBER)
    episode = number_of(each.get("itunes_episode"), _LARGEST_NUMBER)
    if holds_nothing(title, html, summary, audio=audio, video=video, image=image, address=link):
        return None
    called = title_of(title, html, summary, audio=audio, address=link, published=published or updated)
    aliases = aliases_of(_text(each.get("id")), link, title=title, audio=audio.address if audio else "", text=html)
    return ParsedEntry(
        identity=aliases[0],
        aliases=aliases,
        fingerprint=fingerprint_of(
            link,
            called,
            author,
            html,
            base,
            summary,
            published,
            audio,
            video,
            image,
            explicit,
            chapters,
            transcript,
            *((season, episode) if season or episode else ()),
            *own_chapters,
        ),
        address=link,
        title=called,
        author=author,
        html=html,
        base=base,
        summary=summary,
        published=published or updated,
        updated=updated,
        audio=audio,
        video=video,
        image=image,
        explicit=explicit,
        chapters=chapters,
        own_chapters=own_chapters,
        transcript=transcript,
        season=season,
        episode=episode,
    )


def _own_link(each):
    """The entry's link, unless feedparser took a guid for it that is only a word."""
    link = each.get("link")
    if link != each.get("id") or str(link).lower().startswith(("http://", "https://", "/")):
        return link
    links = each.get("links") or ()
    return link if any(one.get("rel") == "alternate" and one.get("href") == link for one in links) else None


def _text(value):
    return " ".join(value.split()) if value and isinstance(value, str) else ""


def _words(thing, name, longest):
    """Plain words: markup is taken out only where the feed means markup, so that a title may speak of <b>."""
    value = thing.get(name)
    if not isinstance(value, str):
        return ""
    detail = thing.get(f"{name}_detail") or {}
    value = value[: longest * 40]
    words = plain_words(value) if detail.get("type") == _PLAIN else plain_text(value)
    return shortened(words, longest)


def _address(value, base):
    found = resolve(base, value) if isinstance(value, str) and len(value) < 2 * LONGEST_ADDRESS else ""
    return found if len(found) <= LONGEST_ADDRESS else ""


def _dicts(each, name):
    found = each.get(name)
    return [part for part in found if isinstance(part, dict)] if found and isinstance(found, list) else []


def _first(each, name):
    found = each.get(name)
    return found if isinstance(found, dict) else None


def _html(each, address):
    """The fullest text an entry carries, as HTML, and the address it is relative to."""
    parts = [(part.get("type"), part.get("value"), part.get("base")) for part in _dicts(each, "content")]
    detail = each.get("summary_detail") or {}
    parts.append((detail.get("type"), each.get("summary"), detail.get("base")))
    parts = [part for part in parts if isinstance(part[1], str)]
    parts = [part for part in parts if str(part[0]).startswith(("text/", "application/xhtml"))] or parts
    if not parts:
        return "", address
    kind, html, base = max(parts, key=lambda part: (part[0] != _PLAIN, len(part[1])))
    html = sound_text(html[:LONGEST_ENTRY_HTML])
    if kind == _PLAIN:
        html = html.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return html.strip(), _address(base, address) or address


def _audio(each, enclosures, media, address):
    seconds = seconds_of(each.get("itunes_duration"))
    for found in (*enclosures, *media):
        where = _address(found.get("href") or found.get("url"), address)
        kind = (
            sound_type(_text(found.get("type")), where, is_audio=found.get("medium") == "audio") if where else None
        )
        if kind is not None:
            length = number_of(found.get("length") or found.get("filesize"), _LONGEST_BYTES)
            return Audio(where, kind, length, seconds or seconds_of(found.get("duration")))
    return None


def _video(each, link):
    video = _text(each.get("yt_videoid"))
    if not _VIDEO.fullmatch(video):
        return None
    on_youtube = link and owner_of_address(link) is youtube.PROVIDER
    return Video(youtube.PROVIDER.key if on_youtube else "", video)


def _image(each, enclosures, media, address):
    return next((found for given in _pictures(each, enclosures, media) if (found := _address(given, address))), "")


def _pictures(each, enclosures, media):
    for part in _dicts(each, "media_thumbnail"):
        yield part.get("url")
    for part in media:
        if part.get("medium") == "image" or _text(part.get("type")).startswith("image/"):
            yield part.get("url")
    if image := _first(each, "image"):
        yield image.get("href")
    for part in enclosures:
        if _text(part.get("type")).startswith("image/") or _PICTURE.search(str(part.get("href"))):
            yield part.get("href")


def _author(thing):
    for part in _dicts(thing, "authors"):
        if name := name_and_mail(_text(part.get("name")))[0]:
            return plain_text(name)[:LONGEST_NAME]
    return plain_text(name_and_mail(_text(thing.get("author")))[0])[:LONGEST_NAME]


def _kind(about, entries):
    videos = sum(entry.video is not None for entry in entries)
    sounds = sum(entry.audio is not None for entry in entries)
    if entries and videos * 2 >= len(entries):
        return FeedKind.VIDEO
    if sounds * 2 >= max(1, len(entries)):
        return FeedKind.PODCAST
    return FeedKind.TEXT


def _language(about):
    language = _text(about.get("language")) or _text((about.get("title_detail") or {}).get("language"))
    return language.lower()[:20] if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", language) else ""


def _picture_of_feed(about, address):
    candidates = ((_first(about, "image") or {}).get("href"), about.get("logo"), about.get("icon"))
    return next((found for candidate in candidates if (found := _address(candidate, address))), "")


def _link(links, relation, address):
    return next((_address(link.get("href"), address) for link in links if link.get("rel") == relation), "")


def _skip_hours(body):
    found = _SKIP_HOURS.search(body) if b"kipHours" in body else None
    if not found:
        return frozenset()
    told = re.split(
        rb"</skipHours>", body[found.end() : found.end() + _LONGEST_SKIP_HOURS], maxsplit=1, flags=re.I
    )
    return frozenset(int(hour) % 24 for hour in _HOUR.findall(told[0])) if len(told) == 2 else frozenset()
