"""How packs are found by words."""

from django.db.models import Q, QuerySet

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields, topics_against, topics_for
from resources.packs.models import Pack


def any_packs(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """Packs of the school that hold the words, whoever may see them."""
    return _matching(viewer, Pack.objects.filter(school=viewer.school), compiled)


def find_packs(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    packs = newer(Pack.objects.visible_to(viewer), compiled, "created")
    about = Pack.topics.through.objects.values("pack")
    if compiled.topic:
        packs = packs.filter(pk__in=about.filter(topic__slug=compiled.topic))
    if compiled.lacks:
        packs = packs.exclude(pk__in=about.filter(topic__in=topics_against(compiled)))
    return _matching(viewer, packs, compiled).order_by("-created", "-id")


def _matching(viewer: Viewer, packs: QuerySet, compiled: CompiledQuery) -> QuerySet:
    about = Pack.topics.through.objects.filter(topic__in=topics_for(compiled))
    return matching_fields(viewer, packs, compiled, "title", "description", or_else=Q(pk__in=about.values("pack")))
