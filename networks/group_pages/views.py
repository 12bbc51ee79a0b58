"""The page of a group, with what is shared there, and choosing something to share there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import students_and_staff
from kit.web.paging import Page, page_by_key
from kit.web.responses import render_page
from networks.group_pages.queries import things_at_hand
from networks.groups.access import get_group, get_group_inside
from networks.groups.queries import group_page
from networks.sharing.access import get_recipients
from networks.sharing.models import Audience
from networks.sharing.queries import share_rows, shared_in

A_PAGE = 10  # shares; who is in the group stands below them on a phone


@require_GET
@students_and_staff
def group_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One group: what it is for, who leads it and, for those in it, who is in it and what is shared there."""
    viewer, after = request.viewer, request.GET.get("after", "")
    group = get_group(viewer, uuid)
    it = group_page(viewer, group)
    shares = Page(rows=[], next="")
    if it.is_inside:
        found = page_by_key(shared_in(viewer, group), by="created", after=after, size=A_PAGE)
        shares = Page(rows=share_rows(viewer, found.rows), next=found.next)
    given = {"it": it, "shares": shares, "first": request.path if after else ""}
    return render_page(request, "networks/group_pages/detail.html", given)


@require_GET
@students_and_staff
def group_share(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What shall it be? What one read and saved of late, and the sources one follows."""
    group = get_group_inside(request.viewer, uuid)
    recipients = get_recipients(request.viewer, Audience.GROUP, group.uuid)
    given = {"group": group, "to": recipients, "things": things_at_hand(request.viewer)}
    return render_page(request, "networks/group_pages/pick.html", given)
