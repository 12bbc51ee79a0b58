"""What teachers answer to reflections, as the safeguarding lead reads it: never the reflection.  # SAFETY 3, 22"""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.safety.safeguarding.oversight.streams import Line, Stream
from accounts.schools.models import School
from reflections.feedback.models import Feedback


class WatchedFeedback(Stream):
    """Answers to reflections, also those that were taken back."""

    key = "feedback"
    label = _("Answers to reflections")
    order = 30
    people = ("reflection__person", "teacher")

    def rows(self, school: School) -> QuerySet[Feedback]:
        """By every teacher."""
        rows = Feedback.objects.filter(school=school).select_related("teacher", "reflection__person")
        rows = rows.select_related("reflection__prompt")
        return rows.defer("reflection__answers", "reflection__network")

    def line(self, row: Feedback) -> Line:
        """Who answered whom, to which prompt."""
        return Line(
            by=row.teacher.name if row.teacher else "",
            to=row.reflection.person.name,
            passage="",
            words=row.text,
            answer="",
            about=row.reflection.prompt.title,
            when=row.created,
            taken_back=row.withdrawn,
        )
