"""Reading what a school knows of its sources."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from kit.text.folding import holds_words
from resources.sources.models import SchoolSource, Source, SourceKind, Verdict


def school_view(viewer: Viewer, source: Source) -> SchoolSource | None:
    """How the viewer's school knows the source, or None when nobody there has brought it in."""
    return (
        SchoolSource.objects.filter(school=viewer.school, source=source)
        .select_related("added_by", "judged_by", "rule", "claimed_by")
        .first()
    )


def waiting_sources(viewer: Viewer) -> QuerySet[SchoolSource]:
    """What staff of the viewer's school have still to look at, longest waiting first; for nobody else."""
    rows = SchoolSource.objects.waiting_in(viewer.school)
    if not viewer.is_staff:
        return rows.none()
    return rows.select_related("source", "added_by", "claimed_by").order_by("waiting", "id")


def unjudged_here(viewer: Viewer) -> QuerySet[SchoolSource]:
    """The sources of the viewer's school of which nobody from staff has said anything."""
    return SchoolSource.objects.filter(school=viewer.school, verdict=Verdict.NONE)


def school_sources(
    viewer: Viewer, *, verdict: str = "", kind: str = "", words: str = ""
) -> QuerySet[SchoolSource]:
    """The sources of the viewer's school: all of them for staff, the recommended and fine ones for students.

    `verdict` is a `Verdict` value or "none"; `kind` a `SourceKind` value; `words` must be in the title or address.
    What another student brought is that student's affair until staff have said yes to it.  # SAFETY 22
    """
    rows = SchoolSource.objects.filter(school=viewer.school).select_related("source")
    if not viewer.is_staff:
        rows = rows.filter(verdict__in=[Verdict.RECOMMENDED, Verdict.FINE])
    if verdict:
        rows = rows.filter(verdict=Verdict.NONE if verdict == "none" else verdict)
    if kind in SourceKind.values:
        rows = rows.filter(source__kind=kind)
    if words:
        rows = rows.filter(holds_words(words, "source__title__folded", "source__address__folded"))
    return rows
