"""Cleaning HTML that comes from outside: one policy, applied once, when it is stored.

What people type here is never HTML: templates print it as plain, escaped text, or see `kit/text/rich_text.py`.
"""

import html as entities
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import nh3

from kit.addresses import resolve, untracked
from kit.text.html_depth import deeper_than
from kit.text.pictures import LAZY, LAZY_SETS, Image, is_number, shown_pictures, with_pictures

LONGEST_HTML = 200_000  # characters of one entry; what is over is cut before cleaning, so that tags close again
LINK_REL = "noopener noreferrer nofollow"
_MANY_TAGS = 500
_DEEPEST = 400
_MOST_FRAMES = 20

_TAGS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span "
    "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
# What stands on lines of its own but is not for us to name: a page has one <main>, and it is ours.
_AS_DIV = frozenset(
    "address article aside center dialog fieldset footer form header hgroup legend listing main nav search "
    "section".split()
)
_AS_LIST = frozenset(("menu", "dir"))
_OF_PICTURES = frozenset(("picture", "source"))
_DROPPED_WITH_CONTENT = frozenset(
    "script style svg math template noscript iframe object embed applet audio video canvas select "
    "textarea button title head noembed noframes xmp".split()
)
_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "hreflang", "title"},
    "abbr": {"title"},
    "bdo": {"dir"},
    "details": {"open"},
    "img": {"src", "srcset", "alt", "width", "height", *LAZY, *LAZY_SETS},
    "ol": {"start", "reversed"},
    "source": {"srcset", *LAZY_SETS},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_NUMBERS = frozenset({"width", "height", "colspan", "rowspan", "start"})
# Only ever used on what nh3 has written, where attribute values stand in double quotes and text has no bare "<".
_ANCHOR = re.compile(r"<a(?: href=\"([^\"]*)\")?((?: [a-z-]+=\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")
_TOP_HEADING = re.compile(r"<(/?)h1(?=[ >])")
_IN_TAG = r"[^\">]*(?:\"[^\"]*\"[^\">]*)*>"
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|caption|tr|td|th|blockquote|figure|figcaption|pre|details|summary"
    rf"|br|hr)(?=[ >/]){_IN_TAG}"
)
_OTHER_BLOCK = re.compile(rf"<(/?)({'|'.join(_AS_DIV | _AS_LIST)})(?=[ >])")
_TAG = re.compile(rf"<{_IN_TAG}")

# A flag made of letters no one sees is let be; other such letters, and whatever else misleads, are not. What sets
# a direction for a stretch (U+202A and on, U+2066 and on) goes even where it is closed: words are cut to length.
_MISLEADING = re.compile(
    "(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)"
    "|[\0-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e007f]"
    "|(?<![\xa1-\u1fff\u2030-\U0010ffff])[\u200c\u200d]"  # a joiner joins what no plain Latin text has
)
_SEEN = re.compile(
    "[^\\s\u034f\u061c\u115f\u1160\u17b4\u17b5\u200c-\u200f\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)

_ANY_TAG = re.compile(r"<[^<>]*>")  # safe on raw HTML as to time; what it leaves is escaped

# All that nh3, or `html.escape`, writes for a character; what an "&amp;" begins comes last, so that it stays.
_WRITTEN = (
    ("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&"),
)  # fmt: skip

# Used on raw HTML, but only to learn addresses that a caller holds against a list: nothing found here is printed.
_FRAME = re.compile(r"<iframe\b[^>]{0,400}?\ssrc\s*=\s*[\"']?([^\s\"'>]{1,1000})", re.I)


@dataclass(frozen=True, slots=True)
class CleanHtml:
    """`html` is safe to print as it is; `text` is the same in plain words; `images` are those that are shown;
    `frames` are the addresses that iframes pointed to, for a player card that loads on click."""

    html: str
    text: str
    images: tuple[Image, ...] = ()
    frames: tuple[str, ...] = ()


def clean_html(
    html: str, base_address: str = "", *, image_address: Callable[[str], str] | None = None
) -> CleanHtml:
    """Make third-party `html` safe, with everything relative resolved against `base_address`.

    `image_address` turns the real address of a picture into the one of our proxy; without it a picture's words
    stand in its place. Takes any text, and never raises for what is in it.
    """
    html, images = _flat(html), []
    cleaned = _cleaned(html, base_address, image_address, images)
    text = _text_of(cleaned)
    if "<a " in cleaned:
        cleaned = _ANCHOR.sub(lambda found: _anchor(*found.groups(), base_address), cleaned)
    if "<h1" in cleaned:
        cleaned = _TOP_HEADING.sub(r"<\1h2", cleaned)  # a page has one top heading, and it is ours
    return CleanHtml(cleaned.strip(), text, tuple(images), _frames(html, base_address))


def plain_text(html: str) -> str:
    """The words of third-party `html` on one line, without any markup. Not escaped: print it as ordinary text."""
    html = sound_text(html)[:LONGEST_HTML]
    if "<" in html or ("&" in html and ("&#" in html or html[0] == "\ufeff")):
        return _text_of(_cleaned(_flat(html), "", None, []))
    return _seen_words(entities.unescape(html))


def plain_words(text: str) -> str:
    """Third-party words that are no HTML, on one line, without signs that nobody sees and that mislead: control
    characters, what turns the direction of all that follows, blanks of no width. Joiners stay where a script or a
    small picture needs them, as do marks of direction. "" when nothing is left to be seen.
    """
    return _seen_words(sound_text(text))


def _seen_words(sound):
    words = " ".join(sound.split())
    if not words.isprintable():
        words = " ".join(_MISLEADING.sub(r"\1", words).split())
    return words if _SEEN.search(words) else ""


def sound_text(text: str) -> str:
    """Text that can be written down anywhere: without NUL, and without halves of characters."""
    if not text:
        return ""
    if text.isascii() and "\0" not in text:
        return text
    text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode()
    return text


def _flat(html):
    """The HTML cut to what is cleaned at most; without its tags where it nests as no person would write."""
    html = shown_pictures(sound_text(html)[:LONGEST_HTML])
    if html.count("<") > _MANY_TAGS and deeper_than(html, _DEEPEST):
        return entities.escape(_ANY_TAG.sub(" ", html))  # building its tree would take minutes
    return html


def _cleaned(html, base, image_address, images):
    """The HTML by the policy, its pictures already ours and named in `images`, its links and headings not yet."""
    cleaned = _CLEANER.clean(html)
    if ' dir="' in cleaned or 'span="' in cleaned or ' start="' in cleaned:  # any() takes longer than all three
        cleaned = _FILTERING_CLEANER.clean(html)
    if "<img" in cleaned or "<source" in cleaned or "<picture" in cleaned:
        cleaned = with_pictures(cleaned, base, image_address, images)
    return _OTHER_BLOCK.sub(_known_block, cleaned)


def _known_block(found):
    return f"<{found[1]}{'ul' if found[2] in _AS_LIST else 'div'}"


def _keep_attribute(_tag, name, value):
    if name in _NUMBERS:
        return value if is_number(value) else None
    if name == "dir":
        return value.lower() if value.lower() in ("ltr", "rtl", "auto") else None
    return value


_POLICY = {
    "tags": set(_TAGS | _AS_DIV | _AS_LIST | _OF_PICTURES),
    "clean_content_tags": set(_DROPPED_WITH_CONTENT),
    "attributes": _ATTRIBUTES,
    "link_rel": None,
    "url_schemes": {"http", "https"},
}
# Most HTML has no attribute whose value must be looked at, apart from those of pictures, which are written anew.
_CLEANER = nh3.Cleaner(**_POLICY)
_FILTERING_CLEANER = nh3.Cleaner(**_POLICY, attribute_filter=_keep_attribute)


def _anchor(href, rest, base):
    if href is None:
        given = dict(_ATTRIBUTE.findall(rest))
        href = given.pop("href", "")
        rest = "".join(f' {name}="{value}"' for name, value in given.items())
    href = _link(base, entities.unescape(href))
    if not href:
        return "<a>"
    return f'<a href="{entities.escape(href)}"{rest} rel="{LINK_REL}">'


@lru_cache(maxsize=4096)
def _link(base, value):
    found = "" if value.startswith("#") else resolve(base, value)  # "#…" is a place inside a page not shown here
    return untracked(found) if found else ""


def _frames(html, base):
    if "<iframe" not in html and "<IFRAME" not in html:
        return ()
    found = []
    for match in _FRAME.finditer(html):
        address = resolve(base, entities.unescape(match[1]))
        if address and address not in found:
            found.append(address)
        if len(found) == _MOST_FRAMES:
            break
    return tuple(found)


def _text_of(cleaned):
    if "<" in cleaned:
        cleaned = _TAG.sub("", _BLOCK.sub(" ", cleaned))
    if "&" in cleaned:
        for written, meant in _WRITTEN:
            cleaned = cleaned.replace(written, meant)
    return _seen_words(cleaned)
