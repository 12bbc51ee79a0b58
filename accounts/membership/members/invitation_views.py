"""Invitations: sending them, and saying yes."""

from uuid import UUID

from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from accounts.membership.members.access import get_invitation, invitation_in
from accounts.membership.members.forms import AcceptForm
from accounts.membership.members.services.invitations import (
    accept_invitation,
    accept_with_account,
    send_again,
    withdraw_invitation,
)
from accounts.people.middleware import SESSION_KEY
from accounts.people.permissions import admins
from accounts.people.queries import has_account
from accounts.people.shared_browser import begin_session
from kit.errors import Refused
from kit.web.origins import origin_of
from kit.web.responses import form_page, redirect_done, refused, run_form

BACKEND = "accounts.identity.signin.backends.EmailBackend"


@admins
@require_POST
def invitation_send(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The letter once more."""
    invitation = get_invitation(request.viewer, uuid)
    try:
        send_again(actor=request.viewer, invitation=invitation, origin=origin_of(request))
    except Refused as no:
        return refused(request, no, "accounts:person-list")
    return redirect_done(request, "accounts:person-list", message=_("The letter is on its way once more."))


@admins
@require_POST
def invitation_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take it back."""
    withdraw_invitation(actor=request.viewer, invitation=get_invitation(request.viewer, uuid))
    return redirect_done(request, "accounts:person-list", message=_("The invitation is taken back."))


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    """Say yes: signed in with the address the letter went to, or, where it has no account, with a new password."""
    invitation = invitation_in(token)
    if invitation is None:
        return render(request, "accounts/membership/members/invitation_over.html", status=404)
    given = {"invitation": invitation, "school": invitation.school}
    if not request.user.is_authenticated and has_account(invitation.email):
        return redirect_to_login(request.get_full_path(), login_url="/sign-in/?way=email")
    if request.user.is_authenticated:
        return _accept_signed_in(request, given)
    form = AcceptForm(request.POST if request.method == "POST" else None, initial={"name": invitation.name})
    if request.method == "POST" and (made := run_form(form, accept_with_account, invitation=invitation)):
        login(request, made, backend=BACKEND)
        begin_session(request)
        return _come_in(request, given)
    return form_page(request, "accounts/membership/members/invitation_new.html", form, given)


def _accept_signed_in(request: HttpRequest, given: dict) -> HttpResponse:
    is_theirs = request.user.email == given["invitation"].email
    if request.method == "POST":
        try:
            accept_invitation(person=request.user, invitation=given["invitation"])
        except Refused as no:
            return _ask(request, {**given, "no": no, "is_theirs": is_theirs}, status=422)
        return _come_in(request, given)
    return _ask(request, {**given, "is_theirs": is_theirs})


def _ask(request: HttpRequest, given: dict, status: int = 200) -> HttpResponse:
    return render(request, "accounts/membership/members/invitation_accept.html", given, status=status)


def _come_in(request: HttpRequest, given: dict) -> HttpResponse:
    request.session[SESSION_KEY] = str(given["school"].uuid)
    return redirect("pages:home")
