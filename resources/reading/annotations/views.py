"""What one keeps: saved, with tags and notes."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.identity.signin_cards.queries import closed_since
from accounts.people.permissions import students_and_staff
from kit.web.drafts import tell_basis
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, render_page, run_form
from resources.reading.annotations.exporting import as_markdown, as_text
from resources.reading.annotations.forms import NoteFilterForm, NoteForm, TagRenameForm, TagsForm
from resources.reading.annotations.notes import all_notes, notes_of
from resources.reading.annotations.queries import own_tags, saved_readings
from resources.reading.annotations.services import remove_tag, rename_tag, set_saved, set_tags, write_note
from resources.reading.readings.access import get_entry
from resources.reading.readings.queries import reading_of
from resources.reading.readings.rows import entry_rows


@require_POST
@students_and_staff
def entry_save(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep it or let it go: the form says which, so that a second press cannot turn it round."""
    entry = get_entry(request.viewer, uuid)
    reading = set_saved(actor=request.viewer, entry=entry, saved=request.POST.get("saved") == "1")
    if request.htmx:
        return render_page(
            request, "resources/reading/annotations/_save.html", {"entry": entry, "reading": reading}
        )
    return redirect("resources:entry-detail", entry.uuid)


@require_POST
@students_and_staff
def entry_note(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The reader's own note."""
    entry = get_entry(request.viewer, uuid)
    form = NoteForm(request.POST)
    reading = run_form(form, write_note, actor=request.viewer, entry=entry)
    if reading is None or request.htmx:
        given = {"entry": entry, "reading": reading or reading_of(request.viewer, entry)}
        answer = form_page(
            request,
            "resources/reading/annotations/note.html",
            form,
            given,
            fragment="resources/reading/annotations/_note.html",
        )
        return tell_basis(answer, form, {"note": reading.note}) if reading else answer
    # Back to where one wrote, not to the top of a long text.
    at = f"{reverse('resources:entry-detail', args=[entry.uuid])}#entry-note"
    return redirect_done(request, at, message=_("Your note is kept."))


@students_and_staff
def saved_list(request: HttpRequest) -> HttpResponse:
    """What one saved, last saved first."""
    tag = request.GET.get("tag", "")[:30]
    found = page_by_key(saved_readings(request.viewer, tag=tag), by="saved", after=request.GET.get("after", ""))
    rows = entry_rows(request.viewer, [reading.entry for reading in found.rows])
    query = urlencode({"tag": tag}) if tag else ""
    given = {
        "entries": Page(rows=[([row], mine) for row, mine in zip(rows, found.rows, strict=True)], next=found.next),
        "tag": tag,
        "tags": own_tags(request.viewer),
        "rest": f"{query}&" if query else "",
        "first": f"{request.path}?{query}" if request.GET.get("after") else "",
    }
    return render_page(request, "resources/reading/annotations/saved_list.html", given)


@students_and_staff
def tag_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The tags of one entry; with a tag it is saved."""
    entry = get_entry(request.viewer, uuid)
    tags = reading_of(request.viewer, entry).tags
    own = sorted({*own_tags(request.viewer), *tags})
    form = TagsForm(request.POST if request.method == "POST" else None, own=own, initial={"known": tags})
    if request.method == "POST" and run_form(form, set_tags, actor=request.viewer, entry=entry):
        return redirect_done(request, "resources:entry-detail", entry.uuid, message=_("Saved with its tags."))
    return form_page(request, "resources/reading/annotations/tag_edit.html", form, {"entry": entry})


@students_and_staff
def tag_list(request: HttpRequest) -> HttpResponse:
    """One's own tags, to change."""
    return render_page(request, "resources/reading/annotations/tag_list.html", {"tags": own_tags(request.viewer)})


@students_and_staff
def tag_rename(request: HttpRequest) -> HttpResponse:
    """Another name for a tag (`?tag=`), or one with another."""
    tag = _own(request)
    form = TagRenameForm(request.POST or None, initial={"name": tag})
    if request.method == "POST" and (name := run_form(form, rename_tag, actor=request.viewer, tag=tag)):
        return redirect_done(
            request, "resources:tag-list", message=_("It is called “%(name)s” now.") % {"name": name}
        )
    return form_page(request, "resources/reading/annotations/tag_rename.html", form, {"tag": tag})


@students_and_staff
def tag_remove(request: HttpRequest) -> HttpResponse:
    """Take a tag (`?tag=`) away everywhere; asks first."""
    tag = _own(request)
    if request.method == "POST":
        remove_tag(actor=request.viewer, tag=tag)
        return redirect_done(
            request, "resources:tag-list", message=_("The tag is gone. What carried it is still saved.")
        )
    return render_page(request, "resources/reading/annotations/tag_remove.html", {"tag": tag})


def _own(request: HttpRequest) -> str:
    tag = request.GET.get("tag", "")
    if tag not in own_tags(request.viewer):
        raise Http404
    return tag


@require_GET
@students_and_staff
def note_list(request: HttpRequest) -> HttpResponse:
    """One's notes and highlights, newest first."""
    form = NoteFilterForm(request.GET, viewer=request.viewer)
    after = request.GET.get("after", "")
    query = request.GET.copy()
    query.pop("after", None)
    notes = notes_of(request.viewer, form.chosen, after=after)
    narrowed = any(query.values())
    given = {
        "form": form,
        "notes": notes,
        "narrows": narrowed or bool(after) or notes.is_long(),
        "rest": f"{query.urlencode()}&" if query else "",
        "query": query.urlencode(),
        "narrowed": narrowed,
        "closed_since": closed_since(request.viewer),
        "first": f"{request.path}?{query.urlencode()}" if after else "",
    }
    return render_page(request, "resources/reading/annotations/note_list.html", given)


@require_GET
@students_and_staff
def note_export(request: HttpRequest) -> HttpResponse:
    """The same as a file: `?format=txt` for plain words, else Markdown."""
    notes = all_notes(request.viewer, NoteFilterForm(request.GET, viewer=request.viewer).chosen)
    if request.GET.get("format") == "txt":
        answer = HttpResponse(as_text(notes), content_type="text/plain; charset=utf-8")
        name = "my-notes.txt"
    else:
        answer = HttpResponse(as_markdown(notes), content_type="text/markdown; charset=utf-8")
        name = "my-notes.md"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
