"""manage.py seed: write the subjects and the prompts that every school starts with."""

from django.core.management.base import BaseCommand

from accounts.topics.seed import seed_topics
from reflections.prompts.seed import SEEDED, seed_prompts


class Command(BaseCommand):
    """Writes what every plnsite has: topics and prompts."""

    help = "Write the seeded topics and prompts into the database. Safe to run again at every start."

    def handle(self, **options) -> None:
        """Write them, or bring those that are there up to date."""
        topics = seed_topics()
        seed_prompts()
        self.stdout.write(f"{topics} topics and {len(SEEDED)} prompts are there.")
