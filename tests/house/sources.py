"""The source files of the project, for the tests that read them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("plnsite", "accounts", "resources", "networks", "reflections", "templates", "static", "tests", "bench")


def files(*suffixes: str, under: str = "") -> list[Path]:
    """Every file with one of the suffixes, in the project's own folders."""
    places = [under] if under else PLACES
    found = (path for place in places for path in (ROOT / place).rglob("*") if path.suffix in suffixes)
    return sorted(path for path in found if "__pycache__" not in path.parts)


def name(path: Path) -> str:
    """A path as one reads it in a failed test."""
    return str(path.relative_to(ROOT))


def without_comments(template: str) -> str:
    """A template with its comments blanked; lines keep their numbers."""
    return re.sub(
        r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->",
        lambda hit: "\n" * hit[0].count("\n"),
        template,
        flags=re.S,
    )


def line_of(text: str, position: int) -> int:
    """The number of the line that holds a position."""
    return text.count("\n", 0, position) + 1
