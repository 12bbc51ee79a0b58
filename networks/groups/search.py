"""How groups are found by words."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.matching import CompiledQuery, matching_fields
from networks.groups.models import Group

WORDS = ("name", "purpose")


def any_groups(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """Groups of the school that hold the words, whoever may see them."""
    return matching_fields(viewer, Group.objects.filter(school=viewer.school), compiled, *WORDS)


def find_groups(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """Groups by name and purpose, as the list shows them: of an open club no member is found.  # SAFETY 22"""
    groups = Group.objects.visible_to(viewer).running()
    if compiled.topic:
        groups = groups.filter(
            pk__in=Group.topics.through.objects.filter(topic__slug=compiled.topic).values("group")
        )
    return matching_fields(viewer, groups, compiled, *WORDS).order_by("-created", "-id")
