"""How what is shared is found by words."""

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from accounts.membership.classes.models import Enrolment
from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from networks.groups.models import GroupMember
from networks.sharing.models import Share
from resources.follows.search import followed_for


def any_shared(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """What was ever shared with the viewer and holds the words, whether or not it stands."""
    to_me = (
        Q(school_class__in=Enrolment.objects.filter(person=viewer.person).values("school_class"))
        | Q(group__in=GroupMember.objects.filter(person=viewer.person).values("group"))
        | Q(person=viewer.person)
    )
    return _matching(viewer, Share.objects.filter(to_me, school=viewer.school), compiled)


def find_shared(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    shares = (
        newer(Share.objects.shown_to(viewer), compiled, "created")
        .annotate(
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
    return _matching(viewer, shares, compiled).order_by("-created", "-id")


def _matching(viewer: Viewer, shares: QuerySet, compiled: CompiledQuery) -> QuerySet:
    shares = shares.annotate(thing=Coalesce("entry__title", "source__title", "pack__title"))
    return matching_fields(viewer, shares, compiled, "words", "thing")
