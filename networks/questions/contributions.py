"""What `questions` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.identity.signin.closing import PrivateRows, private_things
from accounts.people.navigation import HELPERS, TEACHERS, Part, parts
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.safety.safeguarding.oversight.streams import streams
from accounts.safety.safeguarding.reports.adapters import reportables
from kit.web.fragments import Fragment, fragments
from networks.questions.models import Question
from networks.questions.oversight import WatchedQuestionAnswers, WatchedQuestions
from networks.questions.queries import waiting_questions
from networks.questions.reportable import ReportableQuestion

private_things.add(
    PrivateRows(
        "questions", of=lambda person: Question.objects.filter(student=person), seen_by=Question.objects.of
    )
)
streams.add(WatchedQuestions(), WatchedQuestionAnswers())
audit_verbs.add(  # whom a student asks, and who answers, is between the two  # SAFETY 3, 32
    AuditVerb("networks.questions.answer_question", _("answered a question"), in_confidence=True),
    AuditVerb("networks.questions.withdraw_answer", _("took an answer to a question back"), in_confidence=True),
    AuditVerb("networks.questions.restore_answer", _("gave an answer to a question again"), in_confidence=True),
)
reportables.add(ReportableQuestion())

parts.add(Part("networks:question-list", "network"))

fragments.add(
    Fragment("entry-actions", "networks/questions/_ask_about_entry.html", order=20),
    Fragment("passage-tools", "networks/questions/_ask_tool.html"),
    Fragment("passage-actions", "networks/questions/_ask_about_passage.html"),
)


def _row(question: Question) -> WaitingRow:
    href = reverse("networks:question-detail", args=[question.uuid])
    return WaitingRow(question.student.name, href, question.question, question.created, person=question.student)


waiting.add(
    Waiting(
        "questions",
        _("Questions to answer"),
        find=waiting_questions,
        row=_row,
        whose=(*TEACHERS, *HELPERS),
        order=20,
        all_of="networks:question-list",
    )
)

visibility_notes.add(
    VisibilityNote(
        "questions",
        _("What you ask a teacher or a librarian"),
        "question",
        order=90,
        short=_("Whoever you ask (about a topic: all librarians), and the safeguarding lead."),
        full=_(
            "No classmate sees your question or the answer. What you ask about a topic is seen by all librarians."
            " The safeguarding lead of your school can read both, has to say why, and that look is written down."
        ),
    )
)
