"""What anybody may ask of staff: to look again, or to look at something that is wrong."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.people.permissions import students_and_staff
from kit.web.responses import form_page, redirect_done, run_form
from resources.vetting.access import get_appealable, get_reportable
from resources.vetting.forms import AppealForm, SourceReportForm
from resources.vetting.queries import refused_tie
from resources.vetting.services.requests import appeal_refusal, report_source


@students_and_staff
def source_appeal(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask staff to think again about a source that is not for use."""
    row = get_appealable(request.viewer, uuid)
    tie = refused_tie(request.viewer, row)
    if not tie.may_appeal:
        return redirect("resources:source-detail", uuid)
    form = AppealForm(request.POST or None)
    if request.method == "POST" and run_form(form, appeal_refusal, actor=request.viewer, row=row):
        said = _("Sent. You will be told what they decide.")
        return redirect_done(request, "resources:source-detail", uuid, message=said)
    return form_page(request, "resources/vetting/appeal.html", form, {"tie": tie, "source": row.source})


@students_and_staff
def source_report(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say that something is wrong with a source."""
    row = get_reportable(request.viewer, uuid)
    form = SourceReportForm(request.POST or None)
    if request.method == "POST" and run_form(form, report_source, actor=request.viewer, row=row):
        said = _("Thank you. Staff will look at it and tell you.")
        return redirect_done(request, "resources:source-detail", uuid, message=said)
    return form_page(request, "resources/vetting/report.html", form, {"source": row.source})
