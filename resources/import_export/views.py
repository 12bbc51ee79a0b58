"""Bringing sources along from elsewhere, and taking them along."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from accounts.schools.models import SourcePolicy
from kit.errors import Refused
from kit.web.body_limits import large_body
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from resources.import_export.access import get_run
from resources.import_export.documents import MOST_BYTES, write_opml
from resources.import_export.forms import FileForm, TakeForm
from resources.import_export.models import ImportRun
from resources.import_export.queries import by_state, new_by_folder, outlines_of, past_runs, progress_of
from resources.import_export.services import (
    MOST_AT_ONCE,
    open_import,
    retry_import,
    stop_import,
    take_back_import,
    take_import,
)


@students_and_staff
@large_body(MOST_BYTES)
def import_start(request: HttpRequest) -> HttpResponse:
    """Choose a file to bring along; take along what one follows."""
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if request.method == "POST" and (run := run_form(form, open_import, actor=request.viewer)):
        return redirect_done(request, "resources:import-detail", run.uuid)
    return form_page(request, "resources/import_export/start.html", form, {"runs": past_runs(request.viewer)})


@students_and_staff
def import_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One list: to choose from, on its way, or what became of it."""
    run = get_run(request.viewer, uuid)
    if run.state == ImportRun.State.DRAFT:
        return _choose(request, run)
    if run.state == ImportRun.State.RUNNING:
        given = {"run": run, "progress": progress_of(run)}
        return render_page(
            request,
            "resources/import_export/running.html",
            given,
            fragment="resources/import_export/_progress.html",
        )
    given = {"run": run, "heaps": by_state(run), "progress": progress_of(run), "back": run.can_be_taken_back()}
    return render_page(
        request, "resources/import_export/report.html", given, fragment="resources/import_export/_arrived.html"
    )


@require_POST
@students_and_staff
def import_take(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let the chosen lines come in."""
    run = get_run(request.viewer, uuid)
    if run.state != ImportRun.State.DRAFT:
        return refused(request, Refused(_("This list has come in already.")), "resources:import-detail", run.uuid)
    return _choose(request, run)


@require_POST
@students_and_staff
def import_retry(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Try once more what could not be reached."""
    run = get_run(request.viewer, uuid)
    try:
        retry_import(actor=request.viewer, run=run)
    except Refused as no:
        return refused(request, no, "resources:import-detail", run.uuid)
    return redirect_done(request, "resources:import-detail", run.uuid)


@require_POST
@students_and_staff
def import_stop(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Throw a list away, or leave out what has not come in yet."""
    run = get_run(request.viewer, uuid)
    was = run.state
    stop_import(actor=request.viewer, run=run)
    if was == ImportRun.State.DRAFT:
        return redirect_done(request, "resources:import-start", message=_("The list is gone. Nothing came in."))
    return redirect_done(request, "resources:import-detail", run.uuid)


@require_POST
@students_and_staff
def import_take_back(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let go of all that a list brought."""
    run = get_run(request.viewer, uuid)
    try:
        number = take_back_import(actor=request.viewer, run=run)
    except Refused as no:
        return refused(request, no, "resources:import-detail", run.uuid)
    said = ngettext(
        "Taken back: you no longer follow %(count)d source of this list.",
        "Taken back: you no longer follow %(count)d sources of this list.",
        number,
    ) % {"count": number}
    return redirect_done(request, "resources:import-detail", run.uuid, message=said)


@students_and_staff
def opml_download(request: HttpRequest) -> HttpResponse:
    """What one follows, as a file that every reader understands."""
    title = _("Sources I follow on plnsite")
    document = write_opml(title, outlines_of(request.viewer), timezone.now())
    name = f"plnsite-{request.viewer.school.today():%Y-%m-%d}.opml"
    return HttpResponse(
        document,
        content_type="text/x-opml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"},
    )


def _choose(request: HttpRequest, run: ImportRun) -> HttpResponse:
    folders = new_by_folder(run)
    positions = [line.position for heap in folders for line in heap.lines]
    form = TakeForm(request.POST or None, positions=positions)
    if request.method == "POST" and run_form(form, take_import, actor=request.viewer, run=run):
        return redirect_done(request, "resources:import-detail", run.uuid)
    viewer = request.viewer
    given = {
        "run": run,
        "folders": folders,
        "heaps": by_state(run),
        "chosen": _chosen(request, positions),
        "number": len(positions),
        "most": MOST_AT_ONCE,
        "waits": not viewer.is_staff and viewer.school.source_policy == SourcePolicy.REVIEW_BEFORE,
    }
    return form_page(request, "resources/import_export/choose.html", form, given)


def _chosen(request: HttpRequest, positions: list[int]) -> set[int]:
    """The ticked lines: as they were sent; at first as many as may come in, or none when that was asked for."""
    if request.method == "POST":
        sent = set(request.POST.getlist("lines"))
        return {position for position in positions if str(position) in sent}
    return set() if request.GET.get("choose") == "none" else set(positions[:MOST_AT_ONCE])
