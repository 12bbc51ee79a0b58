"""Short-lived signed tokens: which channels a page may listen to, checked without any database."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner

LIFE = 10 * 60  # seconds; whoever may no longer listen stops hearing after this long
_SALT = "plnsite.live"


@dataclass(frozen=True, slots=True)
class Pass:
    """What a good token allows: these channels, for this person, for so many seconds more."""

    channels: frozenset[str]
    person: str
    made: float
    seconds_left: float


def live_token(channels: Iterable[str], person_uuid: UUID) -> str:
    """A token to listen to `channels`, for a page whose viewer was found to be allowed all of them."""
    made = {"c": sorted(set(channels)), "p": str(person_uuid), "t": time.time()}
    return TimestampSigner(salt=_SALT).sign_object(made)


def read_token(token: str) -> Pass | None:
    """What `token` allows, or None when it is not ours or too old."""
    try:
        made = TimestampSigner(salt=_SALT).unsign_object(token, max_age=LIFE)
    except BadSignature:
        return None
    return Pass(frozenset(made["c"]), made["p"], made["t"], max(0.0, made["t"] + LIFE - time.time()))
