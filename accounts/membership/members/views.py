"""People as others see them, one's own account, and helping students back in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.identity.signin_cards.access import get_student_to_help, may_give_password, may_help, may_reopen
from accounts.identity.signin_cards.forms import ResetForm
from accounts.identity.signin_cards.queries import Card, user_name_of
from accounts.identity.signin_cards.services import refuse_password, reset_password
from accounts.membership.members import queries
from accounts.membership.members.forms import CorrectForm, ProfileForm
from accounts.membership.members.services.corrections import correct_student
from accounts.membership.members.services.people import edit_profile
from accounts.people.permissions import signed_in, teachers_and_admins
from accounts.people.ways import ways_to
from accounts.safety.contact.access import get_person
from accounts.topics.queries import expertise_of
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from kit.web.way_back import came_from


@require_GET
def person_without_school(request: HttpRequest) -> HttpResponse:
    """Where somebody lands who can sign in but belongs to no school now."""
    return render_page(request, "accounts/membership/members/without_school.html")


@signed_in
@require_GET
def person_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A person as others of the school may see them."""
    person = get_person(request.viewer, uuid)
    profile = queries.profile(request.viewer, person)
    context = {
        "profile": profile,
        "back": _way_back(request, profile),
        "ways": ways_to(request.viewer, person),
        "may_help": may_help(request.viewer, person),
        "may_give_password": may_give_password(request.viewer, person),
        "may_reopen": may_reopen(request.viewer, person),
    }
    return render_page(request, "accounts/membership/members/detail.html", context)


def _way_back(request: HttpRequest, profile: queries.Profile) -> dict[str, str] | None:
    """Where one came from; who came from outside goes up to where the person is found."""
    if came := came_from(request, not_of=str(profile.person.uuid)):
        return {"href": came, "label": _("Back")}
    if request.viewer.is_admin:
        return {"href": reverse("accounts:person-list"), "label": _("People")}
    for school_class in profile.classes:
        return {"href": reverse("accounts:class-detail", args=[school_class.uuid]), "label": school_class.name}
    return None


@signed_in
@require_http_methods(["GET", "POST"])
def person_edit(request: HttpRequest) -> HttpResponse:
    """One's own profile."""
    person = request.viewer.person
    form = ProfileForm(request.POST or None, initial={"name": person.name, "pronouns": person.pronouns})
    if request.method == "POST" and run_form(form, edit_profile, actor=request.viewer):
        return redirect_done(request, "accounts:person-edit", message=_("Saved."))
    context = {
        "expertise": expertise_of(request.viewer, person),
        "memberships": queries.memberships_of(request.viewer, person),
    }
    return form_page(request, "accounts/membership/members/me.html", form, context)


@teachers_and_admins
@require_http_methods(["GET", "POST"])
def person_correct(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put right a student's name and user name, and as an admin the age."""
    viewer, person = request.viewer, get_student_to_help(request.viewer, uuid)
    written = {"name": person.name, "user_name": user_name_of(viewer, person), "age_band": person.age_band}
    form = CorrectForm(request.POST or None, viewer=viewer, initial=written)
    if request.method == "POST":
        told = run_form(form, correct_student, actor=viewer, person=person)
        if told is not None:
            said = _("Saved. %(name)s is told.") if told else _("Nothing was different.")
            name = isolated(form.cleaned_data["name"])
            return redirect_done(request, "accounts:person-detail", uuid=uuid, message=said % {"name": name})
    return form_page(request, "accounts/membership/members/correct.html", form, {"person": person})


@teachers_and_admins
@never_cache
@require_http_methods(["GET", "POST"])
def person_password(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask first, and why; then show the new password once."""
    person = get_student_to_help(request.viewer, uuid)
    try:
        refuse_password(request.viewer, person)
    except Refused as no:
        return refused(request, no, "accounts:person-detail", uuid=uuid)
    context = {"person": person, "school": request.viewer.school}
    form = ResetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            password = reset_password(actor=request.viewer, person=person, **form.cleaned_data)
        except Refused as no:
            return refused(request, no, "accounts:person-detail", uuid=uuid)
        card = Card(person, user_name_of(request.viewer, person), is_new=False, password=password)
        context |= {"password": password, "card": card}
        context["address"] = request.get_host() + reverse("account_login")
    return form_page(request, "accounts/membership/members/password.html", form, context)
