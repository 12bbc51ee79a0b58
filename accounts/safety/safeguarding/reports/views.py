"""Reports: making one, and, for whom it is, looking at them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.people.permissions import staff, students_and_staff
from accounts.safety.safeguarding.reports.access import get_report, get_thing_to_report
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.forms import ReportCloseForm, ReportForm
from accounts.safety.safeguarding.reports.queries import (
    reads_any,
    report_groups,
    report_page,
    report_parts,
    reports_for,
    thing_to_report,
)
from accounts.safety.safeguarding.reports.services import close_report, look_at_report, report_thing
from kit.web.paging import page_in_turn
from kit.web.responses import form_page, redirect_done, render_page, run_form


@students_and_staff
def report_make(request: HttpRequest, kind: str, uuid: UUID) -> HttpResponse:
    """Say what is wrong with a thing."""
    thing = get_thing_to_report(request.viewer, kind, uuid)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and run_form(form, report_thing, actor=request.viewer, kind=kind, thing=thing):
        reportable = reportables[kind]
        return redirect_done(request, reportable.followed_at, message=reportable.sentences.thanks)
    it = thing_to_report(request.viewer, kind, thing)
    return form_page(request, "accounts/safety/safeguarding/reports/make.html", form, {"it": it})


@require_GET
@staff
def report_list(request: HttpRequest) -> HttpResponse:
    """The reports that are the viewer's to look at, the urgent ones first."""
    viewer, after = request.viewer, request.GET.get("after", "")
    if not reads_any(viewer):
        raise Http404
    found = page_in_turn(reports_for(viewer), report_parts(), by="created", after=after)
    given = {"reports": found, "groups": report_groups(found.rows), "first": request.path if after else ""}
    return render_page(request, "accounts/safety/safeguarding/reports/list.html", given)


@staff
def report_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One report: what was said, by whom, what is wrong with it, and the decision."""
    report = get_report(request.viewer, uuid)
    sentences = reportables[report.case.kind].sentences
    form = ReportCloseForm(request.POST or None, sentences=sentences)
    if request.method == "POST" and run_form(form, close_report, actor=request.viewer, report=report):
        said = _("Answered. Whoever reported it is told.")
        return redirect_done(request, "accounts:report-list", message=said)
    # Whichever way the page is asked for, what it shows was looked at.  # SAFETY 13
    look_at_report(actor=request.viewer, report=report)
    return form_page(
        request, "accounts/safety/safeguarding/reports/detail.html", form, {"it": report_page(report)}
    )
