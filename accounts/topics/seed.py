"""The subjects every school starts with: read from `data/topics.csv`, a parent always before its children."""

import csv
from dataclasses import dataclass
from pathlib import Path

TOPICS_FILE = Path(__file__).parent / "data" / "topics.csv"


@dataclass(frozen=True)
class SeededTopic:
    """One line of the file: `parent` is another topic's slug or "", `words` are what people search by."""

    slug: str
    parent: str
    name: str
    description: str
    words: tuple[str, ...]


def read_topics(path=TOPICS_FILE):
    """Return every seeded topic in file order, as a tuple of `SeededTopic`."""
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(
            SeededTopic(
                slug=row["slug"],
                parent=row["parent"],
                name=row["name"],
                description=row["description"],
                words=tuple(word.strip() for word in row["words"].split(";") if word.strip()),
            )
            for row in csv.DictReader(lines)
        )
