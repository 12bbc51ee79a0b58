"""A student checks a source; a teacher or librarian answers."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import staff, students, students_and_staff
from kit.errors import Refused
from kit.web.drafts import tell_basis
from kit.web.paging import page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from resources.checks.access import get_answerable, get_check, get_own_check, may_answer
from resources.checks.answering import answer_check, restore_answer, stamp, withdraw_answer
from resources.checks.evidence import known_of, searches
from resources.checks.forms import AnswerForm, ShareForm, SourceCheckForm
from resources.checks.models import SourceCheck, Trust
from resources.checks.queries import (
    check_of,
    classes_to_share_with,
    found_here,
    handed_in,
    taken_back,
    trust_here,
    waiting_checks,
)
from resources.checks.services import MOVES, ask_for_evidence, hand_in, keep_draft, share_check, texts_of
from resources.checks.walk import STEPS, Step, beside, first_open, step_of, way
from resources.follows.queries import follow_of
from resources.sources.access import get_source, may_see
from resources.sources.models import Source


@students
def check_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One step of the check at a time (`?step=`). Whichever way one goes on, what is written is kept."""
    viewer, source = request.viewer, get_source(request.viewer, uuid)
    check = check_of(viewer, source)
    if check and check.submitted:
        return _over(request, check)
    given = request.POST if request.method == "POST" else request.GET
    step = step_of(given["step"]) if "step" in given else first_open(check)
    act = hand_in if "hand-in" in request.POST else keep_draft
    form = SourceCheckForm(
        request.POST or None,
        instance=check or SourceCheck(),
        initial={"share": str(check.shared_class.uuid) if check and check.shared_class else ""},
        draft=request.method == "POST" and act is keep_draft,
        goes_on="next" in request.POST,
        only=step.fields,
        classes=classes_to_share_with(viewer) if "share" in step.fields else None,
    )
    if request.method == "POST" and (kept := run_form(form, act, actor=viewer, source=source)):
        return _onward(request, source, step, kept, form)
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
    return form_page(request, "resources/checks/edit.html", form, shown, fragment="resources/checks/_kept.html")


def _over(request: HttpRequest, check: SourceCheck) -> HttpResponse:
    """Handed in already, in another tab perhaps, in which something else was written."""
    if request.htmx:
        return render_page(request, "resources/checks/_kept.html", {"over": True})
    stand = {getattr(check, name) for name in (*MOVES, "because")}
    typed = [request.POST.get(name, "").replace("\r\n", "\n").strip() for name in (*MOVES, "because")]
    late = [text for text in typed if text and text not in stand]
    if not late:
        return redirect("resources:check-detail", check.uuid)
    return render_page(request, "resources/checks/late.html", {"check": check, "late": late}, status=422)


def _onward(
    request: HttpRequest, source: Source, step: Step, kept: SourceCheck, form: SourceCheckForm
) -> HttpResponse:
    if kept.submitted:
        return redirect_done(request, "resources:check-detail", kept.uuid, message=_("Handed in. Well looked!"))
    if "quietly" in request.POST:
        answer = render_page(request, "resources/checks/_kept.html")
        return tell_basis(answer, form, texts_of(kept, form.fields))
    if "later" in request.POST:
        return redirect_done(
            request, "resources:source-detail", source.uuid, message=_("Your check is kept for later.")
        )
    to = beside(step, -1 if "back" in request.POST else 0 if "both" in request.POST else 1) or step
    return redirect(f"{reverse('resources:check-edit', args=[source.uuid])}?step={to.key}")


@students_and_staff
def check_facts(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What is known of a source, for a page that waits for what a worker finds."""
    source = get_source(request.viewer, uuid)
    given = {"source": source, "known": known_of(request.viewer, source)}
    return render_page(request, "resources/checks/facts.html", given, fragment="resources/checks/_facts.html")


@students_and_staff
def check_found(request: HttpRequest, uuid: UUID) -> HttpResponse:
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
    return render_page(request, "resources/checks/found.html", given)


@students_and_staff
def check_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One check with its answer; whoever may answer it finds the form here."""
    check = get_check(request.viewer, uuid)
    mine = check.person_id == request.viewer.person.pk
    if mine and not check.submitted:
        return redirect("resources:check-edit", check.source.uuid)
    form = None if mine or not may_answer(request.viewer, check) else _answer_form(check)
    return render_page(request, "resources/checks/detail.html", _detail(request, check, form))


@require_POST
@students
def check_share(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Who may read one's own check."""
    check = get_own_check(request.viewer, uuid)
    form = ShareForm(request.POST, classes=classes_to_share_with(request.viewer))
    if run_form(form, share_check, actor=request.viewer, check=check):
        return redirect_done(request, "resources:check-detail", uuid, message=_("Saved."))
    given = _detail(request, check, None) | {"share": form}
    return render_page(request, "resources/checks/detail.html", given, status=422)


@staff
def check_answer(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer a check."""
    check = get_answerable(request.viewer, uuid)
    form = _answer_form(check, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if run_form(form, answer_check, actor=request.viewer, check=check):
            return redirect_done(request, "resources:check-list", message=_("Your answer is on its way."))
        form.data = {**form.data.dict(), "seen": stamp(check)}  # the page shows what a colleague said meanwhile
    return form_page(request, "resources/checks/detail.html", form, _detail(request, check, form))


@staff
@require_POST
def answer_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back what one answered; the sentence that says so carries an undo."""
    return _change_answer(request, uuid, withdraw_answer, _("You took your answer back."), "check-answer-restore")


@staff
@require_POST
def answer_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give again what one took back."""
    return _change_answer(request, uuid, restore_answer, _("Your answer is there again."))


def _change_answer(request: HttpRequest, uuid: UUID, act, said: str, undo: str = "") -> HttpResponse:
    check = get_answerable(request.viewer, uuid)
    try:
        act(actor=request.viewer, check=check)
    except Refused as no:
        return refused(request, no, "resources:check-detail", uuid)
    undo = reverse(f"resources:{undo}", args=[uuid]) if undo else ""
    return redirect_done(request, "resources:check-detail", uuid, message=said, undo=undo)


@staff
def check_list(request: HttpRequest) -> HttpResponse:
    """What students handed in: what waits for an answer, or everything."""
    everything = request.GET.get("show") == "all"
    checks = handed_in(request.viewer) if everything else waiting_checks(request.viewer)
    found = page_by_key(checks, by="submitted", after=request.GET.get("after", ""))
    return render_page(request, "resources/checks/list.html", {"checks": found, "everything": everything})


def _answer_form(check: SourceCheck, given=None) -> AnswerForm:
    return AnswerForm(given, initial={"answer": check.answer, "seen": stamp(check)})


def _detail(request: HttpRequest, check: SourceCheck, form: AnswerForm | None) -> dict:
    viewer, fields = request.viewer, SourceCheckForm()
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
        "taken_back": None if check.answered else taken_back(check),
        "known": known_of(viewer, check.source) if seen else None,
        # After judging comes following, or not.
        "may_follow": mine and seen and check.trust != Trust.DOUBT and follow_of(viewer, check.source) is None,
        # What a teacher answers is for the student it answers, not for classmates.
        "with_answer": mine or may_answer(viewer, check),
    }
