"""How packs are found by words."""

from django.db.models import Q, QuerySet

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields, topics_against, topics_for
from resources.packs.models import Pack


def find_packs(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    packs = newer(Pack.objects.visible_to(viewer), compiled, "created")
    about = Pack.topics.through.objects.values("pack")
    if compiled.topic:
        packs = packs.filter(pk__in=about.filter(topic__slug=compiled.topic))
    of_topic = Q(pk__in=about.filter(topic__in=topics_for(compiled)))
    if compiled.lacks:
        packs = packs.exclude(pk__in=about.filter(topic__in=topics_against(compiled)))
    return matching_fields(viewer, packs, compiled, "title", "description", or_else=of_topic).order_by(
        "-created", "-id"
    )
