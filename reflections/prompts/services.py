"""Writing prompts."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.safety.screening.contact_details import ContactDetail
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from reflections.prompts.models import Prompt

QUESTIONS_AT_MOST = 6


def create_prompt(*, actor: Viewer, title: str, questions: Sequence[str]) -> Prompt:
    """A prompt of the actor's school with 1 to 6 questions. Raises Refused (field `title` or `questions`).

    The same prompt by the same teacher once more is the one there is.
    """
    title, questions = title.strip(), [question.strip() for question in questions if question.strip()]
    if not actor.is_teacher:
        raise Refused(_("Only teachers write prompts."))
    if not title:
        raise Refused(_("Give it a title."), field="title")
    if not questions:
        raise Refused(_("Write at least one question."), field="questions")
    if len(questions) > QUESTIONS_AT_MOST:
        raise Refused(_("Six questions are enough for one sitting."), field="questions")
    if any(len(question) > 200 for question in questions):
        raise Refused(_("Please keep each question under 200 letters."), field="questions")
    screen_words(
        actor.school, writer=actor, allow=(ContactDetail.LINK,), title=title, questions="\n".join(questions)
    )
    with transaction.atomic():
        lock_actor(actor)
        prompt, _new = Prompt.objects.get_or_create(
            school=actor.school, written_by=actor.person, title=title, questions=questions
        )
        return prompt
