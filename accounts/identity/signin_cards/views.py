"""Sign-in cards of a class, to print; and what new passwords close, to be opened again."""

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.identity.signin_cards.access import get_student_to_reopen, may_see_resets
from accounts.identity.signin_cards.forms import CardsForm
from accounts.identity.signin_cards.queries import (
    Card,
    cards_of,
    closed_students,
    leaves_out,
    user_name_of,
    who_opens,
)
from accounts.identity.signin_cards.services import reopen_confidence, reset_passwords
from accounts.membership.classes.access import get_run_class
from accounts.people.permissions import staff, teachers_and_admins
from kit.errors import Refused
from kit.web.paging import page_by_key
from kit.web.responses import form_page, refused, render_page


@teachers_and_admins
@never_cache
@require_http_methods(["GET", "POST"])
def signin_card_list(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Cards to print; by POST with new passwords for some of the students who have never signed in."""
    school_class = get_run_class(request.viewer, uuid)
    cards = cards_of(request.viewer, school_class)
    form = CardsForm(request.POST or None, cards=cards)
    context = {
        "school_class": school_class,
        "cards": cards,
        "some_left_out": leaves_out(request.viewer, school_class),
        "some_new": any(card.is_new for card in cards),
        "address": _address(request),
    }
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data["students"]
        people = [card.person for card in cards if str(card.person.uuid) in wanted]
        reason, token = form.cleaned_data["reason"], form.cleaned_data["token"]
        try:
            made = reset_passwords(actor=request.viewer, people=people, reason=reason, token=token)
        except Refused as no:
            return refused(request, no, "accounts:signin-card-list", uuid=uuid)
        printed = [replace(card, password=made[card.person]) for card in cards if card.person in made]
        return render_page(
            request, "accounts/identity/signin_cards/list.html", {**context, "cards": printed, "made": True}
        )
    return form_page(request, "accounts/identity/signin_cards/list.html", form, context)


@staff
@require_GET
def password_reset_list(request: HttpRequest) -> HttpResponse:
    """Students to whom staff gave a password, for those with whom they can open again what that closed."""
    viewer = request.viewer
    if not may_see_resets(viewer):
        raise Http404
    query = request.GET.get("q", "")
    found = closed_students(viewer, query)
    context = {
        "page": page_by_key(found, by="confidence_closed", after=request.GET.get("after", "")),
        "query": query,
        "opens": viewer.opens_confidence,
        "who_opens": get_text_list(who_opens(viewer), _("and")),
    }
    return render_page(request, "accounts/identity/signin_cards/resets.html", context)


@staff
@never_cache
@require_http_methods(["GET", "POST"])
def confidence_reopen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask whether the student is there, then show the password that opens it again."""
    person = get_student_to_reopen(request.viewer, uuid)
    context = {"person": person}
    if request.method == "POST":
        try:
            password = reopen_confidence(actor=request.viewer, person=person)
        except Refused as no:
            return refused(request, no, "accounts:password-reset-list")
        name = user_name_of(request.viewer, person)
        context |= {"card": Card(person, name, is_new=False, password=password), "address": _address(request)}
    return render_page(request, "accounts/identity/signin_cards/reopen.html", context)


def _address(request: HttpRequest) -> str:
    return request.get_host() + reverse("account_login")
