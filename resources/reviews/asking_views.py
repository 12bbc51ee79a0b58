"""What anybody may ask of staff: to look again, or to look at something that is wrong."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.people.doors import in_school
from kit.answers import carry_out, done, form_page
from resources.reviews.access import get_appealable, get_reportable
from resources.reviews.forms import AppealForm, ReportForm
from resources.reviews.queries import refused_tie
from resources.reviews.services import appeal, report


@in_school
def source_appeal(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask staff to think again about a source that is not for use."""
    row = get_appealable(request.viewer, uuid)
    tie = refused_tie(request.viewer, row)
    if not tie.may_appeal:
        return redirect("resources:source-detail", uuid)
    form = AppealForm(request.POST or None)
    if request.method == "POST" and carry_out(form, appeal, actor=request.viewer, row=row):
        said = _("Sent. You will be told what they decide.")
        return done(request, "resources:source-detail", uuid, said=said)
    return form_page(request, "resources/reviews/appeal.html", form, {"tie": tie, "source": row.source})


@in_school
def source_report(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say that something is wrong with a source."""
    row = get_reportable(request.viewer, uuid)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and carry_out(form, report, actor=request.viewer, row=row):
        said = _("Thank you. Staff will look at it and tell you.")
        return done(request, "resources:source-detail", uuid, said=said)
    return form_page(request, "resources/reviews/report.html", form, {"source": row.source})
