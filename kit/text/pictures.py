"""Pictures in HTML that nh3 has cleaned: found wherever a page hides their addresses, and made ours.

Pages that load their pictures late put a blank into src and the address into one of many other places.
"""

import html as entities
import re
from collections.abc import Callable
from dataclasses import dataclass

from kit.addresses import host_within, parse_address, resolve

_MOST_IMAGES = 200
_WIDEST = 1280  # more pixels than these nobody sees in a column of text
_MOST_NOSCRIPTS = 100

# Attributes that scripts of other sites read a picture's address from, and those with addresses in several sizes.
LAZY = tuple(
    "data-src data-lazy-src data-original data-lazy data-lazyload data-url data-image data-img data-img-src "
    "data-image-src data-original-src data-actualsrc data-cfsrc data-echo data-delayed-url data-hi-res-src "
    "data-orig-file data-large-file data-full-src data-srcurl data-pin-media nitro-lazy-src lazy-src data-ezsrc "
    "data-runner-src data-lazy-load data-defer-src".split()
)
LAZY_SETS = tuple(
    "data-srcset data-lazy-srcset data-original-set lazy-srcset nitro-lazy-srcset data-ezsrcset".split()
)

_BEACON_HOSTS = (
    "doubleclick.net",
    "feedsportal.com",
    "google-analytics.com",
    "pixel.wp.com",
    "quantserve.com",
    "scorecardresearch.com",
    "stats.wordpress.com",
)
_BEACON_PATH = re.compile(
    r"/(?:pixel|beacon|spacer|blank|clear|1x1|track(?:ing)?|open)\.(?:gif|png)\Z|/~r/|/_/stat\b", re.I
)

# A picture's address without any of these is no beacon's, and need not be taken apart.
_HINTS_OF_BEACONS = (
    *_BEACON_HOSTS,
    "pixel",
    "beacon",
    "spacer",
    "blank",
    "clear",
    "1x1",
    "track",
    "open",
    "/~r/",
    "/_/",
)
_IMAGE = re.compile(r"<img((?: [a-z-]+=\"[^\"]*\")*)\s*/?>")
_SOURCE = re.compile(r"<source((?: [a-z-]+=\"[^\"]*\")*)\s*/?>")
_FRAMED = re.compile(r"<picture(?: [a-z-]+=\"[^\"]*\")*>(.*?)</picture>", re.S)
_ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")
_FRAME = re.compile(r"</?picture(?: [a-z-]+=\"[^\"]*\")*>")
_BETWEEN_SIZES = re.compile(r",\s+|(?<=\d[wxh]),")
_NO_ADDRESS = re.compile(r"[\s{}<>\"]")
_NOSCRIPT = re.compile(r"<noscript\b[^<>]{0,200}>(.{0,5000}?)</noscript\s*>", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in cleaned HTML: its real address, its text, and its size in pixels where the page told it."""

    address: str
    alt: str
    width: int | None
    height: int | None


def shown_pictures(html: str) -> str:
    """Raw HTML with those pictures that stand there only for readers without scripts, or by another name."""
    if "<amp-img" in html:
        html = html.replace("<amp-img", "<img")
    if 0 < html.count("<noscript") <= _MOST_NOSCRIPTS:
        html = _NOSCRIPT.sub(lambda found: found[1] if "<img" in found[1] else "", html)
    return html


def with_pictures(cleaned: str, base: str, image_address: Callable[[str], str] | None, images: list[Image]) -> str:
    """Cleaned HTML with each picture at the address that `image_address` gives it, or its words where that is
    None. Those that are shown are put into `images`."""

    def one(written, others=""):
        return _picture(written, others, base, image_address, images)

    def framed(found):
        others = " ".join(_SOURCE.findall(found[1]))
        return _IMAGE.sub(lambda image: one(image[1], others), found[1])

    if "<picture" in cleaned:
        cleaned = _FRAMED.sub(framed, cleaned)
    cleaned = _IMAGE.sub(lambda found: found[0] if ' decoding="async"' in found[0] else one(found[1]), cleaned)
    return _FRAME.sub("", _SOURCE.sub("", cleaned))


def is_number(value: str) -> bool:
    """Whether an attribute is a small whole number, as a width is."""
    return value.isascii() and value.isdigit() and len(value) <= 4


def _picture(written, others, base, image_address, images):
    given = {name: entities.unescape(value) for name, value in _ATTRIBUTE.findall(written)}
    address = _address_of(given, others, base)
    width, height = (_size(given.get(side, "")) for side in ("width", "height"))
    if not address or image_address is None or len(images) >= _MOST_IMAGES or _is_beacon(address, width, height):
        return entities.escape(given.get("alt", "")) if address and image_address is None else ""
    if images and images[-1].address == address:
        return ""  # once with and once without scripts
    image = Image(address, given.get("alt", ""), width, height)
    images.append(image)
    size = "".join(f' {side}="{value}"' for side, value in (("width", width), ("height", height)) if value)
    return (
        f'<img src="{entities.escape(image_address(address))}" alt="{entities.escape(image.alt)}"{size} '
        'loading="lazy" decoding="async">'
    )


def _address_of(given, others, base):
    """Where a picture is to be had: what it would load late, else what it shows, else one of its other sizes."""
    for name in LAZY:
        value = given.get(name, "").strip()
        if value and not _NO_ADDRESS.search(value) and (address := resolve(base, value)):
            return address
    sets = [given[name] for name in LAZY_SETS if name in given]
    later = [given.get("srcset", "")]
    if others:
        pairs = [(name, entities.unescape(value)) for name, value in _ATTRIBUTE.findall(others)]
        later += [value for name, value in pairs if name in (*LAZY_SETS, "srcset")]
    found = (
        *(_of_set(each, base) for each in sets),
        resolve(base, given.get("src") or ""),
        *(_of_set(each, base) for each in later),
    )
    return next((each for each in found if each), "")


def _of_set(value, base):
    """The widest address of a srcset that is not wider than we show, else the narrowest."""
    sizes = []
    for part in _BETWEEN_SIZES.split(value)[:30]:
        words = part.split()
        if words and (address := resolve(base, words[0].rstrip(","))):
            size = words[1] if len(words) > 1 else "1x"
            number = float(size[:-1]) if re.fullmatch(r"\d{1,5}(?:\.\d{1,3})?[wxh]", size) else 1.0
            sizes.append((number * (640 if size.endswith("x") else 1), address))
    fitting = [each for each in sizes if each[0] <= _WIDEST]
    return max(fitting)[1] if fitting else min(sizes)[1] if sizes else ""


def _size(value):
    return int(value) if is_number(value) else None


def _is_beacon(address, width, height):
    if (width is not None and width <= 2) or (height is not None and height <= 2):
        return True
    lower = address.lower()
    if not any(hint in lower for hint in _HINTS_OF_BEACONS):
        return False
    parts = parse_address(address)
    return host_within(parts.host, *_BEACON_HOSTS) or bool(_BEACON_PATH.search(parts.path))
