"""What was said in a reflection: how far it is, and its sound."""

import logging
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from accounts.people.permissions import students_and_teachers
from kit.sound import SOUND_TYPE
from kit.storage import STORAGE_TROUBLE
from kit.web.byte_ranges import ranged_response
from reflections.journal.access import heard_recording, seen_reflection

logger = logging.getLogger(__name__)


@students_and_teachers
@require_GET
def recording_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """How far the recording of a reflection is: a part of the reflection's page."""
    reflection = seen_reflection(request.viewer, uuid)
    if not request.htmx:
        return redirect("reflections:reflection-detail", uuid)
    return render(request, "reflections/journal/_recording.html", {"reflection": reflection})


@students_and_teachers
@require_GET
@cache_control(private=True, no_cache=True)
def recording_sound(request: HttpRequest, uuid: UUID) -> HttpResponseBase:
    """The sound itself, for a player.  # SAFETY 22"""
    recording = heard_recording(request.viewer, uuid)
    try:
        return ranged_response(request, recording.sound.open("rb"), SOUND_TYPE)
    except (ValueError, FileNotFoundError):  # not ready, or replaced in this moment
        raise Http404 from None
    except STORAGE_TROUBLE as trouble:
        logger.warning("The storage of recordings does not answer: %s", trouble)
        return HttpResponse(status=502, headers={"Cache-Control": "no-store"})
