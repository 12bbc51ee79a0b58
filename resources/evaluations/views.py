"""A student checks a source; a teacher or librarian answers."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.people.doors import in_school, staff, students
from plnsite.kit.answers import carry_out, done, form_page, page
from plnsite.kit.paging import page_by_key
from resources.evaluations.access import get_answerable, get_evaluation
from resources.evaluations.evidence import gather, searches
from resources.evaluations.forms import AnswerForm, EvaluationForm
from resources.evaluations.models import Evaluation
from resources.evaluations.queries import evaluation_of, handed_in, waiting_evaluations
from resources.evaluations.services import answer_evaluation, hand_in, keep_draft
from resources.sources.access import get_source


@students
def evaluation_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The four moves on one page; what is written is kept as one goes (htmx) or by a button."""
    source = get_source(request.viewer, uuid)
    check = evaluation_of(request.viewer, source)
    if check and check.submitted:
        return redirect("resources:evaluation-detail", check.uuid)
    act = hand_in if "hand-in" in request.POST else keep_draft
    is_draft = request.method == "POST" and act is keep_draft
    form = EvaluationForm(request.POST or None, instance=check or Evaluation(), draft=is_draft)
    if request.method == "POST" and (kept := carry_out(form, act, actor=request.viewer, source=source)):
        if act is hand_in:
            return done(request, "resources:evaluation-detail", kept.uuid, said=_("Handed in. Well looked!"))
        if "quietly" in request.POST:
            return page(request, "resources/evaluations/_kept.html")
        return done(request, "resources:source-detail", source.uuid, said=_("Your check is kept for later."))
    given = {"source": source, "facts": gather(request.viewer, source), "searches": searches(source)}
    return form_page(
        request, "resources/evaluations/edit.html", form, given, fragment="resources/evaluations/_kept.html"
    )


@in_school
def evaluation_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One check with its answer; whoever may answer it finds the form here."""
    check = get_evaluation(request.viewer, uuid)
    mine = check.person_id == request.viewer.person.pk
    if mine and not check.submitted:
        return redirect("resources:evaluation-edit", check.source.uuid)
    form = None if mine else AnswerForm(initial={"answer": check.answer})
    return page(request, "resources/evaluations/detail.html", _detail(request, check, form))


@staff
def evaluation_answer(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer a check."""
    check = get_answerable(request.viewer, uuid)
    form = AnswerForm(request.POST or None, initial={"answer": check.answer})
    if request.method == "POST" and carry_out(form, answer_evaluation, actor=request.viewer, evaluation=check):
        return done(request, "resources:evaluation-list", said=_("Your answer is on its way."))
    return form_page(request, "resources/evaluations/detail.html", form, _detail(request, check, form))


@staff
def evaluation_list(request: HttpRequest) -> HttpResponse:
    """What students handed in: what waits for an answer, or everything."""
    everything = request.GET.get("show") == "all"
    checks = handed_in(request.viewer) if everything else waiting_evaluations(request.viewer)
    found = page_by_key(checks, by="submitted", after=request.GET.get("after", ""))
    return page(request, "resources/evaluations/list.html", {"checks": found, "everything": everything})


def _detail(request: HttpRequest, check: Evaluation, form: AnswerForm | None) -> dict:
    fields = EvaluationForm()
    moves = [
        (title, fields.fields[name].label, getattr(check, name))
        for name, title in (
            ("stop", _("Stop")),
            ("investigate", _("Investigate")),
            ("find", _("Find better coverage")),
            ("trace", _("Trace")),
        )
    ]
    facts = gather(request.viewer, check.source)
    return {"check": check, "source": check.source, "moves": moves, "form": form, "facts": facts}
