"""The door to prompts."""

from uuid import UUID

from django.http import Http404

from accounts.people.viewer import Viewer
from reflections.prompts.models import Prompt


def seen_prompt(viewer: Viewer, uuid: UUID | str) -> Prompt:
    """A seeded prompt, or one of the viewer's school. Raises Http404.  # SAFETY 40"""
    try:
        uuid = UUID(str(uuid))
    except ValueError as no_uuid:
        raise Http404 from no_uuid
    prompt = Prompt.objects.visible_to(viewer).filter(uuid=uuid).first()
    if prompt is None:
        raise Http404
    return prompt
