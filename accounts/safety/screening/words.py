"""The one function for words that another person will read: every service that takes such words calls it.

Which rules a school has is known further up, in `accounts.safety.safeguarding.rules`, which fills the hook
here at start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from accounts.safety.screening.contact_details import ContactDetail
from accounts.safety.screening.findings import Finding, ScreeningRules, findings
from kit.contributions import Hook
from kit.errors import Refused
from kit.text.rich_text import shown_text

if TYPE_CHECKING:
    from accounts.schools.models import School

# Which rules a school has: no rules is never "all is well", so an empty hook raises.
rules_of: Hook[Callable[[School], ScreeningRules]] = Hook("the rules for words at a school")


def screen_words(school: School, /, *, allow: tuple[ContactDetail, ...] = (), **words: str) -> None:
    """Look over words, each by the name of its form field, before somebody else reads them.  # SAFETY 5

    `allow` is what may go along to just these readers. Raises Refused beside the first field that holds something
    the rules of the school do not let through.
    """
    rules = rules_of()(school).but_for(*allow)
    for field, text in words.items():
        # As it was typed and as it is seen: "**snap**: mia" hides nothing.
        for found in _in_both(text, rules):
            if found.is_held:
                raise Refused(found.sentence, field=field)


def _in_both(text: str, rules: ScreeningRules) -> list[Finding]:
    seen = shown_text(text)
    return findings(text, rules) + (findings(seen, rules) if seen != text else [])
