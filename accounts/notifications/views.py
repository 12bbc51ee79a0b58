"""One's notices."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.notifications import access, queries, services
from accounts.people.permissions import signed_in
from kit.web.paging import page_by_key
from kit.web.responses import redirect_done, render_page


@signed_in
@require_GET
def notification_list(request: HttpRequest) -> HttpResponse:
    """The viewer's notices, newest first, a page at a time."""
    notices = page_by_key(queries.notices_of(request.viewer), by="created", after=request.GET.get("after", ""))
    context = {"page": notices, "later": bool(request.GET.get("after"))}
    return render_page(
        request, "accounts/notifications/list.html", context, fragment="accounts/notifications/_notices.html"
    )


@signed_in
@require_POST
def notification_open(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Mark the notice read and go where it points: a path of this site, whatever the row says."""
    notice = access.get_own_notice(request.viewer, uuid)
    services.mark_read(actor=request.viewer, notification=notice)
    is_ours = notice.address.startswith("/") and url_has_allowed_host_and_scheme(notice.address, None)
    return redirect(notice.address if is_ours else "accounts:notification-list")


@signed_in
@require_POST
def notification_read_all(request: HttpRequest) -> HttpResponse:
    """Mark all of one's notices as read."""
    services.mark_read(actor=request.viewer)
    return redirect_done(request, "accounts:notification-list", message=_("All notices are read."))
