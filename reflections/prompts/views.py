"""Prompts, for the teachers who set them."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.people.permissions import teachers
from kit.web.responses import form_page, redirect_done, render_page, run_form
from reflections.prompts.forms import PromptForm
from reflections.prompts.queries import prompts_of
from reflections.prompts.services import create_prompt


@teachers
@require_GET
def prompt_list(request: HttpRequest) -> HttpResponse:
    """The prompts a teacher may choose from."""
    return render_page(
        request, "reflections/prompts/list.html", {"prompts": list(prompts_of(request.viewer)[:200])}
    )


@teachers
@require_http_methods(["GET", "POST"])
def prompt_create(request: HttpRequest) -> HttpResponse:
    """Write a prompt for the school."""
    form = PromptForm(request.POST or None)
    if request.method == "POST" and (prompt := run_form(form, create_prompt, actor=request.viewer)):
        return redirect_done(
            request,
            f"{reverse('reflections:schedule-create')}?prompt={prompt.uuid}",
            message=_("Your prompt is there. Now choose who answers it, and when."),
        )
    return form_page(request, "reflections/prompts/form.html", form)
