"""The kinds of letters: each slice that writes some says here what they say.

    mail_kinds.add(MailKind("report", write=report_letter))

`write(row)` gives subject and words when the letter goes out, or None where it is not wanted any more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from accounts.mail.models import OutgoingMail
from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class Letter:
    """What somebody reads."""

    subject: str
    words: str


@dataclass(frozen=True, slots=True)
class MailKind:
    """One kind of letter, by its name on the row."""

    name: str
    write: Callable[[OutgoingMail], Letter | None]


mail_kinds: Registry[MailKind] = Registry("kinds of letters", name=lambda kind: kind.name)
