"""The admin's page about players and communities of other sites."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.doors import admins
from kit.answers import carry_out, done, form_page
from resources.tools.forms import ToolsForm
from resources.tools.services import set_tools


@admins
@require_http_methods(["GET", "POST"])
def tools_edit(request: HttpRequest) -> HttpResponse:
    """Which outside tools the school lets in, and its rules for communities."""
    form = ToolsForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and carry_out(form, set_tools, actor=request.viewer):
        return done(request, "resources:tools-edit", said=_("Saved. It counts from now on."))
    return form_page(request, "resources/tools/edit.html", form)
