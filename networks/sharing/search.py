"""How what is shared is found by words."""

from django.db.models import Case, QuerySet, Value, When
from django.db.models.functions import Coalesce

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from networks.sharing.models import Share
from resources.follows.search import followed_for


def find_shared(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    shares = (
        newer(Share.objects.shown_to(viewer), compiled, "created")
        .annotate(
            thing=Coalesce("entry__title", "source__title", "pack__title"),
            thing_uuid=Coalesce("entry__uuid", "source__uuid", "pack__uuid"),
            what=Case(
                When(entry__isnull=False, then=Value("entries")),
                When(pack__isnull=False, then=Value("packs")),
                default=Value("sources"),
            ),
        )
        .alias(of_source=Coalesce("entry__feed__source", "source"))
    )
    shares = followed_for(viewer, shares, compiled, "of_source")
    return matching_fields(viewer, shares, compiled, "words", "thing").order_by("-created", "-id")
