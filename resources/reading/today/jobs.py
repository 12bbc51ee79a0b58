"""Putting the day's reading together: finite, calm, the same all day.

The order knows two things only: how often a source posts, and how new an entry is. Quiet sources come first, so
that a loud one never drowns them. What a person does or likes plays no part.  # SAFETY 24
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.models import (
    Count,
    DecimalField,
    Exists,
    Expression,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    Window,
)
from django.db.models.functions import Coalesce, RowNumber
from django.utils import timezone

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.follows.models import Follow
from resources.reading.readings.models import Reading
from resources.reading.today.models import DailyPick, ReadingDay, ReadingRhythm
from resources.reading.today.queries import chosen_today
from resources.sources.models import SchoolSource

OLDEST = timedelta(days=90)
LOUDNESS_OVER = timedelta(days=30)


def make_day(viewer: Viewer) -> list[int]:
    """Choose the viewer's entries of this school day, unless they are chosen already; their ids in order.

    A later call leaves them as they are; only sources followed since the day began may still join, while there is
    room. Nothing is ever given twice. Two calls at once give the same list. Two short queries on most days.
    """
    day = viewer.school.today()
    chosen = chosen_today(viewer)
    if chosen and not _began_to_follow(viewer, since=day):
        return chosen
    before, now = _made_of(viewer, day)
    if before == now:
        return chosen
    _put_together(viewer, day, now)
    return chosen_today(viewer)


def _began_to_follow(viewer: Viewer, since: date) -> bool:
    return Follow.objects.of(viewer).filter(created__gte=_beginning(viewer, since)).exists()


def _made_of(viewer: Viewer, day: date) -> tuple[Decimal | None, Decimal]:
    """What this day was last put together from (None: not yet), and what it would be put together from now."""
    made = ReadingDay.objects.filter(person=OuterRef("pk"), school=viewer.school, day=day).values("made_of")
    follows = _follows(viewer).filter(
        Q(created__gte=_beginning(viewer, day)) | ~Exists(_picks(viewer, day).order_by())
    )
    return Person.objects.filter(pk=viewer.person.pk).values_list(Subquery(made), _sum(viewer, follows)).get()


def _sum(viewer: Viewer, follows: QuerySet[Follow]) -> Expression:
    """A number that changes when a follow, an entry or a verdict that gives something to the day comes or goes."""
    here = SchoolSource.objects.filter(school=viewer.school, source=OuterRef("source")).values("judged")
    moments = _CountAndSeconds("created", "source__feed__last_new", Subquery(here))
    total = follows.order_by().values("person").annotate(total=Sum(moments)).values("total")
    return Coalesce(Subquery(total), Value(0), output_field=DecimalField())


class _CountAndSeconds(Func):
    """One, and the seconds of all moments that there are."""

    arity = 3
    output_field = DecimalField()

    def as_sql(self, compiler, connection, **_context):
        compiled = [compiler.compile(moment) for moment in self.get_source_expressions()]
        seconds = " + ".join(f"COALESCE(EXTRACT(epoch FROM {sql}), 0)" for sql, _values in compiled)
        return f"(1 + {seconds})", [value for _sql, values in compiled for value in values]


def _put_together(viewer: Viewer, day: date, made_of: Decimal) -> None:
    rhythm = ReadingRhythm.of(viewer)
    new = _sum(viewer, _follows(viewer, since=day))
    with transaction.atomic():
        person = Person.objects.select_for_update(no_key=True).annotate(new=new).get(pk=viewer.person.pk)
        picks = list(_picks(viewer, day))
        chosen = _choose(viewer, day, rhythm, picks)
        first = max((pick.position for pick in picks), default=0) + 1
        DailyPick.objects.bulk_create(
            DailyPick(school=viewer.school, person=viewer.person, entry_id=entry, day=day, position=position)
            for position, entry in enumerate(chosen, start=first)
        )
        # Once there is something, only what is followed today may still join.
        made_of = person.new if chosen or picks else made_of
        ReadingDay.objects.update_or_create(
            person=viewer.person, school=viewer.school, defaults={"day": day, "made_of": made_of}
        )


def _picks(viewer: Viewer, day: date) -> QuerySet[DailyPick]:
    return (
        DailyPick.objects.filter(person=viewer.person, school=viewer.school, day=day)
        .select_related("entry")
        .only("position", "day", "person", "entry__feed_id")
        .order_by("position")
    )


def _beginning(viewer: Viewer, day: date) -> datetime:
    return datetime.combine(day, time(), viewer.school.zone)


def _follows(viewer: Viewer, since: date | None = None):
    follows = Follow.objects.of(viewer).current().on(viewer.school.today())
    if since:
        follows = follows.filter(created__gte=_beginning(viewer, since))
    return follows


def _choose(viewer: Viewer, day: date, rhythm: ReadingRhythm, picks: list[DailyPick]) -> list[int]:
    """Ids of entries to add to the day."""
    room = rhythm.a_day - len(picks)
    if room <= 0:
        return []
    already = {}
    for pick in picks:
        already[pick.entry.feed_id] = already.get(pick.entry.feed_id, 0) + 1
    sources = _follows(viewer, since=day if picks else None).values("source_id")
    now = timezone.now()
    entries = Entry.objects.visible_to(viewer).filter(feed__source__in=sources)
    mine = {"person": viewer.person, "school": viewer.school, "entry": OuterRef("pk")}
    given = DailyPick.objects.filter(**mine)
    read = Reading.objects.filter(**mine, read__isnull=False)
    fresh = list(
        entries.filter(~Exists(given), ~Exists(read), published__gte=now - OLDEST)
        .annotate(
            nth=Window(RowNumber(), partition_by="feed_id", order_by=[F("published").desc(), F("id").desc()])
        )
        .filter(nth__lte=rhythm.a_source)
        .values_list("id", "feed_id", "published", "nth")
    )
    if not fresh:
        return []
    loudness = dict(
        entries.filter(published__gte=now - LOUDNESS_OVER)
        .values("feed_id")
        .annotate(posts=Count("id"))
        .values_list("feed_id", "posts")
    )
    candidates = [
        (nth, loudness.get(feed, 0), -published.timestamp(), entry)
        for entry, feed, published, nth in fresh
        if nth + already.get(feed, 0) <= rhythm.a_source
    ]
    return [entry for *_order, entry in sorted(candidates)[:room]]
