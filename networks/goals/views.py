"""A student's goals: the list, one goal, its steps, the ties that help."""

from urllib.parse import urlencode
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.people.permissions import students, students_and_teachers
from kit.errors import Refused
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from networks.goals import services
from networks.goals.access import own_goal, own_step, seen_goal
from networks.goals.forms import GoalCreateForm, GoalForm, GoalTiesForm, StepForm
from networks.goals.models import Goal
from networks.goals.queries import board_of, goal_page


@students
@require_GET
def goal_list(request: HttpRequest) -> HttpResponse:
    """One's goals: open, reached, dropped."""
    return render_page(request, "networks/goals/list.html", {"board": board_of(request.viewer)})


@students
@require_http_methods(["GET", "POST"])
def goal_create(request: HttpRequest) -> HttpResponse:
    """Set oneself a goal, with its first steps."""
    form = GoalCreateForm(
        request.POST or None, viewer=request.viewer, initial={"topic": request.GET.get("topic", "")}
    )
    if request.method == "POST" and (goal := run_form(form, services.create_goal, actor=request.viewer)):
        return redirect_done(
            request, "networks:goal-detail", goal.uuid, message=_("Your goal is set. Good luck on the way.")
        )
    return form_page(request, "networks/goals/create.html", form)


@students_and_teachers
@require_GET
def goal_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One goal: its steps and what helps with it."""
    return _goal_page(request, seen_goal(request.viewer, uuid), StepForm())


@students
@require_http_methods(["GET", "POST"])
def goal_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Change a goal's words."""
    goal = own_goal(request.viewer, uuid)
    form = GoalForm(request.POST or None, viewer=request.viewer, goal=goal)
    if request.method == "POST" and run_form(form, services.change_goal, actor=request.viewer, goal=goal):
        return redirect_done(request, "networks:goal-detail", uuid, message=_("Saved."))
    return form_page(request, "networks/goals/edit.html", form, {"goal": goal})


@students
@require_POST
def goal_reach(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say that a goal is reached."""
    return _turn(request, uuid, services.reach_goal, _("You did it!"), undo="networks:goal-reopen")


@students
@require_POST
def goal_drop(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let a goal go; offers an undo."""
    said = _("You let go of this goal. That is fine: plans change.")
    return _turn(request, uuid, services.drop_goal, said, undo="networks:goal-reopen")


@students
@require_POST
def goal_reopen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Go on with a goal that was reached or dropped."""
    return _turn(request, uuid, services.reopen_goal, _("This goal is open again."))


@students
@require_http_methods(["GET", "POST"])
def goal_ties(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose which ties help with a goal."""
    goal = own_goal(request.viewer, uuid)
    form = GoalTiesForm(request.POST if request.method == "POST" else None, viewer=request.viewer, goal=goal)
    if request.method == "POST" and run_form(form, services.choose_ties, actor=request.viewer, goal=goal):
        return redirect_done(request, "networks:goal-detail", uuid, message=_("Saved."))
    return form_page(request, "networks/goals/ties.html", form, {"goal": goal})


@students
@require_POST
def step_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Add a step."""
    goal = own_goal(request.viewer, uuid)
    form = StepForm(request.POST)
    if run_form(form, services.add_step, actor=request.viewer, goal=goal):
        return _after_step(request, goal)
    return _goal_page(request, goal, form)


@students
@require_POST
def step_toggle(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Tick a step, or take the tick away."""
    step = own_step(request.viewer, uuid)
    services.mark_step(actor=request.viewer, step=step, done=request.POST.get("done") == "yes")
    return _after_step(request, step.goal)


@students
@require_POST
def step_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a step out; offers an undo."""
    step = own_step(request.viewer, uuid)
    services.remove_step(actor=request.viewer, step=step)
    kept = signing.dumps(
        [str(step.uuid), step.text, step.position, bool(step.done)], salt=_removed_from(step.goal), compress=True
    )
    undo = f"{reverse('networks:step-restore', args=[step.goal.uuid])}?{urlencode({'step': kept})}"
    return redirect_done(
        request, "networks:goal-detail", step.goal.uuid, message=_("The step is gone."), undo=undo
    )


@students
@require_POST
def step_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put a step back that was taken out."""
    goal = own_goal(request.viewer, uuid)
    try:
        kept, text, position, was_done = signing.loads(request.GET.get("step", ""), salt=_removed_from(goal))
    except signing.BadSignature:
        return refused(request, Refused(_("This step cannot be brought back.")), "networks:goal-detail", uuid)
    services.restore_step(
        actor=request.viewer, goal=goal, uuid=UUID(kept), text=text, position=position, done=was_done
    )
    return redirect_done(request, "networks:goal-detail", uuid, message=_("The step is back."))


def _removed_from(goal: Goal) -> str:
    """The salt of a removed step's token: it comes back to its own goal and to no other."""
    return f"networks.goals.removed_step.{goal.uuid}"


def _turn(request: HttpRequest, uuid: UUID, act, said: str, *, undo: str = "") -> HttpResponse:
    goal = own_goal(request.viewer, uuid)
    try:
        act(actor=request.viewer, goal=goal)
    except Refused as no:
        return refused(request, no, "networks:goal-detail", uuid)
    return redirect_done(
        request, "networks:goal-detail", uuid, message=said, undo=reverse(undo, args=[uuid]) if undo else ""
    )


def _goal_page(request: HttpRequest, goal: Goal, form: StepForm) -> HttpResponse:
    context = {"it": goal_page(request.viewer, goal)}
    return form_page(request, "networks/goals/detail.html", form, context, fragment="networks/goals/_steps.html")


def _after_step(request: HttpRequest, goal: Goal) -> HttpResponse:
    """The steps once more: as a part of the page for htmx, else by going back to the page."""
    if request.htmx:
        return _goal_page(request, goal, StepForm())
    return redirect_done(request, "networks:goal-detail", goal.uuid)
