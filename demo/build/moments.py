"""Believable moments in the weeks before today: always the same ones, on the school's own clocks."""

import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from accounts.models import School

# When students are about: before lessons, at lunch, after school. Rather after school.
HOURS = (7, 8, 12, 13, 15, 16, 16, 17, 17, 18, 19)


@dataclass(frozen=True)
class Moments:
    """`now` is the moment of the build (aware)."""

    school: School
    now: datetime

    @property
    def midnight(self):
        """When today began, by the school's clocks."""
        return datetime.combine(self._local_day(0), time(), tzinfo=self.school.zone)

    def joined(self, weeks):
        """The morning when somebody came who has been here for so many weeks: before all they did."""
        day = self._local_day(weeks * 7 + 8)
        return datetime.combine(day, time(8, 30), tzinfo=self.school.zone)

    def in_week(self, week, *key):
        """A moment `week` weeks ago (0: in the last seven days), always the same for the same `key`."""
        chance = self.chance(week, *key)
        days = week * 7 + chance.choice((1, 1, 2, 3, 4, 5, 6))
        clock = time(chance.choice(HOURS), chance.randrange(60), chance.randrange(60))
        return datetime.combine(self._local_day(days), clock, tzinfo=self.school.zone)

    def after(self, moment, hours, *key):
        """A moment up to so many hours after another one, and not in the future."""
        later = moment + timedelta(hours=self.chance("after", *key).uniform(0.2, 1) * hours)
        return min(later, self.now - timedelta(minutes=5))

    def chance(self, *key):
        """Chance that falls the same way each time for the same `key`."""
        return random.Random("/".join([self.school.code, *map(str, key)]))  # noqa: S311 - a story, not a secret

    def _local_day(self, days_ago):
        return (self.school.local(self.now) - timedelta(days=days_ago)).date()
