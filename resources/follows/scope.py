"""What the viewer follows or followed, for `people/scope.py`."""

from django.db.models import CharField, QuerySet, Value

from accounts.people.viewer import Viewer
from resources.follows.models import Follow


def followed(viewer: Viewer) -> QuerySet:
    """The sources of all the viewer's follows, those that ended too."""
    return Follow.objects.of(viewer).values_list(Value("followed", CharField()), "source_id")
