"""Avatars drawn from a seed: the same shapes for the same person, everywhere, and no photograph of anyone."""

import hashlib
from functools import lru_cache
from uuid import UUID

# Each has a strong and a soft colour in tokens.css; `stone` is left for what has no person.
TONES = ("fern", "lagoon", "sky", "plum", "rose", "coral", "honey")

# Paths on a field of 40 by 40, turned in quarters about its middle.
_GROUNDS = (
    "M0 40V12a28 28 0 0 1 28 28z",
    "M0 22h40v18H0z",
    "M0 40V4a36 36 0 0 0 36 36z",
    "M0 0h20v40H0z",
    "M0 40 40 0v40z",
    "M0 40c0-14 10-20 20-20s20 6 20 20z",
)
_FIGURES = (
    "M20 8a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
    "M12 8h16v8a8 8 0 0 1-16 0z",
    "M20 7 31 25H9z",
    "M11 10h8a9 9 0 0 1 9 9v8h-8a9 9 0 0 1-9-9z",
    "M20 6a12 12 0 0 1 12 12H8A12 12 0 0 1 20 6z",
)
_SPARKS = ((9, 9), (31, 9), (31, 31), (9, 31))


def tone(seed: object) -> str:
    """One of the tones, always the same for the same seed (a slug, a name, a UUID)."""
    return TONES[_digest(str(seed))[0] % len(TONES)]


@lru_cache(maxsize=4096)
def avatar_svg(seed: UUID | str, size: str = "m", name: str = "") -> str:
    """The avatar of `seed` as inline SVG, size s, m, l or xl.

    Silent to screen readers unless `name` is given: mostly the name stands beside it anyway. Returns markup;
    `name` must be escaped already.
    """
    roll = _digest(str(seed))
    first = roll[0] % len(TONES)
    second = (first + 1 + roll[1] % (len(TONES) - 1)) % len(TONES)
    ground, figure = _GROUNDS[roll[2] % len(_GROUNDS)], _FIGURES[roll[3] % len(_FIGURES)]
    x, y = _SPARKS[roll[6] % len(_SPARKS)]
    spoken = f'role="img" aria-label="{name}"' if name else 'aria-hidden="true"'
    return (
        f'<svg class="avatar avatar-{size}" viewBox="0 0 40 40" {spoken}>'
        f'<path class="soft-{TONES[first]}" d="M0 0h40v40H0z"/>'
        f'<path class="fill-{TONES[first]}" transform="rotate({roll[4] % 4 * 90} 20 20)" d="{ground}"/>'
        f'<path class="fill-{TONES[second]}" transform="rotate({roll[5] % 4 * 90} 20 20)" d="{figure}"/>'
        f'<circle class="fill-paper" cx="{x}" cy="{y}" r="2.5"/></svg>'
    )


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()
