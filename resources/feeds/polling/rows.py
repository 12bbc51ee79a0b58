"""From an entry as its feed sent it to the row that is kept: HTML made safe, once, and everything in bounds."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from kit.text.html import clean_html, sound_text
from kit.text.languages import search_config_of
from resources.feeds.parsing.documents import (
    LONGEST_ADDRESS,
    LONGEST_NAME,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    Chapter,
    ParsedEntry,
)
from resources.feeds.parsing.identity import address_hash_of
from resources.media.images import proxied

_LONGEST_TEXT = 100_000  # more words than these are shown, but not searched


@dataclass(frozen=True, slots=True)
class EntryRow:
    """The columns of `Entry` that come from a feed, by their names."""

    feed_id: int
    identity: str
    address_hash: str
    fingerprint: str
    address: str
    title: str
    author: str
    summary: str
    html: str
    text: str
    published: datetime
    image_address: str
    audio_address: str
    audio_type: str
    audio_seconds: int | None
    chapters_address: str
    chapters: tuple[Chapter, ...]
    transcript_address: str
    season: int | None
    episode: int | None
    video_platform: str
    video_id: str
    explicit: bool
    search_config: str


def row_of(entry: ParsedEntry, feed: int, now: datetime, position: int = 0, language: str = "") -> EntryRow:
    """The row of an entry of the feed with this id, first seen `now`; `position` is its place among those without
    a date, the newest first; `language` is what its feed says it is written in."""
    clean = clean_html(entry.html, entry.base, image_address=proxied)
    audio, video = entry.audio, entry.video
    image = entry.image or next((image.address for image in clean.images), "")
    return EntryRow(
        feed_id=feed,
        identity=entry.identity,
        address_hash=address_hash_of(entry.address),
        fingerprint=entry.fingerprint,
        address=_fit(entry.address, LONGEST_ADDRESS),
        title=_fit(entry.title, LONGEST_TITLE),
        author=_fit(entry.author, LONGEST_NAME),
        summary=_fit(entry.summary or _first_words(clean.text), LONGEST_SUMMARY),
        html=_fit(clean.html),
        text=_fit(clean.text, _LONGEST_TEXT),
        published=entry.published or now - timedelta(microseconds=position),
        image_address=image if len(image) <= LONGEST_ADDRESS else "",
        audio_address=_fit(audio.address) if audio else "",
        audio_type=_fit(audio.type, 60) if audio else "",
        audio_seconds=audio.seconds if audio else None,
        chapters_address=_fit(entry.chapters),
        chapters=entry.own_chapters,
        transcript_address=_fit(entry.transcript),
        season=entry.season if audio else None,
        episode=entry.episode if audio else None,
        video_platform=_platform(entry) if video else "",
        video_id=_fit(video.id, 100) if video else "",
        explicit=entry.explicit,
        search_config=search_config_of(language),
    )


def _platform(entry):
    """What plays a video. The demo's own outside world has a player of its own."""
    demo = settings.DEMO_SITES_ADDRESS
    if not entry.video.platform and demo and entry.address.startswith(f"{demo}/"):
        return "demo"
    return entry.video.platform


def _first_words(text):
    if len(text) <= LONGEST_SUMMARY:
        return text
    return text[: LONGEST_SUMMARY - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _fit(text, longest=None):
    """Text that the database takes: no NUL, no half characters, no longer than it may be."""
    return sound_text(text)[:longest]
