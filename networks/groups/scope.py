"""The groups the viewer is in, for `people/scope.py`."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from networks.groups.models import GroupMember


def own_groups(viewer: Viewer) -> QuerySet:
    """Those the viewer is in now, by their role there."""
    return GroupMember.objects.of(viewer).values_list("role", "group_id")
