"""The doors to reflections."""

from uuid import UUID

from django.http import Http404

from accounts.people.viewer import Viewer
from accounts.recordings.models import Recording
from reflections.journal.models import Reflection


def seen_reflection(viewer: Viewer, uuid: UUID) -> Reflection:
    """One's own, or one that was handed in to the viewer as the class's teacher. Raises Http404.  # SAFETY 22"""
    return _first(Reflection.objects.visible_to(viewer).filter(uuid=uuid))


def own_reflection(viewer: Viewer, uuid: UUID) -> Reflection:
    """One's own. Raises Http404."""
    return _first(Reflection.objects.visible_to(viewer).filter(uuid=uuid, person=viewer.person))


def heard_recording(viewer: Viewer, uuid: UUID) -> Recording:
    """The recording of a reflection that the viewer may read, ready or not. Raises Http404."""
    recording = seen_reflection(viewer, uuid).recording
    if recording is None:
        raise Http404
    return recording


def _first(reflections) -> Reflection:
    along = ("person", "prompt", "recording", "occurrence__schedule__school_class")
    reflection = reflections.select_related(*along).first()
    if reflection is None:
        raise Http404
    return reflection
