"""Reading what a school knows of its sources."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Membership, Role
from accounts.people.viewer import Viewer
from kit.text.directions import isolated
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


def brought_by(viewer: Viewer, rows: Iterable[SchoolSource]) -> dict[int, str]:
    """Who brought each of these rows in (with `added_by` loaded), in words, by the row's id; for staff alone.

    A student's name is for whoever teaches them, as far as the class opens what they made, and for librarians, as
    with checks that were handed in: what a student brings tells what they follow. One query.  # SAFETY 22, 41
    """
    brought = {row.pk: row for row in rows if row.added_by}
    if not viewer.is_staff:
        return {}
    by_a_student = Membership.objects.filter(school=viewer.school, person=OuterRef("added_by"), role=Role.STUDENT)
    unnamed = SchoolSource.objects.filter(Exists(by_a_student), pk__in=brought)
    if Role.LIBRARIAN in viewer.roles:
        unnamed = unnamed.none()
    elif viewer.is_teacher:
        unnamed = unnamed.exclude(Enrolment.objects.open_to(viewer, OuterRef("added_by")))
    students = set(unnamed.values_list("pk", flat=True))
    return {
        pk: _("Brought in by a student")
        if pk in students
        else _("Brought in by %(name)s") % {"name": isolated(row.added_by.name)}
        for pk, row in brought.items()
    }


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
