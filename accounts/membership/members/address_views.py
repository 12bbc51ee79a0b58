"""Another e-mail address: asking for it, and saying yes to it."""

from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.membership.members import access
from accounts.membership.members.forms import AddressForm, PasswordForm
from accounts.membership.members.services.new_addresses import accept_address, ask_for_address, new_address_in
from accounts.people.models import Person
from accounts.people.permissions import admins, signed_in
from kit.web.origins import origin_of
from kit.web.responses import form_page, redirect_done, run_form


@signed_in
@require_http_methods(["GET", "POST"])
def address_change(request: HttpRequest) -> HttpResponse:
    """Another address for one's own account."""
    person = access.own_account_with_address(request.viewer)
    return _ask(request, person, "accounts:person-edit")


@admins
@require_http_methods(["GET", "POST"])
def person_address(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Another address for somebody of the school, who says yes themselves."""
    person = access.get_member_with_address(request.viewer, uuid)
    return _ask(request, person, "accounts:person-manage", uuid=uuid)


def _ask(request: HttpRequest, person: Person, back: str, **parts: UUID) -> HttpResponse:
    form = AddressForm(request.POST or None)
    given = {"actor": request.viewer, "person": person, "origin": origin_of(request)}
    if request.method == "POST" and run_form(form, ask_for_address, **given):
        said = _("A letter is on its way to %(email)s. The address changes when its link is opened.")
        return redirect_done(request, back, message=said % form.cleaned_data, **parts)
    context = {"person": person, "is_self": person.pk == request.viewer.person.pk}
    return form_page(request, "accounts/membership/members/address.html", form, context)


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def address_accept(request: HttpRequest, token: str) -> HttpResponse:
    """Say yes, signed in, with the password."""
    wanted = new_address_in(token)
    if wanted is None:
        return render(request, "accounts/membership/members/address_over.html", status=404)
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), login_url="/sign-in/?way=email")
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and run_form(form, accept_address, person=request.user, wanted=wanted):
        said = _("From now on you sign in with %(email)s.") % {"email": wanted.email}
        return redirect_done(request, "accounts:person-edit", message=said)
    context = {"wanted": wanted, "school": wanted.school, "is_theirs": request.user.pk == wanted.person.pk}
    return form_page(request, "accounts/membership/members/address_accept.html", form, context)
