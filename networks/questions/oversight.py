"""What students ask their teachers and librarians, as the safeguarding lead reads it.  # SAFETY 3"""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.safety.safeguarding.oversight.streams import Line, Stream
from accounts.schools.models import School
from networks.questions.models import Question, QuestionAnswer


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


class WatchedQuestionAnswers(Stream):
    """Answers to questions, also those that were replaced or taken back."""

    key = "question-answers"
    label = _("Answers to questions")
    order = 15
    people = ("question__student", "question__teacher")

    def rows(self, school: School) -> QuerySet[QuestionAnswer]:
        """By teachers and librarians."""
        rows = QuestionAnswer.objects.filter(school=school).select_related(*self.people)
        rows = rows.select_related("question__entry", "question__topic")
        return rows.defer("question__entry__html", "question__entry__text", "question__entry__search")

    def line(self, row: QuestionAnswer) -> Line:
        """Who answered whom, to which question."""
        return Line(
            by=row.question.teacher.name,
            to=row.question.student.name,
            passage=row.question.question,
            words=row.text,
            answer="",
            about=row.question.about,
            when=row.created,
            taken_back=row.withdrawn or row.replaced,
        )
