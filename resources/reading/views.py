"""Following and reading."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from kit.errors import Refused
from kit.paging import Page, page_by_key
from kit.responses import form_page, redirect_done, refused, render_page, run_form
from resources.feeds.models import Entry
from resources.highlights.forms import HighlightForm
from resources.highlights.models import Kind
from resources.highlights.queries import marked_entry
from resources.playback.queries import playback_of
from resources.providers.queries import card_of_source
from resources.reading.access import get_entry, get_folder, get_follow
from resources.reading.appearance import AppearanceForm, steps_from
from resources.reading.forms import FollowForm, NoteForm, RhythmForm
from resources.reading.models import Reading, ReadingRhythm
from resources.reading.players import player_of
from resources.reading.queries import (
    follow_of,
    followed_entries,
    followers_here,
    own_tags,
    reading_of,
    said_of_following,
    saved_readings,
    today,
)
from resources.reading.river import river, shelf
from resources.reading.rows import entry_rows
from resources.reading.services import (
    edit_follow,
    end_follow,
    mark_read,
    restart_follow,
    set_rhythm,
    set_saved,
    start_follow,
    write_note,
)
from resources.sources.access import get_source
from resources.sources.models import SourceKind
from resources.sources.queries import school_view

BEGUN = "follows-begun"  # in the session: by the uuid of a source, what one began to say
MOST_BEGUN = 5


@students_and_staff
def follow_start(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a source the school knows, saying why. Who checks it first (`later`) finds what they began to say."""
    source = get_source(request.viewer, uuid)
    if request.method == "GET" and follow_of(request.viewer, source):
        return redirect("resources:source-detail", source.uuid)
    card = card_of_source(request.viewer, source)
    begun = dict(request.session.get(BEGUN, {}))
    given = {"has_rules": bool(card and card.rules), "brings_news": hasattr(source, "feed")}
    given["initial"] = begun.pop(str(uuid), None)
    form = FollowForm(request.POST or None, viewer=request.viewer, **given)
    if "later" in request.POST:
        request.session[BEGUN] = dict([*begun.items(), (str(uuid), form.begun())][-MOST_BEGUN:])
        return redirect("resources:check-edit", source.uuid)
    if request.method == "POST" and run_form(form, start_follow, actor=request.viewer, source=source):
        request.session[BEGUN] = begun
        said = said_of_following(request.viewer, source)
        return redirect_done(request, "resources:source-detail", source.uuid, message=said)
    entries = list(followed_entries(request.viewer, source=source).order_by("-published", "-id")[:3])
    given = {
        "source": source,
        "card": card,
        "here": school_view(request.viewer, source),
        "followers": followers_here(request.viewer, source),
        "latest": [entry.title for entry in entries],
    }
    return form_page(request, "resources/reading/follow_start.html", form, given)


@students_and_staff
def follow_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What a follow is for."""
    follow = get_follow(request.viewer, uuid)
    brings_news = hasattr(follow.source, "feed")
    form = FollowForm(request.POST or None, viewer=request.viewer, follow=follow, brings_news=brings_news)
    if request.method == "POST" and run_form(form, edit_follow, actor=request.viewer, follow=follow):
        return redirect_done(request, "resources:source-detail", follow.source.uuid, message=_("Saved."))
    return form_page(request, "resources/reading/follow_edit.html", form, {"follow": follow})


@require_POST
@students_and_staff
def follow_end(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let go; the sentence that says so carries an undo."""
    follow = end_follow(actor=request.viewer, follow=get_follow(request.viewer, uuid))
    said = _("You no longer follow %(title)s.") % {"title": follow.source.title}
    return redirect_done(
        request,
        "resources:source-list",
        message=said,
        undo=reverse("resources:follow-restart", args=[follow.uuid]),
    )


@require_POST
@students_and_staff
def follow_restart(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having let go."""
    follow = get_follow(request.viewer, uuid)
    try:
        restart_follow(actor=request.viewer, follow=follow)
    except Refused as no:
        return refused(request, no, "resources:source-list")
    return redirect_done(request, "resources:source-detail", follow.source.uuid, message=_("You follow it again."))


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
    return render_page(request, "resources/reading/entry_list.html", given)


@students_and_staff
def entry_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One entry: what it says, its player, and what the reader keeps of it."""
    entry = get_entry(request.viewer, uuid)
    reading = reading_of(request.viewer, entry)
    day = today(request.viewer).items
    previous, following = steps_from(request.viewer, entry, day)
    given = {
        "entry": entry,
        "source": entry.feed.source,
        "reading": reading,
        "listening": playback_of(request.viewer, entry, at=request.GET.get("at", "")),
        "watch": player_of(request.viewer, entry),
        "play": "play" in request.GET,
        "form": NoteForm(initial={"note": reading.note}),
        "coming": next((item for item in day if not item.is_read and item.uuid != uuid), None),
        "ends_the_day": any(item.uuid == uuid for item in day),  # where none is coming
        "previous": previous,
        "following": following,
        "look_form": AppearanceForm(instance=request.viewer.person),
        "marked": marked_entry(request.viewer, entry),
        "mark_form": HighlightForm(),
        "kinds": Kind.choices,
        "shared_with": entry.shared_with,
    }
    return render_page(request, "resources/reading/entry_detail.html", given)


@require_POST
@students_and_staff
def entry_read(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Having opened it (htmx), or by the button."""
    entry = get_entry(request.viewer, uuid)
    return _kept(request, entry, mark_read(actor=request.viewer, entry=entry), "resources/reading/_read.html")


@require_POST
@students_and_staff
def entry_save(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep it or let it go: the form says which, so that a second press cannot turn it round."""
    entry = get_entry(request.viewer, uuid)
    reading = set_saved(actor=request.viewer, entry=entry, saved=request.POST.get("saved") == "1")
    return _kept(request, entry, reading, "resources/reading/_save.html")


@require_POST
@students_and_staff
def entry_note(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The reader's own note."""
    entry = get_entry(request.viewer, uuid)
    form = NoteForm(request.POST)
    reading = run_form(form, write_note, actor=request.viewer, entry=entry)
    if reading is None or request.htmx:
        given = {"entry": entry, "reading": reading or reading_of(request.viewer, entry)}
        return form_page(
            request, "resources/reading/note.html", form, given, fragment="resources/reading/_note.html"
        )
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
    return render_page(request, "resources/reading/saved_list.html", given)


@students_and_staff
def rhythm_edit(request: HttpRequest) -> HttpResponse:
    """How much of a day."""
    rhythm = ReadingRhythm.of(request.viewer)
    form = RhythmForm(request.POST or None, instance=rhythm)
    if request.method == "POST" and run_form(form, set_rhythm, actor=request.viewer):
        return redirect_done(request, "pages:home", message=_("Saved. It counts from the next day's reading."))
    return form_page(request, "resources/reading/rhythm.html", form)


def _kept(request: HttpRequest, entry: Entry, reading: Reading, fragment: str) -> HttpResponse:
    if request.htmx:
        return render_page(request, fragment, {"entry": entry, "reading": reading})
    return redirect("resources:entry-detail", entry.uuid)
