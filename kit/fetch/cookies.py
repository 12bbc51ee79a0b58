"""Cookies that a site wants back on the way through its own redirects, and nowhere and never else.

Some send everybody round once to see whether a cookie is kept. Ours lasts as long as one request with its
redirects, goes back to the origin that gave it alone, and is then forgotten.
"""

import re

from kit.addresses import Address

_MOST, _LONGEST = 20, 4096
_PAIR = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]{1,200})=([ -:<-~]{0,4000})")
_ENDS_AT_ONCE = re.compile(r";\s*max-age\s*=\s*(?:0|-\d+)\s*(?:;|\Z)", re.I)


class Cookies:
    """Those of one request."""

    __slots__ = ("_kept",)

    def __init__(self):
        self._kept = {}

    def take(self, address: Address, lines: list[str]) -> None:
        """Keep what the Set-Cookie `lines` of an answer from `address` say."""
        for line in lines[:_MOST]:
            found = _PAIR.fullmatch(line.partition(";")[0].strip())
            if not found:
                continue
            own = self._kept.setdefault(address.origin, {})
            if _ENDS_AT_ONCE.search(line[:_LONGEST]):
                own.pop(found[1], None)
            elif found[1] in own or len(own) < _MOST:
                own[found[1]] = found[2]

    def for_address(self, address: Address) -> str:
        """The Cookie line for a question to `address`, "" for none."""
        line = "; ".join(f"{name}={value}" for name, value in self._kept.get(address.origin, {}).items())
        return line if len(line) <= _LONGEST else ""
