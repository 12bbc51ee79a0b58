"""A student checks a source; a teacher or librarian answers."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.doors import in_school, staff, students
from kit.answers import carry_out, done, form_page, page
from kit.paging import page_by_key
from resources.evaluations.access import get_answerable, get_evaluation, get_own_evaluation, may_answer
from resources.evaluations.evidence import known_of, searches
from resources.evaluations.forms import AnswerForm, EvaluationForm, ShareForm
from resources.evaluations.models import Evaluation, Trust
from resources.evaluations.queries import (
    classes_to_share_with,
    evaluation_of,
    found_here,
    handed_in,
    trust_here,
    waiting_evaluations,
)
from resources.evaluations.services import (
    answer_evaluation,
    ask_for_evidence,
    hand_in,
    keep_draft,
    share_evaluation,
    stamp,
)
from resources.evaluations.walk import STEPS, Step, beside, first_open, step_of, way
from resources.reading.queries import follow_of
from resources.sources.access import get_source, may_see
from resources.sources.models import Source


@students
def evaluation_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One step of the check at a time (`?step=`). Whichever way one goes on, what is written is kept."""
    viewer, source = request.viewer, get_source(request.viewer, uuid)
    check = evaluation_of(viewer, source)
    if check and check.submitted:
        return redirect("resources:evaluation-detail", check.uuid)
    given = request.POST if request.method == "POST" else request.GET
    step = step_of(given["step"]) if "step" in given else first_open(check)
    act = hand_in if "hand-in" in request.POST else keep_draft
    form = EvaluationForm(
        request.POST or None,
        instance=check or Evaluation(),
        initial={"share": str(check.shared_class.uuid) if check and check.shared_class else ""},
        draft=request.method == "POST" and act is keep_draft,
        only=step.fields,
        classes=classes_to_share_with(viewer) if "share" in step.fields else None,
    )
    if request.method == "POST" and (kept := carry_out(form, act, actor=viewer, source=source)):
        return _onward(request, source, step, kept)
    if request.method == "GET":
        ask_for_evidence(source=source)
    number = STEPS.index(step) + 1
    shown = {
        "source": source,
        "known": known_of(viewer, source),
        "searches": searches(source),
        "step": step,
        "number": number,
        "total": len(STEPS),
        "way": way(source, check, step),
        "back": beside(step, -1),
        "is_last": beside(step, 1) is None,
        "found": found_here(viewer, source)[:3] if step.key == "investigate" else [],
    }
    return form_page(
        request, "resources/evaluations/edit.html", form, shown, fragment="resources/evaluations/_kept.html"
    )


def _onward(request: HttpRequest, source: Source, step: Step, kept: Evaluation) -> HttpResponse:
    if kept.submitted:
        return done(request, "resources:evaluation-detail", kept.uuid, said=_("Handed in. Well looked!"))
    if "quietly" in request.POST:
        return page(request, "resources/evaluations/_kept.html")
    if "later" in request.POST:
        return done(request, "resources:source-detail", source.uuid, said=_("Your check is kept for later."))
    to = beside(step, -1 if "back" in request.POST else 1) or step
    return redirect(f"{reverse('resources:evaluation-edit', args=[source.uuid])}?step={to.key}")


@in_school
def evaluation_facts(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What is known of a source, for a page that waits for what a worker finds."""
    source = get_source(request.viewer, uuid)
    given = {"source": source, "known": known_of(request.viewer, source)}
    return page(request, "resources/evaluations/facts.html", given, fragment="resources/evaluations/_facts.html")


@in_school
def evaluation_found(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What others found out about a source, as far as they share it with the viewer."""
    source = get_source(request.viewer, uuid)
    after = request.GET.get("after", "")
    found = page_by_key(found_here(request.viewer, source), by="submitted", after=after)
    given = {
        "source": source,
        "found": found,
        "checks": trust_here(request.viewer, source),
        "first": request.path if after else "",
    }
    return page(request, "resources/evaluations/found.html", given)


@in_school
def evaluation_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One check with its answer; whoever may answer it finds the form here."""
    check = get_evaluation(request.viewer, uuid)
    mine = check.person_id == request.viewer.person.pk
    if mine and not check.submitted:
        return redirect("resources:evaluation-edit", check.source.uuid)
    form = None if mine or not may_answer(request.viewer, check) else _answer_form(check)
    return page(request, "resources/evaluations/detail.html", _detail(request, check, form))


@require_POST
@students
def evaluation_share(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Who may read one's own check."""
    check = get_own_evaluation(request.viewer, uuid)
    form = ShareForm(request.POST, classes=classes_to_share_with(request.viewer))
    if carry_out(form, share_evaluation, actor=request.viewer, evaluation=check):
        return done(request, "resources:evaluation-detail", uuid, said=_("Saved."))
    return form_page(
        request, "resources/evaluations/detail.html", form, _detail(request, check, None) | {"share": form}
    )


@staff
def evaluation_answer(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer a check."""
    check = get_answerable(request.viewer, uuid)
    form = _answer_form(check, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if carry_out(form, answer_evaluation, actor=request.viewer, evaluation=check):
            return done(request, "resources:evaluation-list", said=_("Your answer is on its way."))
        form.data = {**form.data.dict(), "seen": stamp(check)}  # the page shows what a colleague said meanwhile
    return form_page(request, "resources/evaluations/detail.html", form, _detail(request, check, form))


@staff
def evaluation_list(request: HttpRequest) -> HttpResponse:
    """What students handed in: what waits for an answer, or everything."""
    everything = request.GET.get("show") == "all"
    checks = handed_in(request.viewer) if everything else waiting_evaluations(request.viewer)
    found = page_by_key(checks, by="submitted", after=request.GET.get("after", ""))
    return page(request, "resources/evaluations/list.html", {"checks": found, "everything": everything})


def _answer_form(check: Evaluation, given=None) -> AnswerForm:
    return AnswerForm(given, initial={"answer": check.answer, "seen": stamp(check)})


def _detail(request: HttpRequest, check: Evaluation, form: AnswerForm | None) -> dict:
    viewer, fields = request.viewer, EvaluationForm()
    mine = check.person_id == viewer.person.pk
    moves = [(step.title, fields.fields[step.key].label, getattr(check, step.key)) for step in STEPS[:-1]]
    seen = may_see(viewer, check.source)
    share = None
    if mine and seen:
        classes = classes_to_share_with(viewer)
        current = check.shared_class.uuid if check.shared_class else ""
        share = ShareForm(initial={"share": str(current)}, classes=classes) if classes else None
    return {
        "check": check,
        "source": check.source,
        "moves": moves,
        "form": form,
        "share": share,
        "known": known_of(viewer, check.source) if seen else None,
        # After judging comes following, or not.
        "may_follow": mine and seen and check.trust != Trust.DOUBT and follow_of(viewer, check.source) is None,
        # What a teacher answers is for the student it answers, not for classmates.
        "with_answer": mine or may_answer(viewer, check),
    }
