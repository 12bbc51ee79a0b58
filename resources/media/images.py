"""Pictures of outside pages, through our own door: a source never sees who looks at its pictures.  # SAFETY 28

A picture is fetched once, checked, made small, drawn anew (so nothing hidden comes along) and kept. A worker
does that when somebody first looks: however slow the site, no page waits for it.
"""

import hashlib
import io
from functools import lru_cache

from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import get_script_prefix, reverse
from PIL import Image, UnidentifiedImageError

from kit.fetch import Limits, Request, fetch

_SALT = "resources.media.images"
_SELDOM_SHRINKS = 100  # letters: trying to pack a shorter address takes longer than all else, and gains nothing
_KINDS = ("PNG", "JPEG", "GIF", "WEBP")  # no SVG: a picture that can hold a program is none
_LONGEST_SIDE = 1200
_MOST_PIXELS = 40_000_000
_MOST_DRAWN = 12_000_000  # pixels that are unpacked, four bytes and more each; a JPEG is unpacked small at once
_LIMITS = Limits(total_seconds=6, head_seconds=4, wire_bytes=6_000_000, body_bytes=6_000_000, redirects=3)
_FORGET_FAILURE_SECONDS = 15 * 60


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
    """The picture at an outside address as WebP, when we have it already."""
    try:
        with default_storage.open(_file(address)) as kept:
            return kept.read()
    except FileNotFoundError:
        return None


def is_first_to_ask(address: str) -> bool:
    """Whether nobody asked for it in the last quarter of an hour: one errand is enough, and so is one failure."""
    return cache.add(f"picture.{_name(address)}", 1, _FORGET_FAILURE_SECONDS)


def keep_picture(address: str) -> None:
    """Fetch and keep the picture at an outside address, at most _LONGEST_SIDE pixels long.

    Safe to do twice, or to be killed at. Raises NoPicture when there is none.
    """
    if not default_storage.exists(_file(address)):
        default_storage.save(_file(address), ContentFile(drawn_anew(_fetched(address))))


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
