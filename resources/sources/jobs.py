"""Telling people of a verdict. Safe to run twice: each is told once of each verdict."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.notifications.services import notify
from accounts.people.models import Person
from resources.sources.models import SchoolSource, Verdict

_SENTENCES = {
    Verdict.RECOMMENDED: gettext_noop("%(title)s is now recommended by your school."),
    Verdict.FINE: gettext_noop("Your school looked at %(title)s: it is fine to use."),
    Verdict.CAUTION: gettext_noop("Your school says: use %(title)s with care. See why."),
    Verdict.REFUSED: gettext_noop("%(title)s is not for use at your school any more. See why."),
}


def tell_people_of_verdict(school_source_id: int) -> None:
    """Tell whoever brought the source and those of the school who follow it, but not the one who judged."""
    row = SchoolSource.objects.select_related("source", "school").filter(pk=school_source_id).first()
    if row is None or row.verdict not in _SENTENCES:
        return
    following = Q(follows__source=row.source_id, follows__school=row.school_id, follows__ended__isnull=True)
    people = (
        Person.objects.in_school(row.school)
        .filter(following | Q(pk=row.added_by_id))
        .exclude(pk=row.judged_by_id)
        .distinct()
    )
    for person in people.iterator(chunk_size=500):
        notify(
            person=person,
            school=row.school,
            key=f"verdict.{row.uuid}.{row.judged:%Y%m%d%H%M%S%f}",
            text=_(_SENTENCES[Verdict(row.verdict)]) % {"title": row.source.title[:120]},
            address=reverse("resources:source-detail", args=[row.source.uuid]),
            icon="verdict",
        )
