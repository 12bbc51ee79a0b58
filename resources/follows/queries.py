"""What people follow, and how many follow a source."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment
from accounts.people.viewer import Viewer
from resources.feeds.models import Entry, Feed
from resources.follows.models import Follow
from resources.sources.models import SchoolSource, Source


def current_follows(viewer: Viewer) -> QuerySet[Follow]:
    """What the viewer follows now and may still see, newest first, with source and topics."""
    return (
        Follow.objects.of(viewer)
        .current()
        .filter(source__in=SchoolSource.objects.visible_to(viewer).values("source_id"))
        .select_related("source")
        .prefetch_related("topics")
        .order_by("-created", "-id")
    )


def readable_feeds(viewer: Viewer) -> QuerySet[Follow, tuple[int]]:
    """The ids of the feeds of what the viewer follows now and may read."""
    return (
        Follow.objects.of(viewer)
        .current()
        .filter(
            source__in=SchoolSource.objects.readable_by(viewer).values("source_id"), source__feed__isnull=False
        )
        .values_list("source__feed")
    )


def follow_of(viewer: Viewer, source: Source) -> Follow | None:
    """The viewer's current follow of a source."""
    return Follow.objects.of(viewer).current().filter(source=source).first()


def said_of_following(viewer: Viewer, source: Source) -> str:
    """The sentence after following: what comes next is promised only where it comes."""
    if not Feed.objects.filter(source=source).exists():
        return _("You keep it now.")
    if viewer.is_student and Source.objects.readable_by(viewer).filter(pk=source.pk).exists():
        return _("You follow it now. What is new there comes to Today.")
    return _("You follow it now.")


def somebody_follows(column: str) -> Exists:
    """Whether anybody at any school follows the source in `column` of the query around this."""
    return Exists(Follow.objects.current().filter(source=OuterRef(column)))


def followers_here(viewer: Viewer, source: Source) -> int:
    """How many of the viewer's classmates (for staff: of the school) follow the source, the viewer not counted.

    A number only: who follows what is each one's own affair.  # SAFETY 22
    """
    return other_follows(viewer, source).count()


def other_follows(viewer: Viewer, source: Source | OuterRef) -> QuerySet[Follow]:
    """The follows that `followers_here` counts; never to be shown.  # SAFETY 22"""
    others = Follow.objects.current().filter(school=viewer.school, source=source).exclude(person=viewer.person)
    if not viewer.is_staff:
        others = others.filter(person__in=Enrolment.objects.classmates_of(viewer).values("person_id"))
    return others


def latest_titles(viewer: Viewer, source: Source) -> list[str]:
    """What the newest entries of a source are called, as far as the viewer may read them."""
    entries = Entry.objects.visible_to(viewer).filter(feed__source=source).order_by("-published", "-id")
    return list(entries.values_list("title", flat=True)[:3])
