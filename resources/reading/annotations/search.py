"""How one's own notes are found by words."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.holding import Wanted, in_fields
from accounts.search.kinds import newer
from resources.feeds.models import Entry
from resources.follows.search import followed_for
from resources.reading.readings.models import Reading


def find_notes(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """What the viewer wrote on entries they may still read; nobody else's, ever.  # SAFETY 22"""
    readings = Reading.objects.filter(
        person=viewer.person, school=viewer.school, noted__isnull=False, entry__in=Entry.objects.visible_to(viewer)
    )
    readings = followed_for(viewer, newer(readings, wanted, "noted"), wanted, "entry__feed__source")
    return in_fields(viewer, readings, wanted, "note").order_by("-noted", "-id")
