"""The admin's page about players and communities of other sites."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.permissions import admins
from kit.responses import form_page, redirect_done, run_form
from resources.providers.forms import ToolsForm
from resources.providers.services import set_tools


@admins
@require_http_methods(["GET", "POST"])
def providers_edit(request: HttpRequest) -> HttpResponse:
    """Which outside tools the school lets in, and its rules for communities."""
    form = ToolsForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and run_form(form, set_tools, actor=request.viewer):
        return redirect_done(request, "resources:providers-edit", message=_("Saved. It counts from now on."))
    return form_page(request, "resources/providers/edit.html", form)
