"""Putting the day's reading together: finite, calm, the same all day.

The order knows two things only: how often a source posts, and how new an entry is. Quiet sources come first, so
that a loud one never drowns them. What a person does or likes plays no part.  # SAFETY 24
"""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.models import DailyPick, Follow, Reading, ReadingRhythm

OLDEST = timedelta(days=90)
LOUDNESS_OVER = timedelta(days=30)


def pick_today(viewer: Viewer) -> list[DailyPick]:
    """The viewer's entries of this school day, in order, chosen at the first look of the day.

    Later looks give the same ones; only sources followed since the day began may still join, while there is room.
    Nothing is ever given twice. Two looks at once give the same list.
    """
    day = viewer.school.today()
    picks = _picks(viewer, day)
    if picks and not _follows(viewer, since=day).exists():
        return picks
    rhythm = ReadingRhythm.of(viewer)
    if not _choose(viewer, day, rhythm, picks):
        return picks
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=viewer.person.pk)
        picks = _picks(viewer, day)
        chosen = _choose(viewer, day, rhythm, picks)
        first = max((pick.position for pick in picks), default=0) + 1
        DailyPick.objects.bulk_create(
            DailyPick(school=viewer.school, person=viewer.person, entry_id=entry, day=day, position=position)
            for position, entry in enumerate(chosen, start=first)
        )
        return _picks(viewer, day) if chosen else picks


def _picks(viewer: Viewer, day: date) -> list[DailyPick]:
    return list(
        DailyPick.objects.filter(person=viewer.person, school=viewer.school, day=day)
        .select_related("entry__feed")
        .only("position", "day", "person", "entry__feed__source_id")
        .order_by("position")
    )


def _follows(viewer: Viewer, since: date | None = None):
    follows = Follow.objects.of(viewer).current()
    if since:
        follows = follows.filter(created__gte=datetime.combine(since, time(), viewer.school.zone))
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
    given = DailyPick.objects.filter(person=viewer.person, entry=OuterRef("pk"))
    read = Reading.objects.filter(person=viewer.person, entry=OuterRef("pk"), read__isnull=False)
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
