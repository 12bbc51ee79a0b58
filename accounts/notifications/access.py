"""The door to notices."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.notifications.models import Notification
from accounts.notifications.queries import notices_of
from accounts.people.viewer import Viewer


def get_own_notice(viewer: Viewer, uuid: UUID) -> Notification:
    """One of the viewer's own notices; 404 for anybody else's."""
    return get_object_or_404(notices_of(viewer), uuid=uuid)
