"""The holidays of a school, for its admins."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.holidays import access, queries, services
from accounts.holidays.forms import HolidayForm
from accounts.people.permissions import admins
from accounts.people.remembered import forget, remember
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, run_form

REMOVED = "removed_holiday"  # remembered, for taking a removal back


@admins
@require_http_methods(["GET", "POST"])
def holiday_list(request: HttpRequest) -> HttpResponse:
    """What is entered, and a form for more."""
    form = HolidayForm(request.POST or None)
    if request.method == "POST" and (holiday := run_form(form, services.add_holiday, actor=request.viewer)):
        said = _("%(name)s is entered. Nothing is asked of anybody on these days.") % {
            "name": isolated(holiday.name)
        }
        return redirect_done(request, "accounts:holiday-list", message=said)
    return form_page(
        request, "accounts/holidays/list.html", form, {"calendar": queries.calendar_of(request.viewer)}
    )


@admins
@require_POST
def holiday_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take one away; offers an undo."""
    holiday = access.get_holiday(request.viewer, uuid)
    services.remove_holiday(actor=request.viewer, holiday=holiday)
    days = (holiday.first.isoformat(), holiday.last.isoformat())
    remember(request, REMOVED, (holiday.name, *days))
    said = _("%(name)s is taken away: these are days like any other.") % {"name": isolated(holiday.name)}
    return redirect_done(request, "accounts:holiday-list", message=said, undo=reverse("accounts:holiday-restore"))


@admins
@require_POST
def holiday_restore(request: HttpRequest) -> HttpResponse:
    """Take back the removal."""
    removed = forget(request, REMOVED)
    if removed is None:
        return redirect("accounts:holiday-list")
    name, first, last = removed
    days = {"first": date.fromisoformat(first), "last": date.fromisoformat(last)}
    services.add_holiday(actor=request.viewer, name=name, **days)
    return redirect_done(request, "accounts:holiday-list", message=_("%(name)s is back.") % {"name": name})
