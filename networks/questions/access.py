"""The doors to questions."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from networks.questions.models import Question
from networks.questions.queries import questions_of
from resources.reading.highlights.access import get_highlight


def get_question(viewer: Viewer, uuid: UUID) -> Question:
    """A question the viewer asked or is asked. Raises Http404."""
    return get_object_or_404(questions_of(viewer), uuid=uuid)


def get_question_to_answer(viewer: Viewer, uuid: UUID) -> Question:
    """A question that is the viewer's to answer. Raises Http404."""
    question = get_question(viewer, uuid)
    if question.teacher_id != viewer.person.pk:
        raise Http404
    return question


def passage_of(viewer: Viewer, uuid: UUID) -> str:
    """The words of one of the viewer's own highlights. Raises Http404."""
    return get_highlight(viewer, uuid).quote
