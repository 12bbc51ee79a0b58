"""How packs are found by words."""

from django.db.models import Q, QuerySet

from accounts.people.viewer import Viewer
from accounts.search.holding import Wanted, in_fields, topics_against, topics_for
from accounts.search.kinds import newer
from resources.packs.models import Pack


def find_packs(viewer: Viewer, wanted: Wanted) -> QuerySet:
    packs = newer(Pack.objects.visible_to(viewer), wanted, "created")
    about = Pack.topics.through.objects.values("pack")
    if wanted.topic:
        packs = packs.filter(pk__in=about.filter(topic__slug=wanted.topic))
    of_topic = Q(pk__in=about.filter(topic__in=topics_for(wanted)))
    if wanted.lacks:
        packs = packs.exclude(pk__in=about.filter(topic__in=topics_against(wanted)))
    return in_fields(viewer, packs, wanted, "title", "description", or_else=of_topic).order_by("-created", "-id")
