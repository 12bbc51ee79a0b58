"""People as others see them, one's own account, and helping students back in."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.classes.access import get_run_class
from accounts.members import access, queries, services
from accounts.members.forms import ProfileForm
from accounts.people.permissions import signed_in, teachers_and_admins
from accounts.topics.queries import expertise_of
from kit.errors import Refused
from kit.responses import form_page, redirect_done, refused, render_page, run_form


@require_GET
def person_without_school(request: HttpRequest) -> HttpResponse:
    """Where somebody lands who can sign in but belongs to no school now."""
    return render_page(request, "accounts/members/without_school.html")


@signed_in
@require_GET
def person_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A person as others of the school may see them."""
    person = access.get_person(request.viewer, uuid)
    context = {
        "profile": queries.profile(request.viewer, person),
        "may_give_password": access.may_give_password(request.viewer, person),
    }
    return render_page(request, "accounts/members/detail.html", context)


@signed_in
@require_http_methods(["GET", "POST"])
def person_edit(request: HttpRequest) -> HttpResponse:
    """One's own profile."""
    person = request.viewer.person
    form = ProfileForm(request.POST or None, initial={"name": person.name, "pronouns": person.pronouns})
    if request.method == "POST" and run_form(form, services.edit_profile, actor=request.viewer):
        return redirect_done(request, "accounts:person-edit", message=_("Saved."))
    context = {
        "expertise": expertise_of(request.viewer, person),
        "memberships": queries.memberships_of(request.viewer, person),
    }
    return form_page(request, "accounts/members/me.html", form, context)


@teachers_and_admins
@never_cache
@require_http_methods(["GET", "POST"])
def person_password(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask first, then show the new password once."""
    person = access.get_student_to_help(request.viewer, uuid)
    context = {"person": person, "school": request.viewer.school}
    if request.method == "POST":
        try:
            context["password"] = services.reset_password(actor=request.viewer, person=person)
        except Refused as no:
            return refused(request, no, "accounts:person-detail", uuid=uuid)
        membership = queries.memberships_of(request.viewer, person)[0]
        context["card"] = queries.Card(
            person=person, user_name=membership.user_name or "", is_new=False, password=context["password"]
        )
        context["address"] = request.get_host() + reverse("account_login")
    return render_page(request, "accounts/members/password.html", context)


@teachers_and_admins
@never_cache
@require_http_methods(["GET", "POST"])
def class_cards(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Cards to print; by POST with new passwords for the students who have never signed in."""
    school_class = get_run_class(request.viewer, uuid)
    cards = queries.cards_of(school_class)
    if request.method == "POST":
        cards = [_with_password(request, card) if card.is_new else card for card in cards]
    context = {
        "school_class": school_class,
        "cards": cards,
        "some_new": any(card.is_new for card in cards),
        "made": request.method == "POST",
        "address": request.get_host() + reverse("account_login"),
    }
    return render_page(request, "accounts/members/cards.html", context)


def _with_password(request: HttpRequest, card: queries.Card) -> queries.Card:
    try:
        password = services.reset_password(actor=request.viewer, person=card.person)
    except Refused:  # belongs to another school too: the card stays without one
        return card
    return replace(card, password=password)
