"""Telling people of a verdict, of a rule, and of a verdict that was taken back. Safe to run twice."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.notifications.models import Notification
from accounts.notifications.services import notify, notify_each
from accounts.people.models import Person
from accounts.schools.models import School
from resources.sources.models import SchoolSource, Verdict

_SENTENCES = {
    Verdict.RECOMMENDED: gettext_noop("%(title)s is now recommended by your school."),
    Verdict.FINE: gettext_noop("Your school looked at %(title)s: it is fine to use."),
    Verdict.CAUTION: gettext_noop("Your school says: use %(title)s with care. See why."),
    Verdict.REFUSED: gettext_noop("%(title)s is not for use at your school any more. See why."),
}

_OF_DOMAINS = {
    Verdict.RECOMMENDED: gettext_noop("Your school recommends what comes from %(domain)s."),
    Verdict.FINE: gettext_noop("Your school looked at %(domain)s: it is fine to use."),
    Verdict.CAUTION: gettext_noop("Your school says: use what comes from %(domain)s with care."),
    Verdict.REFUSED: gettext_noop("Nothing from %(domain)s is for use at your school any more. See why."),
    Verdict.NONE: gettext_noop("Your school no longer says no to all of %(domain)s."),
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
            changed=row.source,
        )


def tell_people_of_rule(school_id: int, domain: str, verdict: str, rows: list[int], key: str) -> None:
    """Tell each person of the school who follows one of the sources (ids of `SchoolSource`) once, however many."""
    school = School.objects.filter(pk=school_id).first()
    if school is None:
        return
    sources = SchoolSource.objects.filter(pk__in=rows, school=school).values("source_id")
    people = Person.objects.in_school(school).filter(
        pk__in=Person.objects.filter(
            follows__source__in=sources, follows__school=school, follows__ended__isnull=True
        ).values("pk")
    )
    address = reverse("resources:source-list")
    notify_each(
        school=school,
        key=key,
        text=_(_OF_DOMAINS[Verdict(verdict)]) % {"domain": domain[:120]},
        addresses=dict.fromkeys(people, address),
        icon="verdict",
    )


def untell_people_of_verdict(school_source_id: int, judged: str, judgement: str) -> None:
    """Take away what nobody has opened yet of a verdict given at `judged`, and of the answers given with it.

    Whoever has opened it already is told that it was taken back.
    """
    row = SchoolSource.objects.select_related("source", "school").filter(pk=school_source_id).first()
    if row is None:
        return
    requesters = [
        *row.appeals.values_list("person_id", flat=True),
        *row.reports.values_list("person_id", flat=True),
    ]
    following = Q(follows__source=row.source_id, follows__school=row.school_id)
    people = Person.objects.filter(following | Q(pk__in=[*requesters, row.added_by_id]))
    notices = Notification.objects.filter(
        Q(key=f"verdict.{row.uuid}.{judged}") | Q(key__startswith="asked.", key__endswith=judgement),
        person__in=people.values("pk"),
        school=row.school,
    )
    notices.filter(read__isnull=True).delete()
    for notice in notices.select_related("person"):
        notify(
            person=notice.person,
            school=row.school,
            key=f"undone.{judgement}",
            text=_("What you were told about %(title)s was taken back: staff are looking again.")
            % {"title": row.source.title[:120]},
            address=reverse("resources:source-list"),
            icon="undo",
            changed=row.source,
        )
