"""Reading the starter library from its files. No database and no network here."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

LIBRARY = Path(__file__).parent / "library.toml"
SINGLES = Path(__file__).parent / "singles.csv"


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

    @property
    def key(self) -> str:
        """What it goes by in an address of ours: the same as long as its own address is."""
        return sha256(self.address.encode()).hexdigest()[:16]


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


@cache
def single_sources(path: Path = SINGLES) -> tuple[StarterSource, ...]:
    """What is in no pack: for every topic that no pack is about, and for ages that its packs are not for."""
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(
            StarterSource(**{**row, "ages": tuple(filter(None, row["ages"].split(";")))})
            for row in csv.DictReader(lines)
        )


@cache
def starter_sources() -> dict[str, StarterSource]:
    """Every source of the library by its key: those of the packs first."""
    packed = (source for pack in starter_packs().values() for source in pack.sources)
    return {source.key: source for source in (*packed, *single_sources())}


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
