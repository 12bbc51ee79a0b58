"""What a reader saved, and under which tags."""

from django.db.models import CharField, F, Func, QuerySet

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.readings.models import Reading
from resources.reading.readings.rows import HEAVY


def saved_readings(viewer: Viewer, *, tag: str = "") -> QuerySet[Reading]:
    """What the viewer saved and may still read, for a page by key on `saved`; `tag` for what carries it."""
    tagged = {"tags__contains": [tag]} if tag else {}
    return (
        Reading.objects.filter(
            person=viewer.person,
            school=viewer.school,
            saved__isnull=False,
            **tagged,
            entry__in=Entry.objects.visible_to(viewer),
        )
        .select_related("entry__feed__source")
        .defer(*(f"entry__{name}" for name in HEAVY))
    )


def own_tags(viewer: Viewer) -> list[str]:
    """The tags the viewer gave to what they saved, in the order of the alphabet. One query."""
    mine = Reading.objects.filter(person=viewer.person, school=viewer.school, saved__isnull=False)
    tags = (
        mine.exclude(tags=[])
        .annotate(tag=Func(F("tags"), function="unnest", output_field=CharField()))
        .values_list("tag", flat=True)
    )
    return sorted(tags.distinct())
