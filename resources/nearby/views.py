"""Staff tell of what the school offers; it is shown on the page of its source."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.doors import staff
from kit.answers import carry_out, done, form_page
from resources.nearby.access import get_resource
from resources.nearby.forms import ResourceForm
from resources.nearby.services import add_resource, edit_resource

_PAGE = "resources/nearby/form.html"


@staff
@require_http_methods(["GET", "POST"])
def nearby_add(request: HttpRequest) -> HttpResponse:
    """Tell of something new."""
    form = ResourceForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (made := carry_out(form, add_resource, actor=request.viewer)):
        return done(
            request, "resources:source-detail", made.source.uuid, said=_("Everybody at your school finds it now.")
        )
    return form_page(request, _PAGE, form)


@staff
@require_http_methods(["GET", "POST"])
def nearby_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Change what is told."""
    resource = get_resource(request.viewer, uuid)
    form = ResourceForm(request.POST or None, viewer=request.viewer, instance=resource)
    if request.method == "POST" and carry_out(form, edit_resource, actor=request.viewer, resource=resource):
        return done(request, "resources:source-detail", uuid, said=_("Saved."))
    return form_page(request, _PAGE, form, {"resource": resource})
