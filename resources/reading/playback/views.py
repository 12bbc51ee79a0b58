"""What the player of an episode asks for while it plays."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import students_and_staff
from kit.web.responses import render_page, run_form
from resources.reading.playback.access import get_episode
from resources.reading.playback.forms import PositionForm
from resources.reading.playback.services import keep_position, look_at_chapters

_MOST_TRIES = 6


@require_POST
@students_and_staff
def position_keep(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Remember the position; nothing comes back."""
    entry = get_episode(request.viewer, uuid)
    kept = run_form(PositionForm(request.POST), keep_position, actor=request.viewer, entry=entry)
    return HttpResponse(status=204 if kept else 422)


@require_GET
@students_and_staff
def chapter_list(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The chapters of an episode as a part of its page, or the word that they are on their way."""
    entry = get_episode(request.viewer, uuid)
    chapters = look_at_chapters(entry)
    asked = request.GET.get("try", "")
    times = int(asked) + 1 if asked in ("0", "1", "2", "3", "4") else _MOST_TRIES
    given = {"entry": entry, "chapters": chapters, "waits": chapters is None and times < _MOST_TRIES, "try": times}
    return render_page(request, "resources/reading/playback/_chapters.html", given)
