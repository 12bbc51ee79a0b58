"""All that came, and one entry."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.identity.appearance.forms import AppearanceForm, KeysForm
from accounts.identity.appearance.services import set_appearance, set_keys
from accounts.people.permissions import students_and_staff
from kit.web.responses import form_page, redirect_done, render_page, run_form
from resources.follows.folders.access import get_folder
from resources.follows.shares import shares
from resources.reading.annotations.forms import NoteForm
from resources.reading.entries.players import player_of
from resources.reading.entries.queries import steps_from
from resources.reading.entries.read_marks import read_mark_of
from resources.reading.entries.river import river, shelf
from resources.reading.highlights.forms import HighlightForm
from resources.reading.highlights.models import Kind
from resources.reading.highlights.queries import marked_entry
from resources.reading.playback.queries import playback_of
from resources.reading.readings.access import get_entry
from resources.reading.readings.queries import reading_of
from resources.reading.readings.services import mark_read
from resources.reading.today.queries import way_through_today
from resources.sources.models import SourceKind


@students_and_staff
def entry_list(request: HttpRequest) -> HttpResponse:
    """All that came from what one follows, newest first."""
    kind = request.GET.get("kind", "")
    kind = kind if kind in SourceKind.values else ""
    folder = get_folder(request.viewer, request.GET["folder"]) if request.GET.get("folder") else None
    after = request.GET.get("after", "")
    chosen = {"kind": kind, "folder": str(folder.uuid) if folder else ""}
    query = urlencode({name: value for name, value in chosen.items() if value})
    given = {
        "entries": shelf(request.viewer, folder, kind, after)
        if folder
        else river(request.viewer, kind=kind, after=after),
        "kind": kind,
        "kinds": SourceKind,
        "folder": folder,
        "rest": f"{query}&" if query else "",
        "first": f"{request.path}?{query}" if after else "",
    }
    return render_page(request, "resources/reading/entries/list.html", given)


@students_and_staff
def entry_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One entry: what it says, its player, and what the reader keeps of it."""
    entry = get_entry(request.viewer, uuid)
    reading = reading_of(request.viewer, entry)
    day = way_through_today(request.viewer)
    previous, following = steps_from(request.viewer, entry, day)
    coming = next((item for item in day if not item.is_read and item.uuid != uuid), None)
    playback = playback_of(request.viewer, entry, at=request.GET.get("at", ""))
    watch = player_of(request.viewer, entry)
    play = "play" in request.GET
    given = {
        "entry": entry,
        "source": entry.feed.source,
        "reading": reading,
        "playback": playback,
        "watch": watch,
        "play": play,
        "read_mark": read_mark_of(playback, watch, playing=play),
        "form": NoteForm(initial={"note": reading.note}),
        "coming": coming,
        "says_it_once": bool(coming and following and coming.address == following.address),
        "ends_the_day": any(item.uuid == uuid for item in day),  # where none is coming
        "previous": previous,
        "following": following,
        "appearance_form": AppearanceForm(instance=request.viewer.person),
        "marked": marked_entry(request.viewer, entry),
        "mark_form": HighlightForm(),
        "kinds": Kind.choices,
        "shared_with": shares().names(request.viewer, entry),
    }
    return render_page(request, "resources/reading/entries/detail.html", given)


@require_POST
@students_and_staff
def entry_read(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Having opened it (htmx), or by the button."""
    entry = get_entry(request.viewer, uuid)
    reading = mark_read(actor=request.viewer, entry=entry)
    if request.htmx:
        return render_page(request, "resources/reading/entries/_read.html", {"entry": entry, "reading": reading})
    return redirect("resources:entry-detail", entry.uuid)


@students_and_staff
def appearance_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Letters, lines and the colour of the page, chosen beside an entry."""
    entry = get_entry(request.viewer, uuid)
    form = AppearanceForm(request.POST or None, instance=request.viewer.person)
    if request.method == "POST" and run_form(form, set_appearance, actor=request.viewer):
        return redirect_done(request, "resources:entry-detail", entry.uuid)
    return form_page(request, "resources/reading/entries/appearance.html", form, {"entry": entry})


@students_and_staff
def keys_edit(request: HttpRequest) -> HttpResponse:
    """What the letters on the keyboard do, and whether they do."""
    form = KeysForm(
        request.POST if request.method == "POST" else None, initial={"has_keys": request.viewer.person.has_keys}
    )
    if request.method == "POST" and run_form(form, set_keys, actor=request.viewer):
        return redirect_done(request, "resources:keys-edit", message=_("Saved."))
    return form_page(request, "resources/reading/entries/keys.html", form)
