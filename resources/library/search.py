"""How sources are found by words."""

from django.db.models import F, Q, QuerySet

from accounts.people.viewer import Viewer
from accounts.search.matching import CompiledQuery, holds_longest, matching
from accounts.search.words import Query, found_by
from resources.follows.models import Follow
from resources.sources.models import Source
from resources.sources.queries import school_sources


def any_sources(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """Sources of any school that may hold the words, as far as an index tells."""
    return Source.objects.filter(_may_hold(viewer, compiled))


def find_sources(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The school's sources as its list shows them, and the viewer's own: another student's find stays theirs.

    # SAFETY 22
    """
    own = Follow.objects.of(viewer)
    sources = Source.objects.visible_to(viewer).filter(
        Q(pk__in=school_sources(viewer).values("source_id")) | Q(pk__in=own.values("source_id"))
    )
    if compiled.topic:
        sources = sources.filter(pk__in=own.filter(topics__slug=compiled.topic).values("source_id"))
    sources = sources.filter(_may_hold(viewer, compiled))
    return matching(viewer, sources, compiled, F("folded"), forms=F("search")).order_by("title", "id")


def _may_hold(viewer: Viewer, compiled: CompiledQuery) -> Q:
    """What an index knows of each source."""
    return holds_longest("folded", compiled) | Q(found_by("search", Query(viewer, compiled.query)))
