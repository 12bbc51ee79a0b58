"""Reading notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from accounts.notifications.models import Notification

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


def notices_of(viewer: Viewer) -> QuerySet[Notification]:
    """The viewer's own notices of the school they are in, newest first.  # SAFETY 8, 32"""
    shown = Q(in_confidence=False) if viewer.confidence_closed else Q()
    return (
        Notification.objects.filter(shown, person=viewer.person, school=viewer.school)
        .without_apart()
        .select_related("actor")
        .order_by("-created", "-id")
    )


def has_unread(viewer: Viewer) -> bool:
    """Whether a dot belongs on the bell. Never a number.  # SAFETY 25"""
    if viewer.has_notices is not None:
        return viewer.has_notices
    return notices_of(viewer).filter(read__isnull=True).exists()
