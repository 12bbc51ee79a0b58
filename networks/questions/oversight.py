"""What students ask their teachers and librarians, as the safeguarding lead reads it.  # SAFETY 3"""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.safety.safeguarding.oversight.streams import Line, Stream
from accounts.schools.models import School
from networks.questions.models import Question


class WatchedQuestions(Stream):
    """Questions and their answers."""

    key = "questions"
    label = _("Questions")
    order = 10
    people = ("student", "teacher")

    def rows(self, school: School) -> QuerySet[Question]:
        """Of every student and teacher."""
        rows = Question.objects.filter(school=school).select_related("student", "teacher", "entry", "topic")
        return rows.defer("entry__html", "entry__text", "entry__search")

    def line(self, row: Question) -> Line:
        """Who asked whom about what."""
        return Line(
            by=row.student.name,
            to=row.teacher.name,
            passage=row.passage,
            words=row.question,
            answer=row.answer,
            about=row.about,
            when=row.created,
        )
