"""What follows when a verdict is taken back. Safe to run twice."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.notifications.models import Notification
from accounts.notifications.services import notify
from accounts.people.models import Person
from resources.sources.models import SchoolSource


def untell_people_of_verdict(school_source_id: int, judged: str, judgement: str) -> None:
    """Take away what nobody has opened yet of a verdict given at `judged`, and of the answers given with it.

    Whoever has opened it already is told that it was taken back.
    """
    row = SchoolSource.objects.select_related("source", "school").filter(pk=school_source_id).first()
    if row is None:
        return
    asked = [*row.appeals.values_list("person_id", flat=True), *row.reports.values_list("person_id", flat=True)]
    following = Q(follows__source=row.source_id, follows__school=row.school_id)
    people = Person.objects.filter(following | Q(pk__in=[*asked, row.added_by_id]))
    told = Notification.objects.filter(
        Q(key=f"verdict.{row.uuid}.{judged}") | Q(key__startswith="asked.", key__endswith=judgement),
        person__in=people.values("pk"),
        school=row.school,
    )
    told.filter(read__isnull=True).delete()
    for notice in told.select_related("person"):
        notify(
            person=notice.person,
            school=row.school,
            key=f"undone.{judgement}",
            text=_("What you were told about %(title)s was taken back: staff are looking again.")
            % {"title": row.source.title[:120]},
            address=reverse("resources:source-list"),
            icon="undo",
        )
