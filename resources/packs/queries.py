"""What the pages of packs show. The viewer goes first; nothing is ranked by how many follow it.  # SAFETY 25"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Role
from accounts.people.viewer import Viewer
from accounts.topics.models import Interest, Topic
from resources.feeds.freshness import Freshness, freshness_of
from resources.feeds.models import Entry, Feed
from resources.packs.models import Pack, PackItem, PackMember, PackTie
from resources.sources.models import SchoolSource, Source, Verdict

LATEST = 3


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A source of a pack as it is shown: `latest` are its newest titles, `state` the follower's tie ("" when there
    is none): a `PackTie.State`."""

    item: PackItem
    source: Source
    verdict: str
    freshness: Freshness
    latest: list[str]
    state: str = ""


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many students of a class follow a pack; `students` of how many."""

    name: str
    following: int
    students: int


@dataclass(frozen=True, slots=True)
class PackPage:
    """Everything a pack's page shows. `counts` are for staff alone."""

    pack: Pack
    rows: list[ItemRow]
    member: PackMember | None
    is_kept: bool
    counts: list[ClassCount] = field(default_factory=list)
    in_school: int = 0


def packs_on_show(viewer: Viewer, *, topic: str = "", language: str = "", age: str = "") -> QuerySet[Pack]:
    """The packs to choose from, for a page by key on `published`; each with `size`, `is_mine` and topics.

    `topic` is a slug and takes in the topics right below it; `language` and `age` are values of the model.
    """
    rows = _as_cards(viewer, Pack.objects.on_show(viewer))
    if topic:
        wanted = Topic.objects.visible_to(viewer).filter(Q(slug=topic) | Q(parent__slug=topic))
        rows = rows.filter(
            Exists(Pack.topics.through.objects.filter(pack=OuterRef("pk"), topic__in=wanted.values("pk")))
        )
    if language:
        rows = rows.filter(language=language)
    if age:
        rows = rows.filter(Q(ages__contains=[age]) | Q(ages=[]))
    return rows


def packs_followed(viewer: Viewer) -> QuerySet[Pack]:
    """The packs the viewer follows, for a page by key on `created`."""
    mine = PackMember.objects.of(viewer).current()
    return _as_cards(viewer, Pack.objects.visible_to(viewer).filter(pk__in=mine.values("pack_id")))


def packs_kept(viewer: Viewer, *, archived: bool = False) -> QuerySet[Pack]:
    """The packs the viewer may change, for a page by key on `created`: those put away, or all others."""
    return _as_cards(viewer, Pack.objects.kept_by(viewer).filter(archived__isnull=not archived))


def topics_on_show(viewer: Viewer) -> list[Topic]:
    """The topics to choose packs by, by name: those that have one."""
    through = Pack.topics.through.objects.filter(pack__in=Pack.objects.on_show(viewer).values("pk"))
    topics = Topic.objects.visible_to(viewer).filter(pk__in=through.values("topic_id"))
    return list(topics.order_by(Lower("name")))


def pack_page(viewer: Viewer, pack: Pack) -> PackPage:
    """A pack for whoever looks at it: the same number of queries however long it is."""
    member = PackMember.objects.of(viewer).current().filter(pack=pack).first()
    visible = _visible(viewer, pack)
    items = [item for item in _items(pack) if item.source_id in visible]
    states = _states(member) if member else {}
    rows = [row for row in item_rows(viewer, items, states=states) if row.verdict != Verdict.REFUSED]
    is_kept = Pack.objects.kept_by(viewer).filter(pk=pack.pk).exists()
    if not viewer.is_staff:
        return PackPage(pack, rows, member, is_kept)
    return PackPage(
        pack,
        rows,
        member,
        is_kept,
        counts=class_counts(viewer, pack),
        in_school=_in_school(viewer, pack),
    )


def builder_rows(viewer: Viewer, pack: Pack) -> list[ItemRow]:
    """What a keeper has put in, refused sources too."""
    return item_rows(viewer, _items(pack), latest=False)


def item_rows(
    viewer: Viewer, items: Iterable[PackItem], *, states: dict[int, str] | None = None, latest: bool = True
) -> list[ItemRow]:
    """Rows of items (with source and feed loaded). At most two queries."""
    items = list(items)
    known = SchoolSource.objects.filter(school=viewer.school, source__in=[item.source_id for item in items])
    verdicts = dict(known.values_list("source_id", "verdict"))
    titles = latest_titles(viewer, [item.source_id for item in items]) if latest else {}
    return [
        ItemRow(
            item=item,
            source=item.source,
            verdict=verdicts.get(item.source_id, ""),
            freshness=freshness_of(item.source),
            latest=titles.get(item.source_id, []),
            state=(states or {}).get(item.pk, ""),
        )
        for item in items
    ]


def latest_titles(viewer: Viewer, sources: Iterable[int]) -> dict[int, list[str]]:
    """The newest titles of each source that the viewer may read, by source id. One query."""
    newest = Entry.objects.visible_to(viewer).filter(feed=OuterRef("pk")).order_by("-published", "-id")
    feeds = Feed.objects.filter(source__in=list(sources)).annotate(
        titles=ArraySubquery(newest.values("title")[:LATEST])
    )
    return dict(feeds.values_list("source_id", "titles"))


def class_counts(viewer: Viewer, pack: Pack) -> list[ClassCount]:
    """How many students follow a pack, in each class the viewer teaches: numbers, never names.  # SAFETY 22"""
    following = PackMember.objects.current().filter(pack=pack, person=OuterRef("enrolments__person"))
    students = Q(
        enrolments__role=Enrolment.Role.STUDENT, enrolments__ended__isnull=True, enrolments__person__is_active=True
    )
    classes = (
        SchoolClass.objects.taught_by(viewer)
        .filter(archived__isnull=True)
        .annotate(
            students=Count("enrolments", filter=students),
            following=Count("enrolments", filter=students & Q(Exists(following))),
        )
        .order_by(Lower("name"))
    )
    return [ClassCount(each.name, each.following, each.students) for each in classes]


def fitting_packs(viewer: Viewer, most: int = 12) -> list[Pack]:
    """Packs for the viewer's own interests that they do not follow yet, newest first; nothing else plays a part.
    # SAFETY 24

    The topics right above and right below an interest count as it. A pack for the viewer's own class fits whatever
    its ages say: whoever made it knows the class, while the ages of newcomers are not known yet.
    """
    mine = Interest.objects.filter(person=viewer.person, school=viewer.school).values("topic_id")
    near = Topic.objects.filter(Q(pk__in=mine) | Q(parent__in=mine) | Q(children__in=mine))
    through = Pack.topics.through.objects.filter(topic__in=near.values("pk"))
    rows = Pack.objects.on_show(viewer).filter(pk__in=through.values("pack_id"))
    rows = rows.filter(_suits(viewer))
    followed = PackMember.objects.of(viewer).current()
    return list(
        _as_cards(viewer, rows.exclude(pk__in=followed.values("pack_id"))).order_by("-published", "-id")[:most]
    )


def packs_to_begin_with(viewer: Viewer, topics: Iterable[int]) -> list[Pack]:
    """The packs about one of the topics (by their ids) that suit the viewer's age and that they do not follow yet,
    newest first, with their topics."""
    through = Pack.topics.through.objects.filter(topic__in=set(topics))
    followed = PackMember.objects.of(viewer).current()
    rows = Pack.objects.on_show(viewer).filter(_suits(viewer), pk__in=through.values("pack_id"))
    rows = rows.exclude(pk__in=followed.values("pack_id")).prefetch_related("topics")
    return list(rows.order_by("-published", "-id"))


def _suits(viewer: Viewer) -> Q:
    return Q(ages__contains=[viewer.person.age_band]) | Q(ages=[]) | Q(school_class__isnull=False)


def _as_cards(viewer: Viewer, rows: QuerySet[Pack]) -> QuerySet[Pack]:
    mine = PackMember.objects.of(viewer).current().filter(pack=OuterRef("pk"))
    in_it = PackItem.objects.filter(
        pack=OuterRef("pk"), removed__isnull=True, source__in=Source.objects.readable_by(viewer)
    )
    return (
        rows.select_related("keeper", "school_class")
        .prefetch_related("topics")
        .annotate(is_mine=Exists(mine), size=_count(in_it))
    )


def _count(rows: QuerySet):
    counted = rows.order_by().values("pack").annotate(number=Count("pk")).values("number")
    return Subquery(counted, output_field=IntegerField())


def _items(pack: Pack) -> list[PackItem]:
    return list(pack.items.filter(removed__isnull=True).select_related("source__feed"))


def _visible(viewer: Viewer, pack: Pack) -> set[int]:
    """Through the one rule of sources, so that a refusal takes effect here at once.  # SAFETY 41"""
    here = Source.objects.visible_to(viewer).filter(pk__in=pack.items.values("source_id"))
    return set(here.values_list("pk", flat=True))


def _states(member: PackMember) -> dict[int, str]:
    """The ties of a follower by item; what was let go on the source's own page counts as hidden."""
    rows = member.ties.values_list("item_id", "state", "follow__ended")
    return {item: PackTie.State.HIDDEN if ended else state for item, state, ended in rows}


def _in_school(viewer: Viewer, pack: Pack) -> int:
    """For librarians and admins, who have no classes: how many people of the school follow it."""
    if not viewer.roles & {Role.LIBRARIAN, Role.ADMIN}:
        return 0
    return PackMember.objects.current().filter(pack=pack).count()
