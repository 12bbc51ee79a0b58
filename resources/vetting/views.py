"""The queue that staff share: take a source, look, say what the school thinks of it, take it back."""

from collections.abc import Collection
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.people.permissions import staff
from accounts.people.remembered import forget, recall, remember
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, refused, run_form
from resources.checks.evidence import known_of, searches
from resources.sources.models import SchoolSource, Verdict
from resources.vetting.access import get_reviewable, get_reviewables
from resources.vetting.forms import BulkForm, HandOverForm, JudgeForm
from resources.vetting.queries import Which, in_queue, queue
from resources.vetting.services import claims
from resources.vetting.services.verdicts import Batch, judge_sources, stamp, undo_verdicts

BEGUN = "vetting-begun"  # remembered: what is ticked in the queue, and what one began to say of it
MOST_TICKED = 100


@staff
def vetting_list(request: HttpRequest) -> HttpResponse:
    """What waits for staff, oldest first; `?show=` names a part of it."""
    begun = recall(request, BEGUN) or {}
    return _queue_page(request, request.GET, BulkForm(initial=begun), begun.get("ticked", ()))


@staff
def source_judge(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One source, what is known of it and what was asked, and the school's verdict on it."""
    row = get_reviewable(request.viewer, uuid)
    shown = in_queue(request.viewer, [row])[0]
    initial = {"verdict": row.verdict, "why": row.why, "seen": stamp(row)}
    has_requests = bool(shown.appeals or shown.reports)
    form = JudgeForm(request.POST or None, initial=initial, has_requests=has_requests)
    if request.method == "POST" and (batch := run_form(form, judge_sources, actor=request.viewer, rows=[row])):
        to = "resources:vetting-list" if row.waiting else "resources:source-detail"
        parts = [] if row.waiting else [row.source.uuid]
        said = _("Your school's verdict on %(title)s is saved.") % {"title": row.source.title}
        return redirect_done(request, to, *parts, message=said, undo=_undo(batch))
    if request.method == "POST":  # the page shows what a colleague said meanwhile: that was seen now
        form.data = {**form.data.dict(), "seen": stamp(row)}
    given = {
        "row": row,
        "source": row.source,
        "shown": shown,
        "known": known_of(request.viewer, row.source),
        "searches": searches(row.source),
        "hand_over": HandOverForm(viewer=request.viewer),
    }
    return form_page(request, "resources/vetting/judge.html", form, given)


@require_POST
@staff
def vetting_bulk(request: HttpRequest) -> HttpResponse:
    """The same verdict on all that were ticked, or `fine` on one, whatever is ticked."""
    one, ticked = request.POST.getlist("fine"), request.POST.getlist("source")
    rows = get_reviewables(request.viewer, one or ticked)
    form = BulkForm({"verdict": Verdict.FINE} if one else request.POST)
    _lay_aside(request, without=one)
    if not rows:
        form.add_error(None, _("Tick at least one source."))
        return _queue_page(request, request.POST, form, ticked)
    batch = run_form(form, judge_sources, actor=request.viewer, rows=rows)
    if batch is None:  # what was ticked stays ticked
        return _queue_page(request, request.POST, form, ticked)
    if not one:
        forget(request, BEGUN)
    said = ngettext("%(number)s source judged.", "%(number)s sources judged.", batch.judged)
    said = said % {"number": batch.judged}
    if batch.held:
        left = ngettext(
            "%(number)s left out: a colleague has it, or a student waits for an answer.",
            "%(number)s left out: a colleague has them, or a student waits for an answer.",
            batch.held,
        )
        said = f"{said} {left % {'number': batch.held}}"
    undo_address = _undo(batch) if batch.judged else ""
    return redirect_done(request, "resources:vetting-list", message=said, undo=undo_address)


@require_POST
@staff
def verdict_undo(request: HttpRequest, batch: UUID) -> HttpResponse:
    """Take back what one press judged."""
    number = undo_verdicts(actor=request.viewer, batch=batch)
    if not number:
        raise Http404
    said = ngettext("Taken back.", "%(number)s verdicts taken back.", number) % {"number": number}
    return redirect_done(request, "resources:vetting-list", message=said)


@require_POST
@staff
def vetting_claim(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take it, to look at it in peace."""
    return _moved(request, uuid, claims.claim)


@require_POST
@staff
def vetting_take(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take it from a colleague, who is told."""
    return _moved(request, uuid, claims.take_over)


@require_POST
@staff
def vetting_release(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Lay it back."""
    _lay_aside(request)
    claims.release(actor=request.viewer, row=get_reviewable(request.viewer, uuid))
    return redirect_done(request, "resources:vetting-list", message=_("It is there for everybody again."))


@require_POST
@staff
def vetting_hand_over(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give it to a colleague."""
    row = get_reviewable(request.viewer, uuid)
    form = HandOverForm(request.POST, viewer=request.viewer)
    if run_form(form, claims.hand_over, actor=request.viewer, row=row):
        said = _("%(name)s is told.") % {"name": isolated(form.cleaned_data["to"].name)}
        return redirect_done(request, "resources:vetting-list", message=said)
    wrong = next(str(error) for errors in form.errors.values() for error in errors)
    return refused(request, Refused(wrong), "resources:source-judge", uuid)


def _queue_page(
    request: HttpRequest, query: QueryDict, form: BulkForm, ticked: Collection[str] = ()
) -> HttpResponse:
    """The part of the queue that `query` names, with the form for several at once."""
    show, after = query.get("show", ""), query.get("after", "")
    which = Which(show) if show in list(Which) else Which.WAITING
    found = page_by_key(queue(request.viewer, which), by="waiting", after=after, oldest_first=True)
    address = reverse("resources:vetting-list")
    given = {
        "waiting": Page(rows=in_queue(request.viewer, found.rows), next=found.next),
        "show": which.value,
        "after": after,
        "rest": f"show={which.value}&" if which else "",
        "first": f"{address}?show={which.value}" if after else "",
        "ticked": ticked,
        "bulk": "" if which is Which.OTHERS else "bulk",
    }
    return form_page(request, "resources/vetting/list.html", form, given)


def _lay_aside(request: HttpRequest, without: Collection[str] = ()) -> None:
    """Keep for the next look at the queue what is ticked there; the page of one source has nothing to tick."""
    given = request.POST
    if "show" in given:
        ticked = [one for one in given.getlist("source")[:MOST_TICKED] if len(one) <= 36 and one not in without]
        begun = {"verdict": given.get("verdict", "")[:20], "why": given.get("why", "")[:1000]}
        remember(request, BEGUN, begun | {"ticked": ticked})


def _moved(request: HttpRequest, uuid: UUID, act) -> HttpResponse:
    row: SchoolSource = get_reviewable(request.viewer, uuid)
    _lay_aside(request)
    try:
        act(actor=request.viewer, row=row)
    except Refused as no:
        return refused(request, no, "resources:vetting-list")
    return redirect_done(request, "resources:source-judge", uuid)


def _undo(batch: Batch) -> str:
    return reverse("resources:verdict-undo", args=[batch.uuid])
