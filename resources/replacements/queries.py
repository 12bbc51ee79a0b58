"""What others of the school found."""

from dataclasses import dataclass

from accounts.people.viewer import Viewer
from resources.replacements.models import Replacement
from resources.sources.models import SchoolSource, Source


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a lost source may be now, with the school's verdict on it."""

    replacement: Replacement
    verdict: str


def found_for(viewer: Viewer, source: Source) -> list[Found]:
    """Where others found the source, the newest first; at most five. Two queries."""
    rows = list(
        Replacement.objects.for_viewer(viewer)
        .filter(source=source)
        .select_related("found")
        .order_by("-created", "-id")[:5]
    )
    verdicts = dict(
        SchoolSource.objects.filter(school=viewer.school, source__in=[row.found_id for row in rows]).values_list(
            "source_id", "verdict"
        )
    )
    return [Found(row, verdicts.get(row.found_id, "")) for row in rows]
