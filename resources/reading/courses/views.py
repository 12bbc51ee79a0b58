"""Ticking off the parts of a course."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.permissions import students_and_staff
from kit.web.responses import form_page, redirect_done, render_page, run_form
from resources.follows.queries import follow_of
from resources.reading.courses import services
from resources.reading.courses.access import get_course, own_part
from resources.reading.courses.forms import EvidenceForm, PartsForm
from resources.reading.courses.queries import course_page
from resources.sources.models import Source

_PART = "resources/reading/courses/_progress.html"


@require_http_methods(["GET", "POST"])
@students_and_staff
def part_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say which parts a course has."""
    source = get_course(request.viewer, uuid)
    form = PartsForm(request.POST or None)
    if (
        request.method == "POST"
        and run_form(form, services.add_parts, actor=request.viewer, source=source) is not None
    ):
        return _after(request, source, message=_("The parts are there."))
    course = course_page(request.viewer, source, follow_of(request.viewer, source))
    return form_page(
        request, "resources/reading/courses/edit.html", form, {"course": course, "source": source}, fragment=_PART
    )


@require_POST
@students_and_staff
def part_toggle(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Tick a part, or take the tick away: the form says which."""
    part = own_part(request.viewer, uuid)
    services.mark_part(actor=request.viewer, part=part, done=request.POST.get("done") == "yes")
    return _after(request, part.source)


@require_http_methods(["GET", "POST"])
@students_and_staff
def part_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What was learnt in a part."""
    part = own_part(request.viewer, uuid)
    form = EvidenceForm(request.POST or None, instance=part)
    if request.method == "POST" and run_form(form, services.say_evidence, actor=request.viewer, part=part):
        return redirect_done(request, "resources:source-detail", part.source.uuid, message=_("Your note is kept."))
    return form_page(
        request, "resources/reading/courses/part_edit.html", form, {"part": part, "source": part.source}
    )


@require_POST
@students_and_staff
def part_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a part away; the page asks first."""
    part = own_part(request.viewer, uuid)
    services.remove_part(actor=request.viewer, part=part)
    return redirect_done(request, "resources:source-detail", part.source.uuid, message=_("The part is gone."))


def _after(request: HttpRequest, source: Source, *, message: str = "") -> HttpResponse:
    """The parts once more: as a part of the page for htmx, else by going back to the page."""
    if request.htmx:
        course = course_page(request.viewer, source, follow_of(request.viewer, source))
        return render_page(request, _PART, {"course": course, "source": source, "form": PartsForm()})
    return redirect_done(request, "resources:source-detail", source.uuid, message=message)
