"""How a question is reported, and its answer.  # SAFETY 9, 10, 13"""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, acted_on
from networks.questions.access import get_question
from networks.questions.models import Question


class ReportableQuestion(Reportable):
    """It is about the two between whom it goes."""

    kind = "question"
    sentences = acted_on(_lazy("A question and its answer"))

    def find(self, viewer: Viewer, uuid: UUID) -> Question:
        """One that the viewer asked, or is asked."""
        return get_question(viewer, uuid)

    def load(self, uuid: UUID) -> Question | None:
        """The question."""
        rows = Question.objects.select_related("student", "teacher", "entry", "topic")
        return rows.defer("entry__html", "entry__text", "entry__search").filter(uuid=uuid).first()

    def evidence(self, thing: Question) -> Evidence:
        """What was asked, and all that was answered so far, also what was replaced or taken back."""
        answers = list(thing.answers.order_by("created", "id").values_list("text", flat=True))
        return _evidence(thing, answers or [thing.answer])

    def shown(self, viewer: Viewer, thing: Question) -> Evidence:
        """What was asked, and the answer that stands."""
        return _evidence(thing, [thing.answer])

    def answered_for_by(self, person_id: int) -> QuerySet[Question]:
        """What they asked or were asked."""
        return Question.objects.filter(Q(student=person_id) | Q(teacher=person_id))

    def people(self, thing: Question) -> list[int]:
        """Both: neither looks at a report about what they wrote to each other."""
        return [thing.student_id, thing.teacher_id]

    def back(self, viewer: Viewer, thing: Question) -> tuple[str, str]:
        """To the question."""
        return reverse("networks:question-detail", args=[thing.uuid]), _("A question")


def _evidence(thing: Question, answers: list[str]) -> Evidence:
    said = [f"{thing.teacher.name}: {answer}" for answer in answers if answer]
    return Evidence(
        title=thing.about,
        words="\n\n".join([thing.question, *said]),
        by=thing.student.name,
        to=thing.teacher.name,
        said=(thing.answered or thing.created).isoformat(),
    )
