"""Reading the audit trail of a school."""

from django.db.models import Q, QuerySet

from accounts.audit.models import AuditEntry
from accounts.audit.verbs import verbs_in_confidence
from accounts.people.models import Person
from accounts.people.viewer import Viewer


def entries_of(viewer: Viewer, *, verb: str = "", text: str = "") -> QuerySet[AuditEntry]:
    """The trail of the viewer's school. `verb` is the beginning of a verb; `text` a part of a name of whoever
    did it or had it done to them. What became of reports is for admins who are safeguarding leads, and nothing
    that may be about themselves.  # SAFETY 10, 32"""
    entries = AuditEntry.objects.filter(school=viewer.school).select_related("actor", "subject")
    reports = Q(verb__in=verbs_in_confidence())
    if viewer.is_safeguarding_lead:
        reports &= Q(subject__isnull=True) | Q(subject=viewer.person)
    entries = entries.exclude(reports)
    if verb:
        entries = entries.filter(verb__startswith=verb)
    if text := text.strip()[:80]:
        people = Person.objects.filter(name__icontains=text, memberships__school=viewer.school).values("pk")
        entries = entries.filter(Q(actor__in=people) | Q(subject__in=people))
    return entries
