"""A class's rhythm, for its teachers."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.people.permissions import teachers
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from reflections.schedules.access import taught_schedule
from reflections.schedules.forms import ScheduleForm
from reflections.schedules.queries import chosen_class, classes_to_ask, schedules_of
from reflections.schedules.services import resume_schedule, start_schedule, stop_schedule


@teachers
@require_GET
def schedule_list(request: HttpRequest) -> HttpResponse:
    """The rhythms of the viewer's classes; `?class=` of one of them."""
    school_class = chosen_class(request.viewer, request.GET.get("class", ""))
    schedules = list(schedules_of(request.viewer, school_class)[:200])
    narrowed = f"?class={school_class.uuid}" if school_class else ""
    context = {
        "school_class": school_class,
        "new_url": reverse("reflections:schedule-create") + narrowed,
        "running": [schedule for schedule in schedules if not schedule.stopped],
        "stopped": [schedule for schedule in schedules if schedule.stopped],
    }
    return render_page(request, "reflections/schedules/list.html", context)


@teachers
@require_http_methods(["GET", "POST"])
def schedule_create(request: HttpRequest) -> HttpResponse:
    """Begin a rhythm for a class."""
    chosen = {"prompt": request.GET.get("prompt", ""), "school_class": request.GET.get("class", "")}
    form = ScheduleForm(request.POST or None, viewer=request.viewer, initial=chosen)
    if request.method == "POST" and (schedule := run_form(form, start_schedule, actor=request.viewer)):
        names = {"class": isolated(schedule.school_class.name)}
        said = _("Set. Each student of %(class)s is asked in time.") % names
        return redirect_done(request, "reflections:schedule-list", message=said)
    context = {"has_class": classes_to_ask(request.viewer).exists()}
    return form_page(request, "reflections/schedules/form.html", form, context)


@teachers
@require_POST
def schedule_stop(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """End a rhythm; offers an undo."""
    schedule = taught_schedule(request.viewer, uuid)
    stop_schedule(actor=request.viewer, schedule=schedule)
    undo = reverse("reflections:schedule-resume", args=[uuid])
    return redirect_done(
        request, "reflections:schedule-list", message=_("Stopped. Nobody is asked any more."), undo=undo
    )


@teachers
@require_POST
def schedule_resume(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having ended a rhythm."""
    schedule = taught_schedule(request.viewer, uuid)
    try:
        resume_schedule(actor=request.viewer, schedule=schedule)
    except Refused as no:
        return refused(request, no, "reflections:schedule-list")
    return redirect_done(request, "reflections:schedule-list", message=_("It goes on."))
