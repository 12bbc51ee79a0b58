"""The cast, some weeks later: one row of everything, so that every address has something to show."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, time, timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from accounts.models import Expertise, Interest, JoinCode, Notification, Person
from networks.models import (
    Connection,
    ConnectionKind,
    Goal,
    GoalStep,
    Group,
    JoinRequest,
    Question,
    Share,
    ShareReport,
)
from reflections.models import Feedback, Occurrence, Prompt, Reflection, Schedule
from resources.models import (
    DomainRule,
    Entry,
    Feed,
    Folder,
    Follow,
    Highlight,
    ImportRun,
    Judgement,
    Pack,
    PackItem,
    PackMember,
    PackTie,
    Reading,
    Replacement,
    SchoolSource,
    Source,
    SourceCheck,
    SourceKind,
    Verdict,
)
from tests.cast import Cast, make_cast, make_join_code
from tests.networks.making import make_group
from tests.resources.making import make_course_part, make_import_run, make_replacement
from tests.voice import make_recording


@dataclass
class World:
    cast: Cast
    join_code: JoinCode
    interest: Interest
    expertise: Expertise
    source: Source
    refused: Source
    domain_rule: DomainRule
    judgement: Judgement
    feed: Feed
    entry: Entry
    follow: Follow
    course_part: object
    highlight: Highlight
    folder: Folder
    check: SourceCheck
    pack: Pack
    pack_item: PackItem
    goal: Goal
    step: GoalStep
    connection: Connection
    connection_in_place: Connection
    group: Group
    group_wish: JoinRequest
    share: Share
    share_report: ShareReport
    question: Question
    prompt: Prompt
    schedule: Schedule
    occurrence: Occurrence
    open_occurrence: Occurrence
    reflection: Reflection
    draft: Reflection
    feedback: Feedback
    notification: Notification
    import_run: ImportRun
    replacement: Replacement


def make_source(cast: Cast, number: int = 1, *, kind: str = SourceKind.BLOG) -> Source:
    """A source that Mia brought to Harbour Lane, with its feed."""
    source = Source.objects.create(
        kind=kind,
        address=f"https://blog{number}.example/",
        title=f"Rockpool notes {number}",
        description="What lives between the tides.",
    )
    SchoolSource.objects.create(school=cast.harbour, source=source, added_by=cast.mia)
    Feed.objects.create(
        source=source, address=f"https://blog{number}.example/feed.xml", last_success=timezone.now()
    )
    return source


def make_entry(feed: Feed, number: int = 1, **facts) -> Entry:
    facts.setdefault("published", timezone.now() - timedelta(hours=number))
    return Entry.objects.create(
        feed=feed,
        identity=f"{feed.pk}-{number}",
        fingerprint=f"{feed.pk}-{number}",
        title=f"Entry {number}",
        address=f"https://blog.example/{feed.pk}/{number}",
        summary="Crabs walk sideways.",
        html="<p>Crabs walk <strong>sideways</strong>.</p>",
        text="Crabs walk sideways.",
        **facts,
    )


def follow(cast: Cast, source: Source, person=None) -> Follow:
    row = Follow.objects.create(
        school=cast.harbour, person=person or cast.mia, source=source, why="I like the sea."
    )
    row.topics.add(cast.chemistry)
    return row


def make_pack(cast: Cast, source: Source, *, follower: Follow | None = None, **facts) -> PackItem:
    """A source in a pack that Lena shows to all of Harbour Lane; with `follower`, that person follows the pack."""
    now = timezone.now()
    facts = {"title": "Between the tides", "description": "Where to begin.", "published": now} | facts
    pack = Pack.objects.create(school=cast.harbour, keeper=cast.lena, language="en", **facts)
    pack.topics.add(cast.chemistry)
    item = PackItem.objects.create(
        pack=pack, source=source, why="She counts, and says how.", position=1, added_by=cast.lena
    )
    if follower:
        member = PackMember.objects.create(
            school=cast.harbour, person=follower.person, pack=pack, why=follower.why
        )
        PackTie.objects.create(member=member, item=item, follow=follower)
    return item


def make_refused(cast: Cast) -> Judgement:
    """A source that Mia followed until Lena said no to it."""
    now = timezone.now()
    source = Source.objects.create(address="https://casino.example/", title="Lucky casino")
    said = {"verdict": Verdict.REFUSED, "judged": now}
    row = SchoolSource.objects.create(
        school=cast.harbour,
        source=source,
        added_by=cast.noah,
        why="It is about betting.",
        judged_by=cast.lena,
        **said,
    )
    Follow.objects.create(school=cast.harbour, person=cast.mia, source=source, why="The pictures.")
    return Judgement.objects.create(school_source=row, judge=cast.lena, **said)


def make_world(cast: Cast) -> World:
    now = timezone.now()
    school = {"school": cast.harbour}
    source = make_source(cast)
    entry = make_entry(source.feed, audio_address="https://pod.example/1.mp3")
    Reading.objects.create(**school, person=cast.mia, entry=entry, read=now, saved=now, note="Mine.", noted=now)
    goal = Goal.objects.create(**school, person=cast.mia, title="Know ten sea animals", topic=cast.chemistry)
    prompt = Prompt.objects.create(
        **school, written_by=cast.adler, title="My network", questions=["What is working?", "What is not?"]
    )
    rhythm = {"weekday": 0, "at": time(9, 0), "first": date(2026, 1, 1), "next_at": now + timedelta(days=5)}
    schedule = Schedule.objects.create(
        **school, **rhythm, school_class=cast.class_8b, prompt=prompt, set_by=cast.adler
    )
    turn = {**school, "schedule": schedule, "person": cast.mia}
    occurrence = Occurrence.objects.create(**turn, date=date(2026, 11, 16), done=now)
    reflection = Reflection.objects.create(
        recording=make_recording(cast),
        **school,
        person=cast.mia,
        occurrence=occurrence,
        prompt=prompt,
        answers=[{"question": "What is working?", "answer": "The tide blog."}],
        visibility=Reflection.Visibility.TEACHER,
        submitted=now,
    )
    judgement = make_refused(cast)
    ask = {**school, "asker": cast.mia, "purpose": "To learn about reactions."}
    mia_follows = follow(cast, source)
    item = make_pack(cast, source, follower=mia_follows)
    mias = {**school, "person": cast.mia}
    shown = {**school, "sharer": cast.noah, "words": "Look!", "audience": "class", "school_class": cast.class_8b}
    reported = Share.objects.create(**shown, source=source, held=now)
    group = make_group(cast, cast.mia, open_to_school=True)
    group.topics.add(cast.chemistry)
    Share.objects.create(
        **school, sharer=cast.adler, pack=item.pack, words="Begin here.", audience="group", group=group
    )
    asked = {**school, "student": cast.mia, "teacher": cast.adler, "school_class": cast.class_8b}
    return World(
        cast=cast,
        join_code=make_join_code(cast.class_8b),
        interest=Interest.objects.create(**mias, topic=cast.chemistry, why="It bangs."),
        expertise=Expertise.objects.create(
            **school, person=cast.lena, topic=cast.chemistry, note="Ask me for books."
        ),
        source=source,
        refused=judgement.school_source.source,
        domain_rule=DomainRule.objects.create(
            **school, domain="casino.test", verdict=Verdict.REFUSED, why="Betting.", decided_by=cast.lena
        ),
        judgement=judgement,
        feed=source.feed,
        entry=entry,
        follow=mia_follows,
        course_part=make_course_part(cast.mia, cast.harbour),
        folder=Folder.objects.create(**mias, name="Shore", until=date(2026, 1, 31)),
        highlight=Highlight.objects.create(**mias, entry=entry, quote="Crabs walk", position=0),
        check=SourceCheck.objects.create(**mias, source=source, stop="I wondered.", trust="trust", submitted=now),
        pack=item.pack,
        pack_item=item,
        goal=goal,
        step=GoalStep.objects.create(goal=goal, text="Visit the shore", position=1),
        connection=Connection.objects.create(**ask, recipient=cast.noah, kind=ConnectionKind.CLASSMATE),
        connection_in_place=Connection.objects.create(
            **ask, recipient=cast.adler, kind=ConnectionKind.TEACHER, state="accepted", answered=now
        ),
        group=group,
        group_wish=JoinRequest.objects.create(group=group, person=cast.noah),
        share=Share.objects.create(**shown, entry=entry),
        share_report=ShareReport.objects.create(**school, share=reported, reporter=cast.mia, why="unkind"),
        question=Question.objects.create(**asked, entry=entry, passage="Crabs walk.", question="Why?"),
        prompt=prompt,
        schedule=schedule,
        occurrence=occurrence,
        open_occurrence=Occurrence.objects.create(**turn, date=date(2026, 11, 23)),
        reflection=reflection,
        draft=Reflection.objects.create(
            **mias, prompt=prompt, answers=[{"question": "What is working?", "answer": ""}]
        ),
        feedback=Feedback.objects.create(
            **school, reflection=reflection, teacher=cast.adler, text="Who could help with the next step?"
        ),
        notification=Notification.objects.create(**mias, key="hello", text="Ms Adler answered you.", address="/"),
        import_run=make_import_run(cast.harbour, cast.mia),
        replacement=make_replacement(cast.harbour, cast.noah, source),
    )


@pytest.fixture
def world(cast) -> World:
    """The cast with one row of everything."""
    return make_world(cast)


@pytest.fixture
def transactional_world(transactional_db) -> World:
    """The same, committed, for pages that a real browser opens."""
    return make_world(make_cast())


def clients_of(world: World) -> dict[str, Client]:
    """A signed-in browser without JavaScript for each person of the cast, by name."""
    people = {each.name: getattr(world.cast, each.name) for each in fields(Cast)}
    return {who: world.cast.client(person) for who, person in people.items() if isinstance(person, Person)}


@dataclass
class Visit:
    """A world that stands for a whole module of tests, and a signed-in browser for each of its people."""

    world: World
    clients: dict[str, Client]


@pytest.fixture(scope="module")
def visit(django_db_setup, django_db_blocker) -> Iterator[Visit]:
    """For tests that look at very many pages: made once, and each look is taken back by `looking`."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = make_world(make_cast())
        yield Visit(world, clients_of(world) | {"": Client()})
        transaction.set_rollback(True)


@contextmanager
def looking() -> Iterator[None]:
    """Whatever happens inside leaves no trace in the database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
