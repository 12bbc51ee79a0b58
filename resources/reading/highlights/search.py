"""How the passages that somebody marked are found by words."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from resources.feeds.models import Entry
from resources.follows.search import followed_for
from resources.reading.highlights.models import Highlight

WORDS = ("note", "quote")


def any_passages(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The viewer's passages that hold the words, of whatever entry."""
    return matching_fields(viewer, Highlight.objects.of(viewer).current(), compiled, *WORDS)


def find_passages(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """Passages the viewer marked, and what they wrote beside them.  # SAFETY 22"""
    own = Highlight.objects.of(viewer).current().filter(entry__in=Entry.objects.visible_to(viewer))
    own = followed_for(viewer, newer(own, compiled, "created"), compiled, "entry__feed__source")
    return matching_fields(viewer, own, compiled, *WORDS).order_by("-created", "-id")
