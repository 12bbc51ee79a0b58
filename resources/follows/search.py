"""Narrowing a search to what somebody follows for a topic."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.matching import CompiledQuery
from resources.follows.models import Follow


def followed_for(viewer: Viewer, found: QuerySet, compiled: CompiledQuery, source: str) -> QuerySet:
    """Those of sources that the viewer follows for the topic, where there is one."""
    if not compiled.topic:
        return found
    own = Follow.objects.of(viewer).filter(topics__slug=compiled.topic)
    return found.filter(**{f"{source}__in": own.values("source")})
