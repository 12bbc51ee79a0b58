"""Reading the starter library from its file. No database and no network here."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LIBRARY = Path(__file__).parent / "library.toml"


@dataclass(frozen=True, slots=True)
class StarterSource:
    """One source: `topic` is a slug, `ages` are `AgeBand` values (none: all), `feed` is "" unless we are sure."""

    address: str
    kind: str
    title: str
    why: str
    topic: str
    language: str
    ages: tuple[str, ...] = ()
    feed: str = ""


@dataclass(frozen=True, slots=True)
class StarterPack:
    """Some sources that belong together; `topics` are slugs, the first one the most important."""

    key: str
    title: str
    description: str
    topics: tuple[str, ...]
    language: str
    ages: tuple[str, ...]
    sources: tuple[StarterSource, ...]


@cache
def starter_packs(path: Path = LIBRARY) -> dict[str, StarterPack]:
    """Every pack of the library by its key, in the order of the file."""
    return {key: _pack(key, data) for key, data in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def _pack(key: str, data: dict[str, Any]) -> StarterPack:
    ages, language = tuple(data.get("ages", ())), data["language"]
    usual = {"topic": data["topics"][0], "language": language, "ages": ages}
    sources = tuple(
        StarterSource(**{**usual, **facts, "ages": tuple(facts.get("ages", ages))}) for facts in data["sources"]
    )
    return StarterPack(
        key=key,
        title=data["title"],
        description=data["description"],
        topics=tuple(data["topics"]),
        language=language,
        ages=ages,
        sources=sources,
    )
