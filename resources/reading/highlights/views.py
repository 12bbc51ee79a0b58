"""Marking passages."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from kit.web.responses import form_page, redirect_done, render_page, run_form
from resources.feeds.models import Entry
from resources.reading.highlights.access import get_entry_to_mark, get_highlight
from resources.reading.highlights.forms import HighlightEditForm, HighlightForm
from resources.reading.highlights.queries import address_of, marked_entry
from resources.reading.highlights.services import (
    edit_highlight,
    make_highlight,
    remove_highlight,
    restore_highlight,
)


@students_and_staff
def highlight_make(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Mark a passage: from the page by a selection, or here by pasting it."""
    entry = get_entry_to_mark(request.viewer, uuid)
    form = HighlightForm(request.POST or None)
    made = run_form(form, make_highlight, actor=request.viewer, entry=entry) if request.method == "POST" else None
    if made and request.htmx:
        return _marked(request, entry, HighlightForm())
    if made:
        return redirect_done(request, address_of(request.viewer, made), message=_("Marked."))
    if request.method == "POST" and request.htmx:
        return _marked(request, entry, form)
    return form_page(request, "resources/reading/highlights/make.html", form, {"entry": entry})


@students_and_staff
def highlight_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What a passage is to one, and the note beside it."""
    highlight = get_highlight(request.viewer, uuid)
    form = HighlightEditForm(request.POST or None, initial={"kind": highlight.kind, "note": highlight.note})
    if request.method == "POST" and run_form(form, edit_highlight, actor=request.viewer, highlight=highlight):
        return redirect_done(request, address_of(request.viewer, highlight), message=_("Saved."))
    return form_page(request, "resources/reading/highlights/edit.html", form, {"highlight": highlight})


@require_POST
@students_and_staff
def highlight_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take it away; the sentence that says so carries an undo."""
    highlight = get_highlight(request.viewer, uuid)
    remove_highlight(actor=request.viewer, highlight=highlight)
    undo = reverse("resources:highlight-restore", args=[highlight.uuid])
    to = address_of(request.viewer, highlight).partition("#")[0]
    return redirect_done(request, to, message=_("The highlight is taken away."), undo=undo)


@require_POST
@students_and_staff
def highlight_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having taken it away."""
    highlight = get_highlight(request.viewer, uuid)
    restore_highlight(actor=request.viewer, highlight=highlight)
    return redirect_done(request, address_of(request.viewer, highlight), message=_("It is back."))


def _marked(request: HttpRequest, entry: Entry, form: HighlightForm) -> HttpResponse:
    given = {
        "entry": entry,
        "marked": marked_entry(request.viewer, entry),
        "mark_form": form,
        "fresh": not form.is_bound,
    }
    return render_page(
        request,
        "resources/reading/highlights/_marked.html",
        given,
        status=422 if form.is_bound and form.errors else 200,
    )
