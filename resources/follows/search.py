"""Narrowing a search to what somebody follows for a topic."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.holding import Wanted
from resources.follows.models import Follow


def followed_for(viewer: Viewer, found: QuerySet, wanted: Wanted, source: str) -> QuerySet:
    """Those of sources that the viewer follows for the topic, where there is one."""
    if not wanted.topic:
        return found
    own = Follow.objects.of(viewer).filter(topics__slug=wanted.topic)
    return found.filter(**{f"{source}__in": own.values("source")})
