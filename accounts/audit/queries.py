"""Reading the audit trail of a school."""

from django.db.models import Q, QuerySet

from accounts.audit.models import AuditEntry
from accounts.people.models import Person
from accounts.people.viewer import Viewer


def entries_of(viewer: Viewer, *, verb: str = "", text: str = "") -> QuerySet[AuditEntry]:
    """The trail of the viewer's school. `verb` is the beginning of a verb; `text` a part of a name of whoever
    did it or had it done to them."""
    entries = AuditEntry.objects.filter(school=viewer.school).select_related("actor", "subject")
    if verb:
        entries = entries.filter(verb__startswith=verb)
    if text := text.strip()[:80]:
        people = Person.objects.filter(name__icontains=text, memberships__school=viewer.school).values("pk")
        entries = entries.filter(Q(actor__in=people) | Q(subject__in=people))
    return entries
