"""Rows for lists: sources and what is read and judged of them.

Each function adds the rows number `start` to `end` (not counted) to the world.
"""

from datetime import timedelta

from django.utils import timezone

from accounts.models import Role
from resources.models import (
    Appeal,
    DomainRule,
    Folder,
    Follow,
    Highlight,
    ImportLine,
    PackItem,
    PackTie,
    Reading,
    SchoolSource,
    SourceCheck,
    SourceReport,
)
from tests.cast import enrol, make_person
from tests.resources.rows import follow, make_entry, make_pack, make_source
from tests.world import World


def import_lines(world: World, start: int, end: int) -> None:
    """Lines of Mia's open list, each in a folder of its own, some of them followed already."""
    for number in range(start, end):
        for position, state in ((2 * number, "new"), (2 * number + 1, "already")):
            ImportLine.objects.create(
                run=world.import_run,
                position=100 + position,
                address=f"https://{position}.example/",
                host=f"{position}.example",
                path=[f"Folder {number}"],
                state=state,
            )


def sources(world: World, start: int, end: int) -> None:
    """Sources that Mia and others follow, that wait for staff, with something to read, kept and checked."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        source = make_source(cast, 100 + number, kind=("blog", "podcast", "channel")[number % 3])
        for person in (cast.mia, cast.noah, cast.adler, cast.lena):
            follow(cast, source, person)
        entry = make_entry(source.feed, number)
        kept = {"read": now, "saved": now, "note": "Mine.", "noted": now, "tags": [f"tag {number}"]}
        Reading.objects.create(**here, person=cast.mia, entry=entry, **kept)
        shelf = Folder.objects.create(**here, person=cast.mia, name=f"Shelf {number}")
        Follow.objects.filter(person=cast.mia, source=source).update(folder=shelf)
        Highlight.objects.create(**here, person=cast.mia, entry=entry, quote="Crabs walk", position=0)
        checked = {**here, "source": source, "stop": "I wondered.", "trust": "trust", "submitted": now}
        SourceCheck.objects.create(**checked, person=cast.mia)
        SourceCheck.objects.create(
            **checked, person=cast.noah, answered=now, answered_by=cast.adler, answer="Good."
        )


def packs(world: World, start: int, end: int) -> None:
    """Packs that Mia follows, and more sources in the first one, which she follows too."""
    cast = world.cast
    for number in range(start, end):
        source = make_source(cast, 300 + number)
        make_entry(source.feed, number)
        tie = follow(cast, source)
        make_pack(cast, source, follower=tie, title=f"Pack {number}")
        item = PackItem.objects.create(
            pack=world.pack, source=source, why="Good to begin with.", position=10 + number
        )
        PackTie.objects.create(member=world.pack.members.get(), item=item, follow=tie)
        SchoolSource.objects.filter(source=source).update(verdict=("", "fine")[number % 2])


def refusals(world: World, start: int, end: int) -> None:
    """Sources that Mia follows and Lena refused, each with an appeal of Mia's and a report of Noah's."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        source = make_source(cast, 300 + number)
        follow(cast, source)
        row = SchoolSource.objects.get(source=source)
        row.verdict, row.why, row.judged_by = "refused", "Bets.", cast.lena
        row.judged = row.review_requested_at = now
        row.save()
        Appeal.objects.create(**here, school_source=row, person=cast.mia, text="It is good.")
        SourceReport.objects.create(**here, school_source=row, person=cast.noah, reason="untrue")


def checks(world: World, start: int, end: int) -> None:
    """Checks of the one source that classmates share with 8B."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Checker{number} Oak", cast.harbour, Role.STUDENT)
        enrol(person, cast.class_8b)
        SourceCheck.objects.create(
            school=cast.harbour,
            person=person,
            source=world.source,
            trust="trust",
            because="She counts.",
            submitted=timezone.now(),
            shared_class=cast.class_8b,
        )


def claims(world: World, start: int, end: int) -> None:
    """Sources that wait, and that Ms Adler is looking at."""
    cast, until = world.cast, timezone.now() + timedelta(minutes=20)
    for number in range(start, end):
        source = make_source(cast, 400 + number)
        SchoolSource.objects.filter(source=source).update(claimed_by=cast.adler, claimed_until=until)


def rules(world: World, start: int, end: int) -> None:
    """Rules about domains, each with a source that it speaks for."""
    cast = world.cast
    for number in range(start, end):
        rule = DomainRule.objects.create(
            school=cast.harbour,
            domain=f"casino{number}.test",
            verdict="refused",
            why="Bets.",
            decided_by=cast.lena,
        )
        SchoolSource.objects.filter(source=make_source(cast, 500 + number)).update(rule=rule, verdict="refused")


def entries(world: World, start: int, end: int) -> None:
    """More of the one source."""
    for number in range(start, end):
        make_entry(world.feed, 100 + number)


def highlights(world: World, start: int, end: int) -> None:
    """More of Mia's marks in the one entry."""
    here = {"school": world.cast.harbour, "person": world.cast.mia, "entry": world.entry}
    for number in range(start, end):
        Highlight.objects.create(**here, quote="Crabs walk", position=number + 1, note=f"Mark {number}")


# What a page that brings everything together is filled with.
FILLS = [sources, entries]
