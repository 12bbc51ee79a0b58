"""manage.py seed: write the subjects that every school starts with."""

from django.core.management.base import BaseCommand

from accounts.topics.seed import seed_topics


class Command(BaseCommand):
    help = "Write the seeded topics into the database. Safe to run again at every start."

    def handle(self, **options) -> None:
        self.stdout.write(f"{seed_topics()} topics are there.")
