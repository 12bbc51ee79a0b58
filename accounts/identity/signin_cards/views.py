"""Sign-in cards of a class, to print."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.identity.signin_cards.queries import Card, cards_of
from accounts.identity.signin_cards.services import reset_password
from accounts.membership.classes.access import get_run_class
from accounts.people.permissions import teachers_and_admins
from kit.errors import Refused
from kit.web.responses import render_page


@teachers_and_admins
@never_cache
@require_http_methods(["GET", "POST"])
def signin_card_list(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Cards to print; by POST with new passwords for the students who have never signed in."""
    school_class = get_run_class(request.viewer, uuid)
    cards = cards_of(school_class)
    if request.method == "POST":
        cards = [_with_password(request, card) if card.is_new else card for card in cards]
    context = {
        "school_class": school_class,
        "cards": cards,
        "some_new": any(card.is_new for card in cards),
        "made": request.method == "POST",
        "address": request.get_host() + reverse("account_login"),
    }
    return render_page(request, "accounts/identity/signin_cards/list.html", context)


def _with_password(request: HttpRequest, card: Card) -> Card:
    try:
        password = reset_password(actor=request.viewer, person=card.person)
    except Refused:  # belongs to another school too: the card stays without one
        return card
    return replace(card, password=password)
