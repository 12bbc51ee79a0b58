"""The map in README.md is the house: each slice stands in it, and nothing that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("plnsite/pages", "reflections", "networks", "resources", "accounts", "kit", "launcher", "demo")
NO_SLICES = {"management", "migrations", "templatetags", "content"}
ROW = re.compile(r"^\| `([a-z/]+)` \|[^|]*\|([^|]*)\|$", re.MULTILINE)
NAME = re.compile(r"`([a-z_]+)`")


def rooms(floor: str) -> set[str]:
    """The packages that lie directly on a floor."""
    found = {file.parent.name for file in (ROOT / floor).glob("*/*.py")}
    return found - NO_SLICES - {"__pycache__"}


def modules(floor: str) -> set[str]:
    """Every name of a file or folder below a floor."""
    return {path.stem for path in (ROOT / floor).rglob("*") if path.suffix in ("", ".py")}


def test_the_map_is_the_house():
    drawn = {floor: set(NAME.findall(names)) for floor, names in ROW.findall((ROOT / "README.md").read_text())}
    missing = {floor: rooms(floor) - drawn[floor] for floor in FLOORS}
    gone = {floor: drawn[floor] - modules(floor) for floor in FLOORS}
    assert not {floor: names for floor, names in missing.items() if names}, "not in the map"
    assert not {floor: names for floor, names in gone.items() if names}, "in the map, and nowhere else"
