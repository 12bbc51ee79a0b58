"""The rows of `resources` in the world of the tests: what Mia reads, and how it is judged."""

from datetime import date, timedelta

from django.utils import timezone

from resources.models import (
    CoursePart,
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
from tests.cast import Cast
from tests.resources.making import make_course_part, make_import_run, make_replacement
from tests.world import World


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


def source(world: World) -> Source:
    return make_source(world.cast)


def entry(world: World) -> Entry:
    """An entry that can be listened to, and that Mia read, saved and wrote a note on."""
    now = timezone.now()
    row = make_entry(world.feed, audio_address="https://pod.example/1.mp3")
    Reading.objects.create(**world.mias, entry=row, read=now, saved=now, note="Mine.", noted=now)
    return row


def domain_rule(world: World) -> DomainRule:
    cast, rule = world.cast, {"domain": "casino.test", "verdict": Verdict.REFUSED, "why": "Betting."}
    return DomainRule.objects.create(school=cast.harbour, **rule, decided_by=cast.lena)


def course_part(world: World) -> CoursePart:
    return make_course_part(world.cast.mia, world.cast.harbour)


def folder(world: World) -> Folder:
    return Folder.objects.create(**world.mias, name="Shore", until=date(2026, 1, 31))


def highlight(world: World) -> Highlight:
    return Highlight.objects.create(**world.mias, entry=world.entry, quote="Crabs walk", position=0)


def check(world: World) -> SourceCheck:
    answers = {"stop": "I wondered.", "trust": "trust", "submitted": timezone.now()}
    return SourceCheck.objects.create(**world.mias, source=world.source, **answers)


def import_run(world: World) -> ImportRun:
    return make_import_run(world.cast.harbour, world.cast.mia)


def replacement(world: World) -> Replacement:
    return make_replacement(world.cast.harbour, world.cast.noah, world.source)


ROWS = {
    "source": source,
    "feed": lambda world: world.source.feed,
    "entry": entry,
    "judgement": lambda world: make_refused(world.cast),
    "refused": lambda world: world.judgement.school_source.source,
    "follow": lambda world: follow(world.cast, world.source),
    "pack_item": lambda world: make_pack(world.cast, world.source, follower=world.follow),
    "pack": lambda world: world.pack_item.pack,
    "domain_rule": domain_rule,
    "course_part": course_part,
    "folder": folder,
    "highlight": highlight,
    "check": check,
    "import_run": import_run,
    "replacement": replacement,
}
