"""Pictures that a feed gives beside an entry's text (media:content): put below the text, with their words."""

import re
from html import escape

from kit.addresses import resolve
from kit.text.html import plain_text

_MOST = 8
_LONGEST_WORDS = 1500
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|\Z)", re.I)
_FACE = re.compile(r"gravatar\.com/|/avatars?/", re.I)  # of who wrote it, not of what it is about


def with_pictures_beside(html: str, media: list[dict], address: str) -> str:
    """The HTML and after it the pictures; where the text has pictures of its own these are the ones to see."""
    if not media or "<img" in html or "<IMG" in html:
        return html
    kept = {}
    for part in media:
        where = resolve(address, part.get("url") or "") if isinstance(part.get("url"), str) else ""
        if not where or not _is_picture(part, where) or _FACE.search(where):
            continue
        # One picture in several sizes has one place, or one group.
        key = part.get("group") or where.partition("?")[0]
        if key not in kept or _width(part) > _width(kept[key][1]):
            kept[key] = where, part
    return html + "".join(_figure(where, part) for where, part in list(kept.values())[:_MOST])


def _is_picture(part, where):
    kind, medium = (str(part.get(word) or "").strip().lower() for word in ("type", "medium"))
    if kind or medium:
        return medium == "image" or kind.startswith("image/")
    return bool(_PICTURE_FILE.search(where))


def _width(part):
    width = str(part.get("width") or "")
    return int(width) if width.isascii() and width.isdigit() and len(width) < 6 else 0


def _figure(where, part):
    words = escape(plain_text(str(part.get("words") or "")[:_LONGEST_WORDS]))
    caption = f"<figcaption>{words}</figcaption>" if words else ""
    return f'<figure><img src="{escape(where)}" alt="{words}">{caption}</figure>'
