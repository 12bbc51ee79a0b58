"""What can be listened to, however a feed calls its kind, and the chapters that it lists in itself."""

import re

from kit.text.html import plain_words
from resources.feeds.parsing.documents import Chapter

_FILE = re.compile(r"\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)(?:[?#]|\Z)", re.I)
_AROUND = re.compile(r"(?:application|audio|sound|x)[/-](?:x-)?|\.")
_KINDS = {
    **dict.fromkeys(("mp3", "mpeg", "mpeg3", "mpg", "mpga"), "audio/mpeg"),
    **dict.fromkeys(("m4a", "m4b", "mp4a", "aac"), "audio/mp4"),
    **dict.fromkeys(("ogg", "oga", "opus", "vorbis"), "audio/ogg"),
    **{"wav": "audio/wav", "wave": "audio/wav", "flac": "audio/flac", "audio": "", "sound": ""},
}
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:[.,]\d{1,9})?")
_MOST_CHAPTERS, _LONGEST_TITLE = 200, 160


def sound_type(kind: str, address: str, *, is_audio: bool = False) -> str | None:
    """The media type ("" for one that is not known) of what is to be listened to; None when it is no sound.
    `is_audio`: the feed says so in other words."""
    kind = kind.partition(";")[0].strip().lower()
    if kind.startswith("audio/"):
        return kind[:60]
    known = _KINDS.get(_AROUND.sub("", kind, count=1))
    if known is None and not (is_audio or _FILE.search(address)):
        return None
    return known or ""


def chapters_of(listed: list) -> tuple[Chapter, ...]:
    """Chapters out of (start, title) as a feed writes them, in the order of time, without what makes no sense."""
    found = set()
    for start, title in listed[: 10 * _MOST_CHAPTERS]:
        clock, words = _CLOCK.fullmatch(str(start).strip()), plain_words(str(title or ""))[:_LONGEST_TITLE]
        if clock and words:
            hours, minutes, seconds = (int(part or 0) for part in clock.groups())
            found.add((hours * 3600 + minutes * 60 + seconds, words))
    return tuple(sorted(found)[:_MOST_CHAPTERS])
