"""A request on its way through its redirects."""

from dataclasses import dataclass, field

from kit.addresses import Address
from kit.fetch.cookies import Cookies
from kit.fetch.hop import Hop
from kit.fetch.outcome import Request


@dataclass(slots=True, eq=False)
class Transfer:
    """Where a request has got to, and what the way there has cost."""

    request: Request
    address: Address
    method: str
    redirects: int = 0
    moved_for_good: bool = True  # no redirect so far was a temporary one
    permanent: Address | None = None
    started: float | None = None
    spent: float = 0.0
    pause: float = 0.0
    not_before: float = 0.0
    hop: Hop | None = None
    cookies: Cookies = field(default_factory=Cookies)
