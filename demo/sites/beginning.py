"""When the demo's story began, kept in a file, so that it goes on where it was after a restart."""

import contextlib
from datetime import UTC, datetime
from pathlib import Path


def story_began(remember: Path) -> datetime:
    """Return the moment (aware) that the file names; where it names none, now, which is written into it."""
    with contextlib.suppress(OSError, ValueError):
        return datetime.fromisoformat(remember.read_text().strip())
    now = datetime.now(UTC).replace(microsecond=0)
    remember.parent.mkdir(parents=True, exist_ok=True)
    remember.write_text(now.isoformat())
    return now
