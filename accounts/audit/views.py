"""The audit trail, for school admins."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.audit import queries
from accounts.audit.forms import TrailForm
from accounts.audit.models import AuditEntry
from accounts.audit.names import names_of
from accounts.audit.verbs import audit_verbs, words_of
from accounts.people.permissions import admins
from accounts.people.viewer import Viewer
from kit.text import times
from kit.web.paging import page_by_key
from kit.web.responses import render_page


@dataclass(frozen=True)
class Line:
    """A line of the trail in words; `about` is what the thing is called that it was done with."""

    entry: AuditEntry
    exact: str
    words: str
    about: str
    detail: str


@admins
@require_GET
def audit_list(request: HttpRequest) -> HttpResponse:
    """The school's trail, newest first, a page at a time."""
    form = TrailForm(request.GET)
    chosen = form.chosen
    query, area = chosen.get("q", ""), chosen.get("area", "")
    days = {name: chosen[name] for name in ("first", "last") if name in chosen}
    entries = queries.entries_of(request.viewer, verb=area, text=query, **days)
    found = page_by_key(entries, by="at", after=request.GET.get("after", ""))
    names = names_of(found.rows)
    rest = {"area": area, "q": query} | {name: day.isoformat() for name, day in days.items()}
    context = {
        "form": form,
        "lines": [_line(request.viewer, entry, names) for entry in found.rows],
        "page": found,
        "query": query,
        "rest": urlencode(rest) + "&",
        "later": bool(request.GET.get("after")),
    }
    return render_page(request, "accounts/audit/list.html", context, fragment="accounts/audit/_lines.html")


def _line(viewer: Viewer, entry: AuditEntry, names: dict[UUID, str]) -> Line:
    verb, exact = audit_verbs.get(entry.verb), times.exact(entry.at)
    if verb and verb.why_in_confidence and not viewer.reads_reports:  # SAFETY 32
        return Line(entry=entry, exact=exact, words=words_of(entry.verb), about="", detail="")
    detail = {name: value for name, value in entry.detail.items() if value not in ("", None)}
    facts = []
    if {"before", "after"} <= detail.keys():
        facts.append(f"{detail.pop('before')} → {detail.pop('after')}")
    facts += [f"{name}: {value}" for name, value in detail.items()]
    return Line(
        entry=entry,
        exact=exact,
        words=words_of(entry.verb),
        about=names.get(entry.thing_uuid, ""),
        detail=", ".join([*facts, entry.reason]).strip(", "),
    )
