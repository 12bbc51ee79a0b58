"""Reading prompts."""

from django.db.models import Case, F, QuerySet, When

from accounts.people.viewer import Viewer
from reflections.prompts.models import Prompt
from reflections.prompts.seed import FREE, SEEDED


def prompts_of(viewer: Viewer) -> QuerySet[Prompt]:
    """The prompts a teacher can choose from: the school's own, newest first, then the seeded ones."""
    return (
        Prompt.objects.visible_to(viewer)
        .exclude(school__isnull=True, slug=FREE)
        .select_related("written_by")
        .order_by(
            F("school").asc(nulls_last=True), Case(When(school__isnull=True, then=F("id")), default=-F("id"))
        )
    )


def starting_points(viewer: Viewer) -> list[Prompt]:
    """The seeded prompts that a student can write to at any time; a blank page comes first."""
    order = [FREE, *SEEDED]
    prompts = Prompt.objects.visible_to(viewer).filter(school__isnull=True, slug__in=order)
    return sorted(prompts, key=lambda prompt: order.index(prompt.slug))
