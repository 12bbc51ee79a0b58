"""The one function for words that another person will read: every service that takes such words calls it.

Which rules a school has is known further up, in `accounts.safeguarding.rules`, which fills the slot here at start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from accounts.screening.contact_details import ContactDetail
from accounts.screening.findings import ScreeningRules, findings
from kit.errors import Refused

if TYPE_CHECKING:
    from accounts.schools.models import School

_slot: list[Callable[[School], ScreeningRules]] = []


def take_rules_from(loader: Callable[[School], ScreeningRules]) -> None:
    """Fill the slot: from now on `loader` says which rules a school has."""
    _slot[:] = [loader]


def rules_of(school: School) -> ScreeningRules:
    """The rules of a school. Raises LookupError where nobody filled the slot: no rules is never "all is well"."""
    if not _slot:
        raise LookupError("Nobody says which rules there are for words: see accounts.safeguarding.rules.")
    return _slot[0](school)


def screen_words(school: School, /, *, allow: tuple[ContactDetail, ...] = (), **words: str) -> None:
    """Look over words, each by the name of its form field, before somebody else reads them.  # SAFETY 5

    `allow` is what may go along to just these readers. Raises Refused beside the first field that holds something
    the rules of the school do not let through.
    """
    rules = rules_of(school).but_for(*allow)
    for field, text in words.items():
        for found in findings(text, rules):
            raise Refused(found.sentence, field=field)
