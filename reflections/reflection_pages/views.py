"""Reading a finished reflection, and answering it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import students_and_teachers, teachers
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, refused, run_form
from reflections.feedback.access import own_feedback
from reflections.feedback.forms import FeedbackForm
from reflections.feedback.services import give_feedback, mark_feedback_seen, restore_feedback, withdraw_feedback
from reflections.journal.access import seen_reflection
from reflections.journal.models import Reflection
from reflections.reflection_pages.queries import reflection_page


@students_and_teachers
@require_GET
def reflection_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One reflection with its answers."""
    reflection = seen_reflection(request.viewer, uuid)
    if not reflection.submitted:
        return redirect("reflections:reflection-continue", uuid)
    answer = _detail(request, reflection, FeedbackForm())
    mark_feedback_seen(actor=request.viewer, reflection=reflection)
    return answer


@teachers
@require_POST
def feedback_give(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer a student's reflection."""
    reflection = seen_reflection(request.viewer, uuid)
    form = FeedbackForm(request.POST)
    if run_form(form, give_feedback, actor=request.viewer, reflection=reflection):
        said = _("Sent. %(name)s is told.") % {"name": isolated(reflection.person.name)}
        return redirect_done(request, "reflections:reflection-list", message=said)
    return _detail(request, reflection, form)


@teachers
@require_POST
def feedback_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back what one answered; the sentence that says so carries an undo."""
    feedback = own_feedback(request.viewer, uuid)
    withdraw_feedback(actor=request.viewer, feedback=feedback)
    undo = reverse("reflections:feedback-restore", args=[uuid])
    back, said = "reflections:reflection-detail", _("You took your answer back.")
    return redirect_done(request, back, feedback.reflection.uuid, message=said, undo=undo)


@teachers
@require_POST
def feedback_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give again what one took back."""
    feedback = own_feedback(request.viewer, uuid)
    try:
        restore_feedback(actor=request.viewer, feedback=feedback)
    except Refused as no:
        return refused(request, no, "reflections:reflection-detail", feedback.reflection.uuid)
    said = _("Your answer is there again.")
    return redirect_done(request, "reflections:reflection-detail", feedback.reflection.uuid, message=said)


def _detail(request: HttpRequest, reflection: Reflection, form: FeedbackForm) -> HttpResponse:
    given = {"it": reflection_page(request.viewer, reflection)}
    return form_page(request, "reflections/reflection_pages/detail.html", form, given)
