"""The demo's data of another time: put aside, never thrown away, so that the demo can be made afresh."""

from datetime import date
from pathlib import Path

from launcher.servers.account import MOVED


def move_aside(var: Path, patterns: tuple[str, ...], today: date | None = None) -> Path:
    """Move what the demo keeps in `var` under such names into a new dated folder there; that folder."""
    target = _new_folder(var / f"before-{today or date.today():%Y-%m-%d}")
    target.mkdir()
    for kept in [each for pattern in patterns for each in var.glob(pattern)]:
        kept.rename(target / kept.name)
    notes = target / "servers" / MOVED
    if notes.exists():  # the data itself is elsewhere: its place is needed for the new one
        data = Path(notes.read_text().strip())
        beside = _new_folder(data.with_name(f"{data.name}-{target.name}"))
        data.rename(beside)
        notes.write_text(f"{beside}\n")
    return target


def _new_folder(wanted: Path) -> Path:
    folder, number = wanted, 1
    while folder.exists():
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    return folder
