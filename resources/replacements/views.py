"""Where is it now? What others found, and a place to say what one found oneself."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from kit.errors import Refused
from kit.web.responses import form_page, redirect_done, refused, run_form
from resources.adding.forms import AddressForm
from resources.adding.pending import PreviewPending
from resources.adding.waiting import pending_page, waiting_page
from resources.feeds.freshness import freshness_of
from resources.follows.models import Follow
from resources.follows.queries import follow_of
from resources.replacements.access import get_replacement
from resources.replacements.queries import found_for
from resources.replacements.services import suggest_replacement, take_replacement
from resources.sources.access import get_source

_HELP = gettext_lazy("Search the web for its name. When you have found it, paste the address here.")


@students_and_staff
def replacement_list(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A lost source: what others found, and the form for one's own find."""
    source = get_source(request.viewer, uuid)
    form = AddressForm(request.POST or None, initial={"address": request.GET.get("address", "")})
    form.fields["address"].label, form.fields["address"].help_text = _("Its new address"), _HELP
    old = follow_of(request.viewer, source)
    if request.method == "POST":
        try:
            new = run_form(form, suggest_replacement, actor=request.viewer, source=source)
        except PreviewPending as pending:
            return pending_page(request, pending)
        if new:
            return _moved_over(request, old, new)
    elif "pending" in request.GET and (waits := waiting_page(request)):
        return waits
    given = {
        "source": source,
        "follow": old,
        "freshness": freshness_of(source),
        "found": found_for(request.viewer, source),
    }
    return form_page(request, "resources/replacements/list.html", form, given)


@require_POST
@students_and_staff
def replacement_take(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow what somebody found instead of what is lost."""
    replacement = get_replacement(request.viewer, uuid)
    old = follow_of(request.viewer, replacement.source)
    try:
        new = take_replacement(actor=request.viewer, replacement=replacement)
    except Refused as no:
        return refused(request, no, "resources:replacement-list", replacement.source.uuid)
    return _moved_over(request, old, new)


def _moved_over(request: HttpRequest, old: Follow, new: Follow) -> HttpResponse:
    return redirect_done(
        request,
        "resources:source-detail",
        new.source.uuid,
        message=_("You follow this now instead of %(title)s.") % {"title": old.source.title},
        undo=reverse("resources:follow-restart", args=[old.uuid]),
    )
