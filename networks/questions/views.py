"""Ask my teacher, or a librarian."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import staff, students, students_and_staff
from accounts.topics.access import get_topic
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.paging import page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from networks.questions.access import get_question, get_question_to_answer, passage_of
from networks.questions.answering import answer_question, restore_answer, withdraw_answer
from networks.questions.forms import AnswerForm, QuestionForm, TopicQuestionForm
from networks.questions.queries import (
    asked_about,
    asked_about_topic,
    librarians_of,
    questions_of,
    readable_entries,
    taken_back,
    teachers_of,
)
from networks.questions.services import ask_about_topic, ask_teacher
from resources.reading.readings.access import get_entry

ASKED_AT_MOST = 5


@students
def question_ask(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask about an entry; `?passage=` or `?highlight=` say which words of it."""
    entry = get_entry(request.viewer, uuid)
    passage = request.GET.get("passage", "")[:1000]
    if highlight := _uuid(request.GET.get("highlight", "")):
        passage = passage_of(request.viewer, highlight)
    form = QuestionForm(request.POST or None, viewer=request.viewer, initial={"passage": passage})
    if request.method == "POST" and (made := run_form(form, ask_teacher, actor=request.viewer, entry=entry)):
        said = _("Asked. We tell you when %(name)s has answered.") % {"name": isolated(made.teacher.name)}
        return redirect_done(request, "resources:entry-detail", entry.uuid, message=said)
    given = {
        "entry": entry,
        "has_teachers": teachers_of(request.viewer).exists(),
        "asked": list(asked_about(request.viewer, entry)[:ASKED_AT_MOST]),
    }
    return form_page(request, "networks/questions/ask.html", form, given)


@students
def question_about_topic(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask a librarian about a topic: the question is there already, to be sent or changed."""
    viewer = request.viewer
    topic = get_topic(viewer, uuid)
    form = TopicQuestionForm(request.POST or None, viewer=viewer, topic=topic)
    if request.method == "POST" and (made := run_form(form, ask_about_topic, actor=viewer, topic=topic)):
        said = _("Asked. We tell you when %(name)s has answered.") % {"name": isolated(made.teacher.name)}
        return redirect_done(request, "networks:question-detail", made.uuid, message=said)
    given = {
        "topic": topic,
        "has_people": librarians_of(viewer).exists(),
        "asked": list(asked_about_topic(viewer, topic)[:ASKED_AT_MOST]),
    }
    return form_page(request, "networks/questions/ask_about_topic.html", form, given)


@require_GET
@students_and_staff
def question_list(request: HttpRequest) -> HttpResponse:
    """What one asked, or is asked, newest first."""
    after = request.GET.get("after", "")
    found = page_by_key(questions_of(request.viewer), by="created", after=after)
    return render_page(
        request, "networks/questions/list.html", {"questions": found, "first": request.path if after else ""}
    )


@students_and_staff
def question_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A question and its answer; whoever was asked answers here."""
    viewer = request.viewer
    question = get_question(viewer, uuid)
    if request.method == "POST":
        question = get_question_to_answer(viewer, uuid)
    form = AnswerForm(request.POST or None, initial={"answer": question.answer})
    if request.method == "POST" and run_form(form, answer_question, actor=viewer, question=question):
        said = _("%(name)s is told.") % {"name": isolated(question.student.name)}
        return redirect_done(request, "networks:question-detail", question.uuid, message=said)
    given = {
        "question": question,
        "is_teacher": question.teacher_id == viewer.person.pk,
        "taken_back": None if question.answered else taken_back(question),
        "is_readable": bool(readable_entries(viewer, [question])),
    }
    return form_page(request, "networks/questions/detail.html", form, given)


@staff
@require_POST
def answer_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back what one answered; the sentence that says so carries an undo."""
    undo = reverse("networks:question-answer-restore", args=[uuid])
    return _change_answer(request, uuid, withdraw_answer, _("You took your answer back."), undo)


@staff
@require_POST
def answer_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give again what one took back."""
    return _change_answer(request, uuid, restore_answer, _("Your answer is there again."))


def _change_answer(request: HttpRequest, uuid: UUID, act, said: str, undo: str = "") -> HttpResponse:
    question = get_question_to_answer(request.viewer, uuid)
    try:
        act(actor=request.viewer, question=question)
    except Refused as no:
        return refused(request, no, "networks:question-detail", uuid)
    return redirect_done(request, "networks:question-detail", uuid, message=said, undo=undo)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
