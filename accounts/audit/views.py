"""The audit trail, for school admins."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.audit import queries
from accounts.audit.models import AuditEntry
from accounts.audit.verbs import audit_areas, audit_verbs, words_of
from accounts.people.permissions import admins
from accounts.people.viewer import Viewer
from kit.web.paging import page_by_key
from kit.web.responses import render_page


@dataclass(frozen=True)
class Line:
    entry: AuditEntry
    words: str
    detail: str


@admins
@require_GET
def audit_list(request: HttpRequest) -> HttpResponse:
    """The school's trail, newest first, a page at a time."""
    area, asked = request.GET.get("area", ""), request.GET.get("q", "")
    areas = audit_areas()
    area = area if area in areas else ""
    entries = queries.entries_of(request.viewer, verb=area, text=asked)
    found = page_by_key(entries, by="at", after=request.GET.get("after", ""))
    context = {
        "lines": [_line(request.viewer, entry) for entry in found.rows],
        "page": found,
        "asked": asked,
        "area": area,
        "areas": areas.items(),
        "rest": urlencode({"area": area, "q": asked}) + "&",
        "later": bool(request.GET.get("after")),
    }
    return render_page(request, "accounts/audit/list.html", context, fragment="accounts/audit/_lines.html")


def _line(viewer: Viewer, entry: AuditEntry) -> Line:
    verb = audit_verbs.get(entry.verb)
    if verb and verb.why_in_confidence and not viewer.reads_reports:  # SAFETY 32
        return Line(entry=entry, words=words_of(entry.verb), detail="")
    detail = {name: value for name, value in entry.detail.items() if value not in ("", None)}
    facts = []
    if {"before", "after"} <= detail.keys():
        facts.append(f"{detail.pop('before')} → {detail.pop('after')}")
    facts += [f"{name}: {value}" for name, value in detail.items()]
    return Line(entry=entry, words=words_of(entry.verb), detail=", ".join([*facts, entry.reason]).strip(", "))
