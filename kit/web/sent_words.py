"""What somebody sent and we could not take: it waits in the page that says so, and can be sent once more.

It is kept nowhere else, neither here nor in the browser's storage: when the tab is closed it is gone, and whoever
sits down next finds nothing. Passwords and files are never among it. While its owner signs in anew it travels
along, signed, and comes back to the same person alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

from kit.web.page_owner import FIELD, sent_from

_SALT = "kit.sent_words"
_LONGEST_WAIT = 24 * 60 * 60  # seconds
_SECRET = re.compile("password", re.I)
_NEVER = {"csrfmiddlewaretoken", FIELD}
_CHOICE = re.compile(r"[\w./:?=&%+-]*", re.A)  # a number, an address, one of several: nobody's own words


@dataclass(frozen=True)
class SentWords:
    """A form that came in: where it goes, what it says, whose page it stood on ("" when nobody's)."""

    address: str
    fields: tuple[tuple[str, str], ...]
    owner: str
    lacks_some: bool  # a password or a file, which has to be given once more

    @property
    def shown(self) -> list[str]:
        """What somebody wrote themselves, to be read again before it is sent."""
        return [value for _name, value in self.fields if not _CHOICE.fullmatch(value.strip())]

    def packed(self) -> str:
        """As a page carries it."""
        return signing.dumps([self.address, self.fields, self.owner, self.lacks_some], salt=_SALT, compress=True)


def sent_words(request: HttpRequest) -> SentWords:
    """What a POST brought."""
    given = [(name, value) for name, values in request.POST.lists() for value in values if name not in _NEVER]
    kept = tuple((name, value) for name, value in given if not _SECRET.search(name))
    lacks = len(kept) < len(given) or any(file.size for file in request.FILES.values())
    return SentWords(request.get_full_path(), kept, sent_from(request), lacks)


def unpacked(text: str | None) -> SentWords | None:
    """What a page carried; None for what no page of ours did, or not today."""
    try:
        address, fields, owner, lacks_some = signing.loads(text or "", salt=_SALT, max_age=_LONGEST_WAIT)
    except signing.BadSignature:
        return None
    return SentWords(address, tuple((name, value) for name, value in fields), owner, lacks_some)
