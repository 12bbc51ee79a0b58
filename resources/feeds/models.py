"""Feeds and their entries. One feed row is polled once, however many schools follow it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.indexes import BrinIndex, GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import ExpressionWrapper, F, Func, Q, Value
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import AgeBand
from kit.models import PublicModel
from kit.text.languages import ENGLISH, SearchConfigField
from resources.sources.models import SchoolSource, Source

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


LATE_AFTER = timedelta(minutes=15)


def _split(text, mark: str, place: int) -> Func:
    return Func(text, Value(mark), Value(place), function="split_part", output_field=models.TextField())


def is_due(now: datetime) -> Q:
    """Active, its next poll has come, and no living worker holds it."""
    return Q(state=Feed.State.ACTIVE, next_poll__lte=now) & (Q(held_until__isnull=True) | Q(held_until__lte=now))


def is_late(now: datetime) -> Q:
    """Its turn came LATE_AFTER ago or more, and still nobody asks it."""
    return is_due(now) & Q(next_poll__lte=now - LATE_AFTER)


def is_failing() -> Q:
    """It is polled, the last time without success."""
    return Q(state=Feed.State.ACTIVE) & ~Q(trouble="")


class FeedQuerySet(models.QuerySet):
    def due(self, now: datetime | None = None) -> FeedQuerySet:
        """Those that are due, the longest due first."""
        return self.filter(is_due(now or timezone.now())).order_by("next_poll")

    def late(self, now: datetime) -> FeedQuerySet:
        """Those that are late, the latest first."""
        return self.filter(is_late(now)).order_by("next_poll")

    def failing(self) -> FeedQuerySet:
        """Those that fail."""
        return self.filter(is_failing())

    def visible_to(self, viewer: Viewer) -> FeedQuerySet:
        """The feeds of the sources that the viewer may see."""
        return self.filter(source__in=Source.objects.visible_to(viewer))


class Feed(PublicModel):
    """One feed address, polled once for all schools that follow it."""

    class State(models.TextChoices):
        ACTIVE = "active", _("Active")
        ASLEEP = "asleep", _("Asleep: nobody follows it")
        ENDED = "ended", _("Ended: the site says it is gone")

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="feed")
    address = models.URLField(max_length=800, unique=True)
    state = models.CharField(max_length=8, choices=State, default=State.ACTIVE)

    host = models.GeneratedField(
        expression=Lower(_split(_split(F("address"), "/", 3), ":", 1)),
        output_field=models.TextField(),
        db_persist=True,
        help_text="Whom a poll asks: two workers never ask one host at once.",
    )

    next_poll = models.DateTimeField(default=timezone.now)
    held_until = models.DateTimeField(
        null=True, blank=True, help_text="A worker has it until then; if the worker dies, another takes it."
    )
    lease = models.UUIDField(null=True, blank=True, help_text="The hold that the worker's results must show.")
    visiting = models.TextField(
        null=True,
        blank=True,
        help_text="The host that a redirect led the worker to; empty while it waits for its turn there.",
    )
    ask_after = models.DateTimeField(null=True, blank=True, help_text="The site asked not to be asked before.")
    last_poll = models.DateTimeField(null=True, blank=True)
    last_success = models.DateTimeField(null=True, blank=True)
    last_new = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(
        max_length=30, blank=True, help_text="The kind of the last trouble; empty when well."
    )
    trouble_since = models.DateTimeField(null=True, blank=True)

    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    body_hash = models.CharField(max_length=64, blank=True)
    hub = models.URLField(max_length=800, blank=True)
    topic = models.URLField(
        max_length=800, blank=True, help_text="Its name at the hub; empty when that is its address."
    )
    pushed_until = models.DateTimeField(
        null=True, blank=True, help_text="Until then a hub tells us of news, and polls may be rare."
    )
    hub_notified_at = models.DateTimeField(
        null=True, blank=True, help_text="A hub told of news then, and nobody has gone to look since."
    )
    # What its last document told of its rhythm: an answer without a document is judged by it.
    usual_gap = models.PositiveIntegerField(null=True, blank=True, help_text="Seconds between two entries.")
    ttl = models.PositiveIntegerField(null=True, blank=True, help_text="Minutes, as the feed wishes.")
    skip_hours = models.CharField(max_length=70, blank=True, help_text='Hours of the day in UTC: "0 1 2".')

    objects = FeedQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["next_poll"], name="feed_due", condition=Q(state="active")),
            # the hosts that are being asked just now
            models.Index(fields=["held_until"], name="feed_held", condition=Q(held_until__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.address


class EntryQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> EntryQuerySet:
        """The entries of all sources the viewer may read, as far as they are fit for them."""
        return self.fit_for(viewer).filter(
            feed__source__in=SchoolSource.objects.readable_by(viewer).values("source_id")
        )

    def fit_for(self, viewer: Viewer) -> EntryQuerySet:
        """Nothing marked explicit for under-16s; it does not ask whose entries these are.  # SAFETY 42"""
        if viewer.person.age_band in (AgeBand.UNDER_13, AgeBand.FROM_13):
            return self.filter(explicit=False)
        return self

    def of_feeds(self, feeds: models.QuerySet[Any, Any]) -> EntryQuerySet:
        """Those of some feeds (a query for their ids), which are found first: so the index of feeds and that of
        words can both narrow down before an entry is read."""
        any_of_them = Func(ArraySubquery(feeds), function="ANY")
        is_one = Func("feed_id", any_of_them, arg_joiner=" = ", template="%(expressions)s")
        return self.filter(ExpressionWrapper(is_one, output_field=models.BooleanField()))


class Entry(PublicModel):
    """An article, an episode or a video; its HTML was cleaned once, when it was stored."""

    # Without an index of its own: entry_of_feed begins with it.
    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries", db_index=False)
    identity = models.CharField(max_length=64, help_text="A hash that stays the same while the entry is the same.")
    address_hash = models.CharField(
        max_length=64, blank=True, help_text="A hash of its address: finds an entry whose guid has changed."
    )
    fingerprint = models.CharField(max_length=64, help_text="A hash of what is stored; tells an edited entry.")
    address = models.URLField(max_length=1000, blank=True)
    title = models.CharField(max_length=400)
    author = models.CharField(max_length=120, blank=True)
    summary = models.CharField(max_length=400, blank=True, help_text="The first words, as plain text.")
    html = models.TextField(blank=True)
    text = models.TextField(blank=True, help_text="The words alone, for search.")
    published = models.DateTimeField(help_text="As the feed says, never in the future; else when first seen.")
    edited = models.DateTimeField(null=True, blank=True)
    image_address = models.URLField(max_length=1000, blank=True)
    audio_address = models.URLField(max_length=1000, blank=True)
    audio_type = models.CharField(max_length=60, blank=True)
    audio_seconds = models.PositiveIntegerField(null=True, blank=True)
    chapters_address = models.URLField(max_length=1000, blank=True, db_default="")
    chapters = models.JSONField(
        default=list, blank=True, db_default=[], help_text="Those in the feed itself: seconds and title of each."
    )
    transcript_address = models.URLField(max_length=1000, blank=True, db_default="")
    season = models.PositiveSmallIntegerField(null=True, blank=True)
    episode = models.PositiveSmallIntegerField(null=True, blank=True)
    video_platform = models.CharField(max_length=20, blank=True)
    video_id = models.CharField(max_length=100, blank=True)
    explicit = models.BooleanField(default=False)
    search_config = SearchConfigField(
        db_default=ENGLISH, help_text="How search reads its words: by their language."
    )
    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config=F("search_config"))
        + SearchVector("text", weight="C", config=F("search_config")),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        constraints = [models.UniqueConstraint("feed", "identity", name="entry_once_a_feed")]
        indexes = [
            models.Index(fields=["feed", "address_hash"], name="entry_at_address", condition=~Q(address_hash="")),
            # the newest of one feed or of many, read from the index alone
            models.Index(fields=["feed", "-published", "-id"], name="entry_of_feed_shown", include=["explicit"]),
            GinIndex("search", name="entry_search"),
            # what came in of late, for whoever watches the machine: a few pages, for rows lie as they came
            BrinIndex(fields=["created"], name="entry_stored", autosummarize=True),
        ]

    def __str__(self) -> str:
        return self.title
