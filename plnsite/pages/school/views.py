"""The settings of a school, for its admins: one page of cards, and a form for each."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.people.permissions import admins
from kit.web.responses import form_page, redirect_done, render_page, run_form
from plnsite.pages.school.access import get_section
from plnsite.pages.school.queries import settings_cards


@admins
@require_GET
def school_detail(request: HttpRequest) -> HttpResponse:
    """What the school has settled, and where each of it is changed."""
    return render_page(request, "pages/school/detail.html", {"cards": settings_cards(request.viewer)})


@admins
@require_http_methods(["GET", "POST"])
def school_edit(request: HttpRequest, section: str) -> HttpResponse:
    """Change one section; the others stay as they are."""
    viewer, it = request.viewer, get_section(section)
    form = it.form(request.POST if request.method == "POST" else None, viewer=viewer)
    here = f"{reverse('pages:school-detail')}#{it.name}"
    if request.method == "POST" and run_form(form, it.save, actor=viewer):
        return redirect_done(request, here, message=_("Saved. It counts from now on."))
    warning = it.warning(viewer) if it.warning else ""
    return form_page(request, "pages/school/edit.html", form, {"section": it, "warning": warning, "back": here})
