"""How an answer to a reflection is reported, also one that was taken back.  # SAFETY 9, 10, 13"""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, acted_on
from reflections.feedback.models import Feedback
from reflections.journal.models import Reflection


class ReportableFeedback(Reportable):
    """It is about whoever answered; of the reflection nothing is told."""

    kind = "feedback"
    sentences = acted_on(_lazy("An answer to a reflection"))

    def find(self, viewer: Viewer, uuid: UUID) -> Feedback:
        """An answer to a reflection of the viewer's own."""
        own = Reflection.objects.visible_to(viewer).filter(person=viewer.person, school=viewer.school)
        return get_object_or_404(_rows().filter(reflection__in=own), uuid=uuid)

    def load(self, uuid: UUID) -> Feedback | None:
        """The answer."""
        return _rows().filter(uuid=uuid).first()

    def evidence(self, thing: Feedback) -> Evidence:
        """What it said, by whom and to whom."""
        return Evidence(
            title=_("An answer to a reflection"),
            words=thing.text,
            by=thing.teacher.name if thing.teacher else "",
            to=thing.reflection.person.name,
            said=thing.created.isoformat(),
        )

    def shown(self, viewer: Viewer, thing: Feedback) -> Evidence:
        """All of it; of one that was taken back no more than that there was one."""
        if thing.withdrawn:
            return Evidence(title=_("An answer that was taken back"))
        return self.evidence(thing)

    def answered_for_by(self, person_id: int) -> QuerySet[Feedback]:
        """What they answered."""
        return Feedback.objects.filter(teacher=person_id)

    def people(self, thing: Feedback) -> list[int]:
        """Whoever answered."""
        return [thing.teacher_id] if thing.teacher_id else []

    def back(self, viewer: Viewer, thing: Feedback) -> tuple[str, str]:
        """To the reflection."""
        return reverse("reflections:reflection-detail", args=[thing.reflection.uuid]), _("Your reflection")


def _rows() -> QuerySet[Feedback]:
    return Feedback.objects.select_related("teacher", "reflection__person")
