"""Staff tell of what the school offers; it is shown on the page of its source."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.permissions import staff
from kit.web.responses import form_page, redirect_done, run_form
from resources.library.school_resources.access import get_resource
from resources.library.school_resources.forms import ResourceForm
from resources.library.school_resources.services import add_resource, edit_resource

_PAGE = "resources/library/school_resources/form.html"


@staff
@require_http_methods(["GET", "POST"])
def school_resource_add(request: HttpRequest) -> HttpResponse:
    """Tell of something new."""
    form = ResourceForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (made := run_form(form, add_resource, actor=request.viewer)):
        return redirect_done(
            request,
            "resources:source-detail",
            made.source.uuid,
            message=_("Everybody at your school finds it now."),
        )
    return form_page(request, _PAGE, form)


@staff
@require_http_methods(["GET", "POST"])
def school_resource_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Change what is told."""
    resource = get_resource(request.viewer, uuid)
    form = ResourceForm(request.POST or None, viewer=request.viewer, instance=resource)
    if request.method == "POST" and run_form(form, edit_resource, actor=request.viewer, resource=resource):
        return redirect_done(request, "resources:source-detail", uuid, message=_("Saved."))
    return form_page(request, _PAGE, form, {"resource": resource})
