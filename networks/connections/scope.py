"""Whom the viewer is connected with, for `people/scope.py`."""

from django.db.models import CharField, F, QuerySet, Value

from accounts.people.viewer import Viewer
from networks.connections.models import Connection


def connected(viewer: Viewer) -> QuerySet:
    """The other person of each of the viewer's active connections."""
    other = F("asker_id") + F("recipient_id") - viewer.person.pk  # one of the two is the viewer
    return Connection.objects.known_to(viewer).active().values_list(Value("connected", CharField()), other)
