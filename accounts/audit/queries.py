"""Reading the audit trail of a school."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from accounts.audit.confidence import things_closed, things_in_confidence
from accounts.audit.models import AuditEntry
from accounts.audit.verbs import verbs_for_leads, verbs_in_confidence
from accounts.people.models import Person
from accounts.people.viewer import Viewer


def entries_of(
    viewer: Viewer, *, verb: str = "", text: str = "", first: date | None = None, last: date | None = None
) -> QuerySet[AuditEntry]:
    """The trail of the viewer's school. `verb` is the beginning of a verb; `text` a part of a name of whoever
    did it or had it done to them; `first` and `last` are days of the school's calendar. What became of reports is
    for admins who read those very reports.
    # SAFETY 10, 32
    """
    entries = AuditEntry.objects.filter(school=viewer.school).select_related("actor", "subject")
    reports = Q(verb__in=verbs_in_confidence())
    own = Q(thing_uuid__in=things_in_confidence()(viewer)) & ~Q(subject=viewer.person)
    entries = entries.exclude(reports & ~own).exclude(thing_uuid__in=things_closed()(viewer))
    if not viewer.reads_reports:
        entries = entries.exclude(verb__in=verbs_for_leads())
    entries = entries.exclude(verb__in=verbs_for_leads(), subject=viewer.person)  # SAFETY 8
    if verb:
        entries = entries.filter(verb__startswith=verb)
    if text := text.strip()[:80]:
        people = Person.objects.named(text).filter(memberships__school=viewer.school).values("pk")
        entries = entries.filter(Q(actor__in=people) | Q(subject__in=people))
    if first:
        entries = entries.filter(at__gte=_midnight(viewer, first))
    if last and last < date.max:
        entries = entries.filter(at__lt=_midnight(viewer, last + timedelta(days=1)))
    return entries


def _midnight(viewer: Viewer, day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=viewer.school.zone)
