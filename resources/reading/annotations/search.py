"""How one's own notes are found by words."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from resources.feeds.models import Entry
from resources.follows.search import followed_for
from resources.reading.readings.models import Reading


def any_notes(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The viewer's notes that hold the words, on whatever entry."""
    own = Reading.objects.filter(person=viewer.person, school=viewer.school, noted__isnull=False)
    return matching_fields(viewer, own, compiled, "note")


def find_notes(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """What the viewer wrote on entries they may still read; nobody else's, ever.  # SAFETY 22"""
    readings = Reading.objects.filter(
        person=viewer.person, school=viewer.school, noted__isnull=False, entry__in=Entry.objects.visible_to(viewer)
    )
    readings = followed_for(viewer, newer(readings, compiled, "noted"), compiled, "entry__feed__source")
    return matching_fields(viewer, readings, compiled, "note").order_by("-noted", "-id")
