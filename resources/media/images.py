"""Pictures of outside pages, through our own door: a source never sees who looks at its pictures.  # SAFETY 28

A picture is fetched once, checked, made small, drawn anew (so nothing hidden comes along) and kept. A worker
does that when somebody first looks: however slow the site, no page waits for it.
"""

import hashlib
import io
import logging
from functools import lru_cache

from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import get_script_prefix, reverse
from PIL import Image, UnidentifiedImageError

from kit.fetch import Limits, Request, fetch
from kit.storage import STORAGE_TROUBLE

logger = logging.getLogger(__name__)

_SALT = "resources.media.images"
_SELDOM_SHRINKS = 100  # letters: trying to pack a shorter address takes longer than all else, and gains nothing
_KINDS = ("PNG", "JPEG", "GIF", "WEBP")  # no SVG: a picture that can hold a program is none
_LONGEST_SIDE = 1200
_MOST_PIXELS = 40_000_000
_MOST_DRAWN = 12_000_000  # pixels that are unpacked, four bytes and more each; a JPEG is unpacked small at once
_LIMITS = Limits(total_seconds=6, head_seconds=4, wire_bytes=6_000_000, body_bytes=6_000_000, redirects=3)
_FORGET_FAILURE_SECONDS = 15 * 60
_ASKED, _FAILED = 1, 2
# Set while the storage does not answer: a page of pictures waits for it once, not thirty times.
_AWAY = "pictures.away"
_AWAY_SECONDS = 30
# Stands in the page until the picture is there. No picture of ours is 1,201 pixels wide: static/js/pictures.js
# knows it by that, and asks again.
PLACEHOLDER = b"""<svg xmlns="http://www.w3.org/2000/svg" width="1201" height="675" viewBox="0 0 1201 675">
<g fill="none" stroke="#808b85" stroke-opacity=".55" stroke-width="10" stroke-linejoin="round">
<rect x="500" y="250" width="200" height="160" rx="20"/><circle cx="560" cy="305" r="16"/>
<path d="m505 390 65-50 45 35 45-50 40 45"/></g></svg>"""


class NoPicture(Exception):
    """There is nothing to show at that address."""


def proxied(address: str) -> str:
    """The address of ours that shows the outside picture at `address`; empty for an empty one.

    It is signed, so that nobody can make us fetch what no page of ours holds, and the same every time, so that a
    browser keeps the picture.
    """
    if not address:
        return ""
    return _proxied(address, get_script_prefix())


@lru_cache(maxsize=16_384)  # the same few thousand entries are shown to everybody
def _proxied(address: str, site: str) -> str:
    before, after = _around_token(site)
    return before + _signer().sign_object(address, compress=len(address) > _SELDOM_SHRINKS) + after


@lru_cache(maxsize=8)
def _around_token(_site: str) -> list[str]:
    return reverse("resources:image", args=["TOKEN"]).split("TOKEN")


def outside_address(token: str) -> str:
    """The outside address in one of ours. Raises NoPicture for a token that is not ours."""
    try:
        return _signer().unsign_object(token)
    except signing.BadSignature as bad:
        raise NoPicture from bad


def _signer() -> signing.Signer:
    return _signer_with(settings.SECRET_KEY, tuple(settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=8)
def _signer_with(key: str, fallback_keys: tuple[str, ...]) -> signing.Signer:
    return signing.Signer(key=key, fallback_keys=fallback_keys, salt=_SALT)


def kept_picture(address: str) -> bytes | None:
    """The picture at an outside address as WebP, when we have it already. Raises NoPicture while the storage does
    not answer."""
    if cache.get(_AWAY):
        raise NoPicture
    try:
        with default_storage.open(_file(address)) as kept:
            return kept.read()
    except FileNotFoundError:
        return None
    except STORAGE_TROUBLE as trouble:
        logger.warning("The storage of pictures does not answer: %s", trouble)
        cache.set(_AWAY, _ASKED, _AWAY_SECONDS)
        raise NoPicture from trouble


def is_first_to_ask(address: str) -> bool:
    """Whether nobody asked for it in the last quarter of an hour: one errand is enough, and so is one failure."""
    return cache.add(_errand(address), _ASKED, _FORGET_FAILURE_SECONDS)


def has_failed(address: str) -> bool:
    """Whether a worker looked for it in the last quarter of an hour and found no picture."""
    return cache.get(_errand(address)) == _FAILED


def keep_picture(address: str) -> None:
    """Fetch and keep the picture at an outside address, at most _LONGEST_SIDE pixels long.

    Safe to do twice, or to be killed at. Raises NoPicture when there is none, and pages know of it then; and when
    the storage does not answer, of which they know by themselves.
    """
    try:
        _fetch_and_keep(address)
    except STORAGE_TROUBLE as trouble:
        logger.warning("The storage of pictures does not answer: %s", trouble)
        raise NoPicture from trouble


def _fetch_and_keep(address: str) -> None:
    if default_storage.exists(_file(address)):
        return
    try:
        drawn = drawn_anew(_fetched(address))
    except NoPicture:
        cache.set(_errand(address), _FAILED, _FORGET_FAILURE_SECONDS)
        raise
    default_storage.save(_file(address), ContentFile(drawn))


def _errand(address: str) -> str:
    return f"picture.{_name(address)}"


def _name(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()


def _file(address: str) -> str:
    name = _name(address)
    return f"pictures/{name[:2]}/{name}.webp"


def drawn_anew(body: bytes) -> bytes:
    """A picture file of the web as a new WebP without anything but the picture. Raises NoPicture."""
    try:
        with Image.open(io.BytesIO(body), formats=_KINDS) as image:
            if image.width * image.height > _MOST_PIXELS or min(image.size) < 2:
                raise NoPicture
            image.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
            if image.width * image.height > _MOST_DRAWN:
                raise NoPicture
            has_holes = "A" in image.getbands() or "transparency" in image.info
            plain = image.convert("RGBA" if has_holes else "RGB")
            plain.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            out = io.BytesIO()
            plain.save(out, "WEBP", quality=80, method=2)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as bad:
        raise NoPicture from bad
    return out.getvalue()


def _fetched(address: str) -> bytes:
    outcome = fetch(Request(address, accept="image/webp,image/png,image/jpeg,image/gif", limits=_LIMITS))
    if not outcome.ok:
        raise NoPicture
    return outcome.body
