"""The journal: the list, and the quiet page on which one writes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from accounts.identity.signin_cards.queries import closed_since
from accounts.people.permissions import students, students_and_teachers
from accounts.recordings.queries import may_record
from accounts.recordings.services import MOST_BYTES
from kit.errors import Refused
from kit.web.body_limits import large_body
from kit.web.drafts import tell_basis
from kit.web.paging import page_by_key
from kit.web.permissions_policy import uses_microphone
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from reflections.journal import queries, services
from reflections.journal.access import own_reflection
from reflections.journal.forms import JournalForm
from reflections.journal.models import Reflection
from reflections.journal.snapshots import open_ties
from reflections.prompts.access import seen_prompt
from reflections.prompts.queries import starting_points
from reflections.schedules.access import own_occurrence
from reflections.schedules.models import Occurrence

_SERVICES = {"finish": services.finish_reflection, "unrecord": services.save_draft_unsaid}
_DRAFT = "reflections/journal/_draft.html"
_RECORDER = "reflections/journal/_recorder.html"
_FRAGMENTS = {"record": _RECORDER, "unrecord": _RECORDER}  # any other act of htmx keeps the draft


@students_and_teachers
@require_GET
def reflection_list(request: HttpRequest) -> HttpResponse:
    """A student's journal and what is due; for a teacher, what waits for an answer."""
    viewer, after = request.viewer, request.GET.get("after", "")
    if not viewer.is_student:
        answered = page_by_key(queries.answered_reflections(viewer), by="submitted", after=after)
        context = {"waiting": list(queries.waiting_reflections(viewer)[:100]), "answered": answered}
        return render_page(request, "reflections/journal/handed_in.html", context)
    context = {
        "occurrences": list(queries.open_occurrences(viewer)[:20]),
        "drafts": list(queries.drafts_of(viewer)[:20]),
        "finished": page_by_key(queries.finished_of(viewer), by="created", after=after),
        "closed_since": closed_since(viewer),
    }
    return render_page(request, "reflections/journal/list.html", context)


@students
@require_http_methods(["GET", "POST"])
@large_body(MOST_BYTES)
@uses_microphone
def reflection_write(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer a prompt: keep it as a draft, or be done."""
    occurrence = own_occurrence(request.viewer, uuid)
    if request.method == "POST":
        reflection = services.begin_occurrence(actor=request.viewer, occurrence=occurrence)
    else:
        reflection = getattr(occurrence, "reflection", None) or Reflection(
            occurrence=occurrence, prompt=occurrence.schedule.prompt, visibility=Reflection.Visibility.TEACHER
        )
    return _write(request, reflection, occurrence)


@students
@require_http_methods(["GET", "POST"])
@large_body(MOST_BYTES)
@uses_microphone
def reflection_continue(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Go on with a draft."""
    reflection = own_reflection(request.viewer, uuid)
    return _write(request, reflection, reflection.occurrence)


@students
@require_http_methods(["GET", "POST"])
def reflection_free(request: HttpRequest) -> HttpResponse:
    """Write without having been asked."""
    if request.method == "GET":
        return render_page(request, "reflections/journal/free.html", {"prompts": starting_points(request.viewer)})
    prompt = seen_prompt(request.viewer, request.POST.get("prompt", ""))
    try:
        reflection = services.begin_free(actor=request.viewer, prompt=prompt)
    except Refused as no:
        return refused(request, no, "reflections:reflection-list")
    return redirect_done(request, "reflections:reflection-continue", reflection.uuid)


@students
@require_POST
def reflection_discard(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Throw a draft away."""
    reflection = own_reflection(request.viewer, uuid)
    try:
        services.discard_draft(actor=request.viewer, reflection=reflection)
    except Refused as no:
        return refused(request, no, "reflections:reflection-detail", uuid)
    return redirect_done(request, "reflections:reflection-list", message=_("Thrown away."))


def _write(request: HttpRequest, reflection: Reflection, occurrence: Occurrence | None) -> HttpResponse:
    """The writing page. POST with act=finish finishes, act=unrecord throws away what was said; any other keeps the
    draft, act=record among them.
    """
    viewer = request.viewer
    if reflection.submitted:
        return _finished_elsewhere(request, reflection)
    readers = queries.readers_by_class(viewer, occurrence)
    records = may_record(viewer)
    given = {"reflection": reflection, "readers": readers, "records": records}
    form = JournalForm(request.POST or None, request.FILES or None, **given)
    if request.method == "POST":
        act = request.POST.get("act", "")
        serve = _SERVICES.get(act, services.save_draft)
        if run_form(form, serve, actor=viewer, reflection=reflection):
            return _written(request, reflection, act, form)
        if not form.errors:
            return _finished_elsewhere(request, reflection)
        if request.htmx and act != "finish":
            kept = {"form": form, "reflection": reflection}
            if hasattr(form, "clashes"):
                return reswap(retarget(render(request, _DRAFT, kept, status=422), "#draft"), "innerHTML")
            return render(request, _FRAGMENTS.get(act, _DRAFT), kept, status=422)
    context = {
        "reflection": reflection,
        "occurrence": occurrence,
        "needs_consent": viewer.school.students_record and not records,
        "ties": open_ties(viewer, viewer.person),
    }
    return form_page(request, "reflections/journal/write.html", form, context)


def _finished_elsewhere(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """In another tab: what comes too late is shown, to be copied, and where it was to go to."""
    if request.method == "GET":
        return redirect("reflections:reflection-detail", reflection.uuid)
    if request.htmx:
        answer = render(request, _DRAFT, {"finished": reflection}, status=422)
        return reswap(retarget(answer, "#draft"), "innerHTML")
    finished = own_reflection(request.viewer, reflection.uuid)
    typed = [text for name, text in request.POST.items() if name.startswith("answer_")]
    late = [text for text in typed if text.replace("\r\n", "\n").strip() not in ("", *services.texts_of(finished))]
    if not late:
        return redirect("reflections:reflection-detail", reflection.uuid)
    return render(request, "reflections/journal/late.html", {"reflection": finished, "late": late}, status=422)


def _written(request: HttpRequest, reflection: Reflection, act: str, form: JournalForm) -> HttpResponse:
    if act == "finish":
        said = _("Finished. Well done for looking back.")
        return redirect_done(request, "reflections:reflection-detail", reflection.uuid, message=said)
    if request.htmx and act in _FRAGMENTS:
        fresh = own_reflection(request.viewer, reflection.uuid)
        again = JournalForm(reflection=fresh, readers=(), records=may_record(request.viewer))
        answer = render(request, _FRAGMENTS[act], {"form": again, "reflection": fresh})
        return tell_basis(answer, form, services.by_box(form.cleaned_data["answers"]))
    if request.htmx:
        answer = render(request, _DRAFT, {"saved": timezone.now()})
        return tell_basis(answer, form, services.by_box(form.cleaned_data["answers"]))
    if act == "unrecord":
        return redirect_done(
            request, "reflections:reflection-continue", reflection.uuid, message=_("Thrown away.")
        )
    return redirect_done(
        request, "reflections:reflection-list", message=_("Kept as a draft. Nobody else sees it.")
    )
