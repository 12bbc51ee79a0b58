"""Reports about what is shared, and the school's rule about words between students."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.people.doors import admins, in_school, staff
from networks.sharing.access import get_report, get_shown_share
from networks.sharing.forms import MessageRuleForm, ReportCloseForm, ReportForm
from networks.sharing.queries import report_groups, report_parts, reports_for
from networks.sharing.reporting import close_report, look_at_report, report_share
from networks.sharing.rules import set_message_rule
from plnsite.kit.answers import carry_out, done, form_page, page
from plnsite.kit.paging import page_in_turn


@in_school
def share_report(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say what is wrong with a share."""
    shared = get_shown_share(request.viewer, uuid)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and carry_out(form, report_share, actor=request.viewer, shared=shared):
        return done(
            request,
            "networks:share-list",
            said=_("Thank you for telling us. Nobody sees it until somebody of your school has looked at it."),
        )
    return form_page(request, "networks/sharing/report.html", form, {"shared": shared})


@require_GET
@staff
def share_report_list(request: HttpRequest) -> HttpResponse:
    """The reports that are the viewer's to look at, the urgent ones first."""
    viewer, after = request.viewer, request.GET.get("after", "")
    if not viewer.is_safeguarding_lead and not viewer.is_admin:
        raise Http404
    found = page_in_turn(reports_for(viewer), report_parts(), by="created", after=after)
    given = {"reports": found, "groups": report_groups(found.rows), "first": request.path if after else ""}
    return page(request, "networks/sharing/report_list.html", given)


@staff
def share_report_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One report: what was shared, by whom, what is wrong with it, and the decision."""
    report = get_report(request.viewer, uuid)
    form = ReportCloseForm(request.POST or None)
    if request.method == "POST":
        if carry_out(form, close_report, actor=request.viewer, report=report):
            return done(request, "networks:share-report-list", said=_("Answered. Whoever reported it is told."))
    else:
        look_at_report(actor=request.viewer, report=report)
    return form_page(request, "networks/sharing/report_detail.html", form, {"report": report})


@admins
def message_rule(request: HttpRequest) -> HttpResponse:
    """Whether students of the school may write to each other."""
    form = MessageRuleForm(
        request.POST if request.method == "POST" else None,
        initial={"students_write": request.viewer.school.students_write},
    )
    if request.method == "POST" and carry_out(form, set_message_rule, actor=request.viewer):
        return done(request, "networks:message-rule", said=_("Saved. It counts from now on."))
    return form_page(request, "networks/sharing/rule.html", form)
