"""How sources are found by words."""

from django.db.models import F, Q, QuerySet

from accounts.people.viewer import Viewer
from accounts.search.matching import CompiledQuery, holds_longest, matching
from accounts.search.words import Query
from resources.follows.models import Follow
from resources.sources.models import WORDS as SOURCE_WORDS
from resources.sources.models import Source
from resources.sources.queries import school_sources


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
    stand_so = holds_longest(SOURCE_WORDS, compiled)
    narrowed = sources.filter(Q(stand_so) | Q(search=Query(viewer, compiled.query)))
    return matching(viewer, narrowed, compiled, SOURCE_WORDS, forms=F("search")).order_by("title", "id")
