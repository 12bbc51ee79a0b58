"""The one function for words that another person will read: every service that takes such words calls it.

Which rules a school has is known further up, in `accounts.safety.safeguarding.rules`, which fills the hook
here at start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from accounts.safety.screening.contact_details import ContactDetail
from accounts.safety.screening.findings import Finding, ScreeningRules, findings
from accounts.safety.screening.tiers import Act
from kit.contributions import Hook
from kit.errors import Refused
from kit.text.rich_text import shown_text

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer
    from accounts.schools.models import School

# Which rules a school has: no rules is never "all is well", so an empty hook raises.
heard: Hook[Callable[[Viewer, list[Finding], str, bool], None]] = Hook("who hears of words that sound dangerous")
rules_of: Hook[Callable[[School], ScreeningRules]] = Hook("the rules for words at a school")


def screen_words(
    school: School, /, *, writer: Viewer | None = None, allow: tuple[ContactDetail, ...] = (), **words: str
) -> None:
    """Look over words, each by the name of its form field, before somebody else reads them.  # SAFETY 5

    `allow` is what may go along to just these readers. What sounds dangerous in the words of `writer` goes, and
    those who look after reports are told. Raises Refused beside the first field that holds something
    the rules of the school do not let through.
    """
    rules = rules_of()(school).but_for(*allow)
    for field, text in words.items():
        # As it was typed and as it is seen: "**snap**: mia" hides nothing.
        found = _in_both(text, rules)
        if writer is not None:
            _let_hear(writer, found, text)
        if held := next((each for each in found if each.is_held), None):
            raise Refused(held.sentence, field=field)


def heed_words(writer: Viewer, /, *, private: bool, words: str) -> None:
    """Words that are not held back from anybody: where they sound dangerous, their writer sees where to get help,
    and those who look after reports are told; of private words nobody is.  # SAFETY 12, 22"""
    _let_hear(writer, _in_both(words, rules_of()(writer.school)), words, private=private)


def _let_hear(writer: Viewer, found: list[Finding], text: str, *, private: bool = False) -> None:
    if grave := [each for each in found if each.tier.act is Act.ALERT]:
        heard()(writer, grave, text, private)


def _in_both(text: str, rules: ScreeningRules) -> list[Finding]:
    seen = shown_text(text)
    return findings(text, rules) + (findings(seen, rules) if seen != text else [])
