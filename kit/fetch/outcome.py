"""What is asked of an outside site, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kit.fetch.trouble import Trouble

KILO = 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of our time and memory one request may take, all its redirects together."""

    total_seconds: float = 20.0
    head_seconds: float = 10.0  # from asking until the last header line is here, for each hop
    wire_bytes: int = 10 * KILO * KILO  # as sent
    body_bytes: int = 15 * KILO * KILO  # after unpacking
    head_bytes: int = 64 * KILO
    head_lines: int = 200
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Request:
    """One question to an outside site.

    `etag` and `last_modified` are what the last answer said, sent back so that the site can say "nothing new".
    `key` is the caller's own and comes back untouched with the outcome. `headers` and `body` go to the host that
    was asked, by the scheme and the port that were asked, and never anywhere else that it redirects to.
    """

    address: str
    etag: str | None = None
    last_modified: str | None = None
    accept: str = "*/*"
    method: str = "GET"
    body: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()
    limits: Limits = Limits()
    key: Any = None

    def __post_init__(self):
        if self.method not in ("GET", "HEAD", "POST"):
            raise ValueError(f"method {self.method!r} is not GET, HEAD or POST")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a request: an answer when `trouble` is None, else the trouble.

    `status` is 0 when no HTTP answer came. `headers` have lower-case names, repeated ones joined by ", ".
    `body` is unpacked and whole, empty when there is trouble. `address` is where the last answer came from.
    `permanent_address` is where the site says the thing lives from now on (only permanent redirects led there),
    or None. `retry_after` is in seconds, when the site named a time; `pause` is how many seconds its host rests
    from then on. `was_sent` is False when another answer in the same batch had already asked us to leave this host
    alone, so that nothing was sent.
    """

    request: Request
    trouble: Trouble | None = None
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    address: str = ""
    permanent_address: str | None = None
    retry_after: int | None = None
    redirects: int = 0
    was_sent: bool = True
    pause: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether there is an answer to use (a body, or "nothing new")."""
        return self.trouble is None

    @property
    def not_modified(self) -> bool:
        """Whether the site says that nothing has changed since the validators we sent."""
        return self.trouble is None and self.status == 304

    @property
    def content_type(self) -> str:
        """The media type in lower case without its parameters, "" when none was sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()
