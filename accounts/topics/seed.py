"""The subjects every school starts with: read from `data/topics.csv`, a parent always before its children."""

import csv
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from accounts.topics.models import Topic

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


@transaction.atomic
def seed_topics():
    """Write the seeded topics into the database and return how many there are.

    May run any number of times: what is there is brought up to date by its slug, nothing is ever deleted.
    """
    topics = read_topics()
    rows = {topic.slug: topic for topic in Topic.objects.filter(school__isnull=True)}
    for seeded in topics:
        facts = {
            "name": seeded.name,
            "description": seeded.description,
            "words": ", ".join(seeded.words),
            "parent_id": rows[seeded.parent].pk if seeded.parent else None,
        }
        row = rows.get(seeded.slug)
        if row is None:
            rows[seeded.slug] = Topic.objects.create(slug=seeded.slug, **facts)
        elif any(getattr(row, name) != value for name, value in facts.items()):
            Topic.objects.filter(pk=row.pk).update(**facts)
    return len(topics)
