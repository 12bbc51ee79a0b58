"""Reports about what is shared and about groups."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.people.permissions import staff, students_and_staff
from kit.paging import page_in_turn
from kit.responses import form_page, redirect_done, render_page, run_form
from networks.groups.access import get_group_to_report
from networks.groups.models import Group
from networks.groups.queries import may_open, people_in
from networks.sharing.access import get_report, get_shown_share
from networks.sharing.forms import ReportCloseForm, ReportForm
from networks.sharing.models import Share
from networks.sharing.queries import report_groups, report_parts, report_readers, reports_for
from networks.sharing.reporting import close_report, look_at_report, report_group, report_share


@students_and_staff
def share_report(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say what is wrong with a share."""
    shared = get_shown_share(request.viewer, uuid)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and run_form(form, report_share, actor=request.viewer, shared=shared):
        said = _("Thank you for telling us. Nobody sees it until somebody of your school has looked at it.")
        return redirect_done(request, "networks:share-list", message=said)
    return _report_page(request, form, shared)


@students_and_staff
def group_report(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say what is wrong with a group."""
    group = get_group_to_report(request.viewer, uuid)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and run_form(form, report_group, actor=request.viewer, group=group):
        said = _("Thank you for telling us. Somebody of your school looks at it, and answers you here.")
        return redirect_done(request, "networks:share-list", message=said)
    return _report_page(request, form, group)


@require_GET
@staff
def share_report_list(request: HttpRequest) -> HttpResponse:
    """The reports that are the viewer's to look at, the urgent ones first."""
    viewer, after = request.viewer, request.GET.get("after", "")
    if not viewer.is_safeguarding_lead and not viewer.is_admin:
        raise Http404
    found = page_in_turn(reports_for(viewer), report_parts(), by="created", after=after)
    given = {"reports": found, "groups": report_groups(found.rows), "first": request.path if after else ""}
    return render_page(request, "networks/sharing/report_list.html", given)


@staff
def share_report_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One report: what was shared, by whom, what is wrong with it, and the decision."""
    report = get_report(request.viewer, uuid)
    form = ReportCloseForm(request.POST or None, report=report)
    if request.method == "POST":
        if run_form(form, close_report, actor=request.viewer, report=report):
            return redirect_done(
                request, "networks:share-report-list", message=_("Answered. Whoever reported it is told.")
            )
    else:
        look_at_report(actor=request.viewer, report=report)
    leads = people_in(report.group)[0] if report.group else []
    return form_page(request, "networks/sharing/report_detail.html", form, {"report": report, "leads": leads})


def _report_page(request: HttpRequest, form: ReportForm, about: Share | Group) -> HttpResponse:
    given = {
        "about": about,
        "is_group": isinstance(about, Group),
        "is_left": isinstance(about, Group) and not may_open(request.viewer, about),
        "readers": get_text_list([person.name for person in report_readers(about)], _("and")),
    }
    return form_page(request, "networks/sharing/report.html", form, given)
