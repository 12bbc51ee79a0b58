"""Reports: making one, and following what becomes of one's own."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import students_and_staff
from accounts.safety.safeguarding.reports.access import get_thing_to_report
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.forms import ReportForm
from accounts.safety.safeguarding.reports.queries import followed, own_reports, thing_to_report
from accounts.safety.safeguarding.reports.services import report_thing
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, render_page, run_form


@students_and_staff
def report_make(request: HttpRequest, kind: str, uuid: UUID) -> HttpResponse:
    """Say what is wrong with a thing."""
    thing = get_thing_to_report(request.viewer, kind, uuid)
    reportable = reportables[kind]
    form = ReportForm(request.POST or None, reasons=reportable.reasons)
    if request.method == "POST" and run_form(form, report_thing, actor=request.viewer, kind=kind, thing=thing):
        return redirect_done(request, "accounts:report-own", message=reportable.sentences.thanks)
    it = thing_to_report(request.viewer, kind, thing)
    return form_page(request, "accounts/safety/safeguarding/reports/make.html", form, {"it": it})


@students_and_staff
@require_GET
def report_own(request: HttpRequest) -> HttpResponse:
    """What one reported, and what became of it."""
    after = request.GET.get("after", "")
    found = page_by_key(own_reports(request.viewer), by="created", after=after)
    given = {"reports": Page(rows=followed(found.rows), next=found.next), "first": request.path if after else ""}
    return render_page(request, "accounts/safety/safeguarding/reports/own.html", given)
