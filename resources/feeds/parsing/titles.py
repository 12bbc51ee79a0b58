"""What an entry is called when its feed gives it no title, so that no row is ever a link without words."""

import re
from datetime import datetime
from urllib.parse import unquote

from kit.text.html import plain_text, plain_words
from resources.feeds.parsing.documents import LONGEST_TITLE, Audio, Video

_FIRST_WORDS = 80
_OF_A_TEXT = 2_000, 50_000  # letters looked through for words, the second time where the first are all markup
_PICTURE = re.compile(r"<(?:img|picture|figure|iframe|video|audio)\b", re.I)
_ALT = re.compile(r"\salt\s*=\s*(?:\"([^\"]{1,1000})\"|'([^']{1,1000})')", re.I)
_SHOWN = re.compile(r"\ssrc\s*=\s*[\"']?([^\s\"'>?#]{1,1000})", re.I)


def title_of(
    title: str,
    html: str,
    summary: str,
    *,
    audio: Audio | None,
    address: str,
    published: datetime | None,
) -> str:
    """The title, else the first words, the name of what is to be listened to, the address, what a picture is
    called, or the day."""
    if title:
        return title
    words = next((words for length in _OF_A_TEXT if (words := plain_text(html[:length]))), "") or summary
    if not words and (told := _ALT.search(html)):
        words = plain_text(told[1] or told[2])
    if words:
        return shortened(words, _FIRST_WORDS)
    if audio and (name := plain_words(unquote(audio.address.rpartition("/")[2].partition("?")[0]))):
        return shortened(name, LONGEST_TITLE)
    if address:
        place = re.sub(r"\Ahttps?://(?:www\.)?", "", address)
        return shortened(plain_words(unquote(place)).rstrip("/"), _FIRST_WORDS)
    if picture := _SHOWN.search(html):
        return shortened(plain_words(unquote(picture[1].rpartition("/")[2])), _FIRST_WORDS) or "…"
    return f"{published:%Y-%m-%d}" if published else "…"


def holds_nothing(
    title: str,
    html: str,
    summary: str,
    *,
    audio: Audio | None,
    video: Video | None,
    image: str,
    address: str,
) -> bool:
    """Whether there is nothing to read, see, hear or go to."""
    if title or summary or audio or video or image or address:
        return False
    return not (plain_text(html[: _OF_A_TEXT[1]]) or _PICTURE.search(html))


def shortened(words: str, longest: int) -> str:
    """The words, or as many letters of them as fit, and a sign that there were more."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
