"""Cases: for whom they are, looking at them and doing something about them."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import staff
from accounts.safety.safeguarding.cases.access import get_case
from accounts.safety.safeguarding.cases.forms import CaseCloseForm, CaseHandOverForm, CaseNoteForm, CaseReopenForm
from accounts.safety.safeguarding.cases.models import Case
from accounts.safety.safeguarding.cases.queries import (
    case_groups,
    case_page,
    case_parts,
    cases_for,
    colleagues_on,
    looks_at,
)
from accounts.safety.safeguarding.cases.services import (
    add_note,
    claim_case,
    close_case,
    hand_over_case,
    keep_claim,
    look_at_case,
    release_case,
    reopen_case,
)
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.queries import reads_any
from kit.errors import Refused
from kit.web.paging import page_in_turn
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form

ROOM = "accounts/safety/safeguarding/cases"


@require_GET
@staff
def case_list(request: HttpRequest) -> HttpResponse:
    """The cases that are the viewer's to look at, the urgent ones first."""
    viewer, after = request.viewer, request.GET.get("after", "")
    if not reads_any(viewer):
        raise Http404
    found = page_in_turn(cases_for(viewer), case_parts(), by="latest", after=after)
    given = {"cases": found, "groups": case_groups(found.rows), "first": request.path if after else ""}
    return render_page(request, f"{ROOM}/list.html", given)


@staff
def case_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One case: what was said, by whom, what is wrong with it, what was done, and the decision."""
    viewer = request.viewer
    case = get_case(viewer, uuid)
    form = CaseCloseForm(request.POST or None, sentences=reportables[case.kind].sentences)
    if request.method == "POST" and run_form(form, close_case, actor=viewer, case=case):
        return redirect_done(request, "accounts:case-list", message=_("Answered. Whoever reported it is told."))
    # Whichever way the page is asked for, what it shows was looked at.  # SAFETY 13
    look_at_case(actor=viewer, case=case)
    it = case_page(viewer, get_case(viewer, uuid))
    form.show(it.waiting)
    return form_page(request, f"{ROOM}/detail.html", form, {"it": it})


@staff
@require_GET
def case_print(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The whole file of a case, for paper.  # SAFETY 13, 15"""
    viewer = request.viewer
    case = get_case(viewer, uuid)
    look_at_case(actor=viewer, case=case, verb="print_case")
    given = {"it": case_page(viewer, get_case(viewer, uuid)), "looks": looks_at(viewer, case)}
    return render_page(request, f"{ROOM}/print.html", given)


@staff
@require_POST
def case_claim(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take it on."""
    return _pressed(request, uuid, claim_case, _("It is yours now, as long as you have it open."))


@staff
@require_POST
def case_release(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Lay it back."""
    return _pressed(request, uuid, release_case, _("You laid it back. Others can take it on."))


@staff
@require_POST
def case_keep(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The open page says that somebody is still there, and learns who is on it."""
    case = get_case(request.viewer, uuid)
    keep_claim(actor=request.viewer, case=case)
    it = case_page(request.viewer, get_case(request.viewer, uuid))
    return render(request, f"{ROOM}/_claim.html", {"it": it})


@staff
def case_hand_over(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give it to the other one."""
    case = get_case(request.viewer, uuid)
    form = CaseHandOverForm(request.POST or None, people=colleagues_on(request.viewer, case))
    said = _("Handed over. They are told.")
    return _filled_in(request, case, form, hand_over_case, "hand_over", said)


@staff
def case_note(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Write down what was done, or say how far it is."""
    case = get_case(request.viewer, uuid)
    return _filled_in(request, case, CaseNoteForm(request.POST or None), add_note, "note", _("It is in the file."))


@staff
def case_reopen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Look once more at what was answered."""
    case = get_case(request.viewer, uuid)
    form = CaseReopenForm(request.POST or None)
    return _filled_in(request, case, form, reopen_case, "reopen", _("It is open again."))


def _pressed(request: HttpRequest, uuid: UUID, act: Callable[..., None], said: str) -> HttpResponse:
    case = get_case(request.viewer, uuid)
    try:
        act(actor=request.viewer, case=case)
    except Refused as no:
        return refused(request, no, "accounts:case-detail", case.uuid)
    return redirect_done(request, "accounts:case-detail", case.uuid, message=said)


def _filled_in(
    request: HttpRequest, case: Case, form: forms.Form, act: Callable[..., None], page: str, said: str
) -> HttpResponse:
    if request.method == "POST" and run_form(form, act, actor=request.viewer, case=case):
        return redirect_done(request, "accounts:case-detail", case.uuid, message=said)
    return form_page(request, f"{ROOM}/{page}.html", form, {"case": case})
