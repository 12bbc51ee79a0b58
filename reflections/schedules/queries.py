"""Reading schedules, and what is due of them."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from accounts.membership.classes.models import SchoolClass
from accounts.people.viewer import Viewer
from reflections.schedules.models import Occurrence, Schedule

# A turn that nobody took in this time is let go of: no heap of old ones.  # SAFETY 25
DUE_FOR = timedelta(days=28)


def schedules_of(viewer: Viewer, school_class: SchoolClass | None = None) -> QuerySet[Schedule]:
    """The schedules of the viewer's classes, or of one of them, running ones first."""
    narrowed = {} if school_class is None else {"school_class": school_class}
    return (
        Schedule.objects.visible_to(viewer)
        .filter(**narrowed)
        .select_related("school", "school_class", "prompt")
        .order_by("stopped", "school_class__name", "weekday", "at", "id")
    )


def chosen_class(viewer: Viewer, uuid: str) -> SchoolClass | None:
    """One of the classes that the viewer teaches, by what stands in an address; None for anything else."""
    try:
        return SchoolClass.objects.taught_by(viewer).filter(uuid=UUID(uuid)).first()
    except ValueError:
        return None


def classes_to_ask(viewer: Viewer) -> QuerySet[SchoolClass]:
    """The classes that the viewer can set a rhythm for."""
    return SchoolClass.objects.taught_by(viewer).filter(archived__isnull=True).order_by("name")


def latest_occurrences(viewer: Viewer, occurrences: QuerySet[Occurrence]) -> QuerySet[Occurrence]:
    """Of each schedule everybody's latest occurrence, as long as it may still be taken."""
    later = Occurrence.objects.filter(
        schedule=OuterRef("schedule"), person=OuterRef("person"), date__gt=OuterRef("date")
    )
    return occurrences.filter(~Exists(later), date__gte=viewer.school.today() - DUE_FOR)


def open_occurrences(viewer: Viewer) -> QuerySet[Occurrence]:
    """What the viewer is asked to reflect on now: the latest turn of each schedule unless it is done."""
    mine = Occurrence.objects.filter(
        person=viewer.person,
        school=viewer.school,
        done__isnull=True,
        schedule__school_class__archived__isnull=True,
    )
    return (
        latest_occurrences(viewer, mine)
        .select_related("schedule__prompt", "schedule__school_class", "reflection")
        .order_by("-date", "-id")
    )


def has_open_turns(viewer: Viewer) -> bool:
    """Whether any turn of the viewer may be open at all: a short question, for most days nothing is asked."""
    open_ones = Occurrence.objects.filter(person=viewer.person, school=viewer.school, done__isnull=True)
    return open_ones.filter(date__gte=viewer.school.today() - DUE_FOR).exists()
