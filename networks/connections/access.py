"""The doors to connections and to the people one may ask."""

from uuid import UUID

from django.http import Http404

from accounts.people.viewer import Viewer
from networks.connections.models import Connection
from networks.connections.queries import FoundPerson, people_to_ask


def own_connection(viewer: Viewer, uuid: UUID) -> Connection:
    """A connection that the viewer is one end of. Raises Http404."""
    connection = (
        Connection.objects.of(viewer)
        .filter(uuid=uuid)
        .select_related("asker", "recipient", "topic", "school")
        .first()
    )
    if connection is None:
        raise Http404
    return connection


def connection_recipient_of(viewer: Viewer, uuid: UUID) -> Connection:
    """A connection that the viewer was asked for, theirs to answer. Raises Http404."""
    connection = own_connection(viewer, uuid)
    if connection.recipient_id != viewer.person.pk:
        raise Http404
    return connection


def connection_recipient_by(viewer: Viewer, uuid: UUID) -> Connection:
    """A connection that the viewer asked for, theirs to take back. Raises Http404."""
    connection = own_connection(viewer, uuid)
    if connection.asker_id != viewer.person.pk:
        raise Http404
    return connection


def person_to_ask(viewer: Viewer, uuid: UUID) -> FoundPerson:
    """Somebody whom the viewer may ask into their network. Raises Http404.  # SAFETY 1, 4"""
    found = people_to_ask(viewer, uuid=uuid)
    if not found:
        raise Http404
    return found[0]
