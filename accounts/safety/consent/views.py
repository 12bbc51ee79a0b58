"""Consents: for the school's admins, who saw the papers; and what stands for oneself."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.people.permissions import admins, students
from accounts.safety.consent import access, queries, services
from accounts.safety.consent.forms import ConsentAgeForm, ConsentForm, WithdrawalForm
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, render_page, run_form


@admins
@require_http_methods(["GET", "POST"])
def consent_list(request: HttpRequest) -> HttpResponse:
    """The classes, and for how many of each a paper is missing; and from which age on none is needed."""
    viewer = request.viewer
    form = ConsentAgeForm(request.POST if request.method == "POST" else None, viewer=viewer)
    if request.method == "POST" and run_form(form, services.set_consent_age, actor=viewer):
        return redirect_done(request, "accounts:consent-list", message=_("Saved."))
    context = {"classes": queries.classes_with_consents(viewer), "decides": queries.decides_alone(viewer.school)}
    return form_page(request, "accounts/safety/consent/list.html", form, context)


@admins
@require_http_methods(["GET", "POST"])
def consent_class(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A pile of papers of one class."""
    viewer = request.viewer
    school_class = access.get_class_to_ask(viewer, uuid)
    students = queries.students_of_class(viewer, school_class)
    missing = [each for each in students if not each.is_complete]
    form = ConsentForm(request.POST if request.method == "POST" else None, students=missing)
    if request.method == "POST":
        made = run_form(form, services.record_consents, actor=viewer)
        if made is not None:
            return redirect_done(request, "accounts:consent-class", uuid, message=_said(made))
    context = {"school_class": school_class, "complete": [each for each in students if each.is_complete]}
    return form_page(request, "accounts/safety/consent/class.html", form, context)


@admins
@require_http_methods(["GET", "POST"])
def consent_student(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """All that was ever agreed to for one student, and one paper more."""
    viewer = request.viewer
    person = access.get_student(viewer, uuid)
    alone = {"students": [queries.StudentConsents(person)], "alone": True}
    form = ConsentForm(request.POST if request.method == "POST" else None, **alone)
    if request.method == "POST":
        made = run_form(form, services.record_consents, actor=viewer)
        if made is not None:
            return redirect_done(request, "accounts:consent-student", uuid, message=_said(made))
    context = {
        "person": person,
        "kinds": queries.consents_of(viewer, person),
        "needs_consent": queries.needs_consent(viewer.school, person),
    }
    return form_page(request, "accounts/safety/consent/student.html", form, context)


@admins
@require_http_methods(["GET", "POST"])
def consent_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Write down that somebody took a yes back."""
    viewer = request.viewer
    consent = access.get_standing_consent(viewer, uuid)
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST":
        done = run_form(form, services.withdraw_consent, actor=viewer, consent=consent)
        if done is not None:
            said = _("Written down. It is off for %(name)s from now on.") % {"name": isolated(consent.person.name)}
            return redirect_done(request, "accounts:consent-student", consent.person.uuid, message=said)
    return form_page(request, "accounts/safety/consent/withdraw.html", form, {"consent": consent})


@students
@require_GET
def consent_own(request: HttpRequest) -> HttpResponse:
    """What stands for oneself."""
    viewer = request.viewer
    context = {
        "kinds": queries.consents_of(viewer, viewer.person),
        "needs_consent": queries.needs_consent(viewer.school, viewer.person),
    }
    return render_page(request, "accounts/safety/consent/own.html", context)


def _said(made: list) -> str:
    students = len({consent.person_id for consent in made})
    if not students:
        return _("All of this was written down before: nothing changed.")
    said = ngettext(
        "Written down for %(count)s student, who is told.",
        "Written down for %(count)s students, who are told.",
        students,
    )
    return said % {"count": students}
