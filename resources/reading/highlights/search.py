"""How the passages that somebody marked are found by words."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.holding import Wanted, in_fields
from accounts.search.kinds import newer
from resources.feeds.models import Entry
from resources.follows.search import followed_for
from resources.reading.highlights.models import Highlight


def find_passages(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """Passages the viewer marked, and what they wrote beside them.  # SAFETY 22"""
    own = Highlight.objects.of(viewer).current().filter(entry__in=Entry.objects.visible_to(viewer))
    own = followed_for(viewer, newer(own, wanted, "created"), wanted, "entry__feed__source")
    return in_fields(viewer, own, wanted, "note", "quote").order_by("-created", "-id")
