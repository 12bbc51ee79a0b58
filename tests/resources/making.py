"""Sources, feeds and entries for tests, as they stand in the database."""

from datetime import timedelta
from itertools import count

from django.utils import timezone

from accounts.models import Person, School
from accounts.people.viewer import Viewer
from resources.models import (
    CoursePart,
    Entry,
    Feed,
    Follow,
    ImportLine,
    ImportRun,
    Replacement,
    SchoolResource,
    SchoolSource,
    Source,
    SourceKind,
    ToolSwitch,
    Verdict,
)
from resources.reading.today.jobs import make_day
from resources.reading.today.queries import TodayReading, today
from resources.sources.models import SCHOOL_ADDRESS

_number = count(1)


def make_source(
    school: School | None = None,
    *,
    title: str = "",
    added_by: Person | None = None,
    verdict: str = Verdict.NONE,
    feed: bool = True,
    **facts,
) -> Source:
    """A source, known in `school` if one is given, with a feed that was polled well unless `feed` is False."""
    number = next(_number)
    facts = {
        "address": f"https://site{number}.example/",
        "kind": SourceKind.BLOG,
        "title": title or f"Site {number}",
    } | facts
    source = Source.objects.create(**facts)
    if school:
        SchoolSource.objects.create(school=school, source=source, added_by=added_by, verdict=verdict)
    if feed:
        now = timezone.now()
        Feed.objects.create(
            source=source,
            address=f"https://site{number}.example/feed.xml",
            last_poll=now,
            last_success=now,
            last_new=now,
            next_poll=now + timedelta(hours=1),
        )
    return source


def make_entries(source: Source, number: int, *, every: timedelta = timedelta(hours=5), **facts) -> list[Entry]:
    """So many entries of a source, the first made the newest, each `every` older than the one before."""
    now = timezone.now()
    return Entry.objects.bulk_create(
        Entry(
            **{
                "feed": source.feed,
                "identity": f"{source.pk}-{next(_number)}",
                "fingerprint": "x",
                "title": f"{source.title}, piece {place}",
                "summary": "The first words of it.",
                "html": "<p>The first words of it, and some more.</p>",
                "address": f"{source.address}{place}",
                "published": now - every * place,
            }
            | facts
        )
        for place in range(1, number + 1)
    )


def switch_on(school: School, *tools: str) -> None:
    """Let the school use these players and tools of other sites."""
    ToolSwitch.objects.bulk_create(ToolSwitch(school=school, tool=tool) for tool in tools)


def make_follow(person: Person, school: School, source: Source, why: str = "To learn", **facts) -> Follow:
    return Follow.objects.create(person=person, school=school, source=source, why=why, **facts)


def make_course_part(person: Person, school: School) -> CoursePart:
    """The first week of a course that the school knows, done."""
    course = make_source(school, kind=SourceKind.COURSE, title="Sea life", feed=False)
    return CoursePart.objects.create(
        school=school, person=person, source=course, text="Week 1", position=1, done=timezone.now()
    )


def make_school_resource(school: School, name: str = "Beekeeping club") -> SchoolResource:
    """A club of the school, as staff have told of it."""
    source = make_source(
        school, kind=SourceKind.SCHOOL, title=name, feed=False, verdict=Verdict.RECOMMENDED,
        address=f"{SCHOOL_ADDRESS}{next(_number)}",
    )  # fmt: skip
    return SchoolResource.objects.create(school=school, source=source, when="Tuesdays", where="The roof")


def make_replacement(school: School, person: Person, source: Source) -> Replacement:
    """Where somebody found a source that was lost."""
    found = Source.objects.create(address="https://found.example/", title="Found again")
    SchoolSource.objects.create(school=school, source=found, added_by=person, verdict=Verdict.FINE)
    return Replacement.objects.create(school=school, source=source, found=found, found_by=person)


def make_import_run(school: School, person: Person) -> ImportRun:
    """A list that somebody has opened and not confirmed."""
    run = ImportRun.objects.create(school=school, person=person, kind=ImportRun.Kind.OPML)
    for position, state in enumerate(("new", "already", "no_address")):
        address = f"https://list{position}.example/feed"
        ImportLine.objects.create(
            run=run, position=position, address=address, title=f"List {position}", state=state
        )
    return run


def todays_reading(viewer: Viewer) -> TodayReading:
    """What the first page shows of the day: chosen, then read."""
    return today(viewer, make_day(viewer))
