"""My notes: what one wrote and marked, to look through and to take along."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import students_and_staff
from kit.responses import render_page
from resources.notes.forms import NoteFilterForm
from resources.notes.papers import as_markdown, as_text
from resources.notes.queries import all_notes, notes_of


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
        "first": f"{request.path}?{query.urlencode()}" if after else "",
    }
    return render_page(request, "resources/notes/list.html", given)


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
