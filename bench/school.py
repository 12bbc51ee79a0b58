"""A big school to measure pages on: see README.md.

    python bench/school.py --folder DIR [--entries 1000000] [--students 2000] [--follows 60] [--feeds 5000]

Each number of entries is a database of its own ("school_1000000") in one PostgreSQL in DIR; what is there already
stays. The first student, `reader`, follows some of the loudest feeds, so that 1,000 pages are there to turn; the
second, `quiet`, follows the quietest ones. `teacher` teaches the reader's class. The same seed makes the same
school.
"""

import argparse
import os
import random
import sys
import time
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from made_up import Table, Words
from tables import make_tables

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime.now(UTC).replace(microsecond=0)
PASSWORD = "tide-pool-lantern"


def database_url(url: str, entries: int) -> str:
    """The address of the school with so many entries, in the PostgreSQL that `url` names."""
    return url.replace("/plnsite?", f"/school_{entries}?")


def environment(servers, entries: int) -> dict[str, str]:
    """What a process needs in its environment to serve that school."""
    return {
        "DJANGO_SETTINGS_MODULE": "plnsite.settings",
        "SECRET_KEY": "only-for-measuring-and-nothing-else-at-all",
        "DATABASE_URL": database_url(servers.database_url, entries),
        "REDIS_URL": servers.redis_url,
        "HTTPS": "0",
        "LOG_LEVEL": "ERROR",
    }


class School:
    """The making of one."""

    def __init__(self, given: argparse.Namespace, entries: int):
        self.given, self.entries = given, entries
        self.chance = random.Random(given.seed)
        self.words = Words(self.chance)
        # A few feeds are loud, most are quiet.
        self.loudness = [1 / (place + 30) ** 0.8 for place in range(given.feeds)]

    def uuid(self) -> str:
        return f"{self.chance.getrandbits(128):032x}"

    def make(self) -> None:
        """All of it, in one go."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SET maintenance_work_mem = '512MB'")
            parts = (self._people, self._network, self._sources, self._follows, self._entries, self._readings)
            for make in parts:
                began = time.monotonic()
                make(cursor)
                print(f"{make.__name__[1:]:<10}{time.monotonic() - began:6.1f} s", flush=True)
            cursor.execute("VACUUM ANALYZE")

    def _people(self, cursor) -> None:
        from django.contrib.auth.hashers import make_password

        from accounts.models import Enrolment, Membership, Person, Role, School, SchoolClass

        password = make_password(PASSWORD)
        self.school = School.objects.create(name="Big School", code="big", source_policy="review_after")
        people = Table(Person, "uuid", "password", "name", "age_band", "welcomed")
        roles = {"Librarian": Role.LIBRARIAN, "Teacher": Role.TEACHER}
        names = ["Reader", "Quiet", *(f"Pupil {number}" for number in range(2, self.given.students)), *roles]
        people.fill(
            cursor,
            ((self.uuid(), password, name, "adult" if name in roles else "13_15", NOW) for name in names),
        )
        self.people = list(Person.objects.order_by("pk").values_list("pk", flat=True))
        *self.students, _librarian, teacher = self.people
        Table(Membership, "uuid", "person_id", "school_id", "role", "user_name").fill(
            cursor,
            (
                (
                    self.uuid(),
                    person,
                    self.school.pk,
                    roles.get(name, Role.STUDENT),
                    name.lower().replace(" ", ""),
                )
                for person, name in zip(self.people, names, strict=True)
            ),
        )
        rooms = SchoolClass.objects.bulk_create(
            SchoolClass(school=self.school, name=f"Class {number}")
            for number in range(len(self.students) // 25 or 1)
        )
        self.rooms = [self.students[place :: len(rooms)] for place in range(len(rooms))]
        Table(Enrolment, "uuid", "school_class_id", "person_id", "role").fill(
            cursor,
            [
                *(
                    (self.uuid(), room.pk, person, "student")
                    for room, people in zip(rooms, self.rooms, strict=True)
                    for person in people
                ),
                (self.uuid(), rooms[0].pk, teacher, "teacher"),
            ],
        )

    def _network(self, cursor) -> None:
        """Everybody has asked the next few of their class, and has a goal."""
        from networks.models import Connection, Goal

        columns = "uuid", "school_id", "asker_id", "recipient_id", "kind", "state", "purpose", "answered"
        Table(Connection, *columns).fill(
            cursor,
            (
                (self.uuid(), self.school.pk, asker, asked, "classmate", "accepted", "To learn together", NOW)
                for room in self.rooms
                for place, asker in enumerate(room)
                for asked in room[place + 1 : place + 4]
            ),
        )
        Table(Goal, "uuid", "school_id", "person_id", "title").fill(
            cursor, ((self.uuid(), self.school.pk, person, self.words.title()) for person in self.students)
        )

    def _sources(self, cursor) -> None:
        from resources.models import Feed, SchoolSource, Source

        kinds = ("blog", "blog", "podcast", "channel", "website")
        Table(Source, "uuid", "kind", "address", "title", "description").fill(
            cursor,
            (
                (
                    self.uuid(),
                    kinds[number % 5],
                    f"https://site{number}.example/",
                    self.words.title(),
                    self.chance.choice(self.words.sentences),
                )
                for number in range(self.given.feeds)
            ),
        )
        self.sources = list(Source.objects.order_by("pk").values_list("pk", flat=True))
        Table(Feed, "uuid", "source_id", "address", "next_poll", "last_poll", "last_success", "last_new").fill(
            cursor,
            (
                (self.uuid(), source, f"https://site{number}.example/feed", NOW + timedelta(days=9), NOW, NOW, NOW)
                for number, source in enumerate(self.sources)
            ),
        )
        self.feeds = list(Feed.objects.order_by("pk").values_list("pk", flat=True))
        verdicts = ("fine", "fine", "recommended", "", "", "caution")
        Table(SchoolSource, "uuid", "school_id", "source_id", "verdict", "judged", "added_by_id").fill(
            cursor,
            (
                (self.uuid(), self.school.pk, source, verdicts[number % 6], NOW, self.chance.choice(self.students))
                for number, source in enumerate(self.sources)
            ),
        )

    def _follows(self, cursor) -> None:
        from resources.models import Follow

        weights = list(accumulate(self.loudness))

        def rows():
            for place, person in enumerate(self.students):
                if place == 0:  # half of them loud
                    half = self.given.follows // 2
                    mine = {*self.sources[:: max(1, self.given.feeds // 40 // half)][:half]}
                elif place == 1:
                    mine = {*self.sources[-self.given.follows :]}
                else:
                    mine = set()
                while len(mine) < min(self.given.follows, len(self.sources)):
                    mine.add(self.chance.choices(self.sources, cum_weights=weights)[0])
                for source in sorted(mine):
                    yield self.uuid(), self.school.pk, person, source, "To learn", NOW - timedelta(days=90)

        Table(Follow, "uuid", "school_id", "person_id", "source_id", "why", "created").fill(cursor, rows())

    def _entries(self, cursor) -> None:
        from resources.models import Entry

        weights = list(accumulate(self.loudness))
        feeds = self.chance.choices(self.feeds, cum_weights=weights, k=self.entries)
        apart = timedelta(days=700) / self.entries
        began = NOW - timedelta(days=700)

        def rows():
            for number, feed in enumerate(feeds):
                text = self.words.text(number)
                address = f"https://site.example/{feed}/{number}"
                when = (began + apart * number).isoformat()
                short = text[:200]
                mark = f"{number:064x}"
                image = f"{address}.jpg" if number % 2 else ""
                facts = (self.words.title(), short, f"<p>{text}</p>", text, when, image)
                yield self.uuid(), when, feed, mark, mark, mark, address, *facts

        names = "uuid created feed_id identity address_hash fingerprint address title summary html text published"
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes"
            " WHERE tablename = %s AND indexdef NOT LIKE 'CREATE UNIQUE%%'",
            [Entry._meta.db_table],
        )
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        Table(Entry, *names.split(), "image_address").fill(cursor, rows())
        for _name, definition in indexes:
            cursor.execute(definition)

    def _readings(self, cursor) -> None:
        """Every student read something of the last weeks, and some noted something."""
        cursor.execute(
            """
            INSERT INTO resources_reading
                   (uuid, created, school_id, person_id, entry_id, read, saved, note, noted, tags)
            SELECT gen_random_uuid(), now(), follow.school_id, follow.person_id, entry.id,
                   now() - nth * interval '1 day',
                   CASE WHEN nth = 1 THEN now() END, CASE WHEN nth = 2 THEN 'My note on water.' ELSE '' END,
                   CASE WHEN nth = 2 THEN now() END, '{}'
            FROM resources_follow AS follow JOIN resources_feed AS feed USING (source_id)
            CROSS JOIN LATERAL (
                SELECT id, row_number() OVER () AS nth FROM resources_entry
                WHERE feed_id = feed.id ORDER BY published DESC, id DESC LIMIT 2
            ) AS entry
            ON CONFLICT DO NOTHING
            """
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--students", type=int, default=2000)
    parser.add_argument("--follows", type=int, default=60)
    parser.add_argument("--feeds", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from launcher.servers import Servers

    with Servers(given.folder, durable=False) as servers:
        if not add_database(servers, given.entries):
            print("It is there already.")
            return
        os.environ |= environment(servers, given.entries)
        import django

        django.setup()
        make_tables(os.environ)
        School(given, given.entries).make()
        done(given.entries)


def add_database(servers, entries: int) -> bool:
    """An empty database for so many entries; False when there is a finished one."""
    import psycopg

    name = f"school_{entries}"
    sockets = servers.database_url.partition("?host=")[2].replace("%2F", "/")
    with psycopg.connect(host=sockets, user="plnsite", dbname="postgres", autocommit=True) as connection:
        known = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
        if known and known[0] == "finished":
            return False
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
    return True


def done(entries: int) -> None:
    """Write down that the database is whole."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON DATABASE school_{entries} IS 'finished'")


if __name__ == "__main__":
    main()
