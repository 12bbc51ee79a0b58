"""The letters that the demo would have sent, as files that one can open."""

import email
import email.policy
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path


@dataclass(frozen=True)
class Letter:
    """One letter that would have gone out."""

    to: str
    subject: str
    text: str
    sent: datetime | None


def letters(folder: Path, *, most: int = 50) -> list[Letter]:
    """The newest letters in the folder of Django's file mail backend, newest first."""
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)
    return [letter for file in files[:most] for letter in _in_file(file)]


def _in_file(file: Path) -> list[Letter]:
    # Django's backend writes a line of hyphens after each letter.
    raw = file.read_bytes().split(b"-" * 79)
    return [_read(letter.strip()) for letter in reversed(raw) if letter.strip()]


def _read(letter: bytes) -> Letter:
    message = email.message_from_bytes(letter, policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 -- what this policy makes
    body = message.get_body(("plain",))
    sent = message["Date"].datetime if message["Date"] else None
    if sent and sent.tzinfo is None:
        sent = sent.replace(tzinfo=UTC)  # "-0000", as Django dates its letters: UTC from nowhere in particular
    return Letter(
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or ""),
        text=body.get_content() if body else "",
        sent=sent,
    )
