"""Groups: the lists, and keeping one. The page of a group is where sharing is: it shows what is shared there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.people.models import Role
from accounts.people.permissions import staff, students_and_staff
from accounts.people.viewer import Viewer
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from networks.groups.access import get_run_group
from networks.groups.forms import GroupChangeForm, GroupForm
from networks.groups.queries import (
    clubs_to_join,
    ended_groups,
    group_rows,
    groups_left,
    is_in_confidence,
    own_groups,
    people_in,
    school_groups,
)
from networks.groups.services.groups import change_group, close_group, create_group, reopen_group

LISTS = {"mine": own_groups, "clubs": clubs_to_join, "school": school_groups, "ended": ended_groups}


@require_GET
@students_and_staff
def group_list(request: HttpRequest) -> HttpResponse:
    """`?show=mine` the own groups, `clubs` those to join, `school` those one oversees, `ended` what is over."""
    viewer, after = request.viewer, request.GET.get("after", "")
    labels = _labels(viewer)
    show = request.GET.get("show", "")
    show = show if show in labels else next(iter(labels))
    found = page_by_key(LISTS[show](viewer), by="created", after=after)
    rest = f"show={show}&"
    given = {
        "groups": Page(rows=group_rows(viewer, found.rows), next=found.next),
        "left": groups_left(viewer) if show == "mine" and viewer.is_student else (),
        "show": show,
        "segments": [
            {"label": label, "url": f"{request.path}?show={key}", "current": key == show}
            for key, label in labels.items()
        ],
        "rest": rest,
        "first": f"{request.path}?{rest}" if after else "",
    }
    return render_page(request, "networks/groups/list.html", given)


@staff
@require_http_methods(["GET", "POST"])
def group_create(request: HttpRequest) -> HttpResponse:
    """Make a group; whoever makes it leads it."""
    form = GroupForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (made := run_form(form, create_group, actor=request.viewer)):
        said = _("%(name)s is there. Now put people in.") % {"name": isolated(made.name)}
        return redirect_done(request, "networks:group-people", made.uuid, message=said)
    viewer = request.viewer
    given = {"in_confidence": Role.COUNSELLOR in viewer.roles or viewer.is_safeguarding_lead}
    return form_page(request, "networks/groups/form.html", form, given)


@staff
@require_http_methods(["GET", "POST"])
def group_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Change what a group is called, what it is for, and whether it is open."""
    group = get_run_group(request.viewer, uuid)
    form = GroupChangeForm(request.POST or None, viewer=request.viewer, group=group)
    if request.method == "POST" and run_form(form, change_group, actor=request.viewer, group=group):
        return redirect_done(request, "networks:group-detail", uuid, message=_("Saved."))
    given = {"group": group, "in_confidence": is_in_confidence(group)}
    return form_page(request, "networks/groups/form.html", form, given)


@staff
@require_http_methods(["GET", "POST"])
def group_close(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """End a group; asks first, and the sentence that says so carries an undo."""
    group = get_run_group(request.viewer, uuid)
    if request.method == "GET":
        if group.closed:
            return redirect("networks:group-detail", uuid)
        _leads, members = people_in(group)
        return render_page(request, "networks/groups/close.html", {"group": group, "number": len(members)})
    close_group(actor=request.viewer, group=group)
    said = _("%(name)s has ended.") % {"name": isolated(group.name)}
    return redirect_done(
        request, "networks:group-detail", uuid, message=said, undo=reverse("networks:group-reopen", args=[uuid])
    )


@staff
@require_POST
def group_reopen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a group up again."""
    group = get_run_group(request.viewer, uuid)
    try:
        reopen_group(actor=request.viewer, group=group)
    except Refused as no:
        return refused(request, no, "networks:group-detail", uuid)
    return redirect_done(
        request, "networks:group-detail", uuid, message=_("%(name)s goes on.") % {"name": isolated(group.name)}
    )


def _labels(viewer: Viewer) -> dict[str, str]:
    labels = {"mine": _("My groups"), "clubs": _("Clubs to join")}
    if viewer.is_staff:
        labels = {"mine": _("My groups"), "clubs": _("Open clubs"), "ended": _("Ended")}
    if viewer.is_admin:
        labels = {"school": _("All of the school"), "mine": _("My groups"), "ended": _("Ended")}
    elif viewer.is_safeguarding_lead:
        labels["school"] = _("In confidence")
    return labels
