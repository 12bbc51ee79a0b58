"""The pages of sources: one's own, the school's, one alone, and adding a new one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from accounts.people.permissions import students_and_staff
from accounts.schools.models import SourcePolicy
from kit.errors import Refused
from kit.web.responses import form_page, redirect_done, refused, run_form
from resources.adding.forms import AddressForm, ConfirmForm
from resources.adding.pending import PreviewPending, is_under_way
from resources.adding.preview import Preview, seal, unseal
from resources.adding.queries import card_of_preview
from resources.adding.services import add_source, find_source, look_again
from resources.adding.waiting import address_form, pending_page
from resources.follows.queries import follow_of, said_of_following
from resources.sources.access import get_source
from resources.sources.models import Source


@require_POST
@students_and_staff
def source_look_again(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """See once more what stands at its address."""
    source = get_source(request.viewer, uuid)
    try:
        look_again(actor=request.viewer, source=source)
    except Refused as no:
        return refused(request, no, "resources:source-detail", source.uuid)
    return redirect_done(request, "resources:source-detail", source.uuid, message=_("We have looked once more."))


@students_and_staff
def source_pending(request: HttpRequest) -> HttpResponse:
    """Asked each second by who waits for a preview: the page again when there is an answer, until then nothing."""
    form = AddressForm(request.GET)
    if form.is_valid() and is_under_way(request.viewer, form.cleaned_data["address"]):
        return HttpResponse(status=204)
    return HttpResponseClientRefresh()


@students_and_staff
def source_add(request: HttpRequest) -> HttpResponse:
    """Paste an address, see what is there, say why you follow it. `?address=` fills the first step in."""
    if request.method == "POST" and "preview" in request.POST:
        return _confirm(request)
    form = address_form(request, initial={"address": request.GET.get("address", "")})
    try:
        found = run_form(form, find_source, actor=request.viewer)
    except PreviewPending as pending:
        return pending_page(request, pending)
    if isinstance(found, Source):
        return _known(request, found)
    if isinstance(found, Preview):
        confirm = ConfirmForm(preview=found, viewer=request.viewer)
        return _preview(request, confirm, found)
    return form_page(request, "resources/adding/add.html", form, fragment="resources/adding/_address.html")


def _confirm(request: HttpRequest) -> HttpResponse:
    preview = unseal(request.viewer, request.POST["preview"])
    if preview is None:
        form = AddressForm({"address": request.POST.get("address", "")})
        form.add_error("address", _("That was a while ago, so look at it once more."))
        return form_page(request, "resources/adding/add.html", form, fragment="resources/adding/_address.html")
    form = ConfirmForm(request.POST, preview=preview, viewer=request.viewer)
    follow = run_form(form, add_source, actor=request.viewer, preview=preview)
    if follow:
        said = said_of_following(request.viewer, follow.source)
        checks = request.viewer.is_student and request.POST.get("then") == "check"
        to = "resources:check-edit" if checks else "resources:source-detail"
        return redirect_done(request, to, follow.source.uuid, message=said)
    return _preview(request, form, preview)


def _preview(request: HttpRequest, form: ConfirmForm, preview: Preview) -> HttpResponse:
    viewer = request.viewer
    waits = not viewer.is_staff and viewer.school.source_policy == SourcePolicy.REVIEW_BEFORE
    given = {
        "preview": preview,
        "card": card_of_preview(viewer, preview),
        "token": seal(viewer, preview),
        "waits": waits,
    }
    return form_page(
        request, "resources/adding/preview.html", form, given, fragment="resources/adding/_preview.html"
    )


def _known(request: HttpRequest, source: Source) -> HttpResponse:
    if follow_of(request.viewer, source):
        return redirect_done(
            request, "resources:source-detail", source.uuid, message=_("You follow this already.")
        )
    to = reverse("resources:follow-start", args=[source.uuid])
    return redirect_done(request, to) if request.htmx else redirect(to)
