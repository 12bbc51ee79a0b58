"""What school admins do with the people of their school."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.identity.signin_cards.access import may_give_password, may_help
from accounts.identity.signin_cards.queries import Card
from accounts.membership.classes.queries import classes_in_common
from accounts.membership.members import access, queries
from accounts.membership.members.forms import LEFT, AddStaffForm, AddStudentForm, FilterForm, RoleForm
from accounts.membership.members.services.invitations import invite_staff, send_new_link
from accounts.membership.members.services.memberships import change_role, end_membership, restore_membership
from accounts.membership.members.services.people import add_student
from accounts.people.models import STAFF_ROLES
from accounts.people.permissions import admins
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.origins import origin_of
from kit.web.paging import page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form


@admins
@require_GET
def person_list(request: HttpRequest) -> HttpResponse:
    """The people of the school, narrowed by name and role, a page at a time."""
    wanted = FilterForm(request.GET)
    wanted.is_valid()
    text, role = wanted.cleaned_data.get("q", ""), wanted.cleaned_data.get("role", "")
    leavers = queries.leavers_of(request.viewer, text=text)
    people = leavers if role == LEFT else queries.members_of(request.viewer, text=text, role=role)
    context = {
        "query": text,
        "role": role,
        "roles": wanted.fields["role"].choices,
        "people": page_by_key(people, by="created", after=request.GET.get("after", "")),
        "rest": urlencode({"q": text, "role": role}) + "&",
        "left": LEFT,
        "to_leavers": urlencode({"role": LEFT, "q": text}) if role != LEFT and leavers.exists() else "",
        "invitations": [] if request.htmx else queries.invitations_of(request.viewer),
    }
    return render_page(
        request,
        "accounts/membership/members/list.html",
        context,
        fragment="accounts/membership/members/_list.html",
    )


@admins
@never_cache
@require_http_methods(["GET", "POST"])
def person_add_student(request: HttpRequest) -> HttpResponse:
    """Make one student's account; the first password is shown once."""
    form = AddStudentForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (made := run_form(form, add_student, actor=request.viewer)):
        person, password = made
        card = Card(person, form.cleaned_data["user_name"], is_new=True, password=password)
        address = request.get_host() + reverse("account_login")
        context = {"person": person, "card": card, "address": address, "password": password, "added": True}
        return render_page(request, "accounts/membership/members/password.html", context)
    return form_page(request, "accounts/membership/members/add_student.html", form)


@admins
@require_http_methods(["GET", "POST"])
def person_add_staff(request: HttpRequest) -> HttpResponse:
    """Invite somebody of staff: they say yes themselves."""
    form = AddStaffForm(request.POST or None)
    origin = origin_of(request)
    if request.method == "POST" and (made := run_form(form, invite_staff, actor=request.viewer, origin=origin)):
        said = _("An invitation for %(name)s is on its way by mail.") % {"name": isolated(made.name)}
        return redirect_done(request, "accounts:person-list", message=said)
    return form_page(request, "accounts/membership/members/add_staff.html", form)


@admins
@require_GET
def person_manage(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One person as their admin sees them: roles, classes, signing in."""
    person = access.get_member(request.viewer, uuid)
    memberships = queries.memberships_of(request.viewer, person)
    context = {
        "person": person,
        "memberships": memberships,
        "staff_roles": STAFF_ROLES,
        "role_form": RoleForm(),
        "classes": classes_in_common(request.viewer, person),
        "may_help": may_help(request.viewer, person),
        "may_give_password": may_give_password(request.viewer, person),
    }
    return render_page(request, "accounts/membership/members/manage.html", context)


@admins
@require_POST
def membership_role(request: HttpRequest, uuid: UUID, membership_uuid: UUID) -> HttpResponse:
    """Give a member of staff another role."""
    person = access.get_member(request.viewer, uuid)
    membership = access.get_membership(request.viewer, person, membership_uuid)
    form = RoleForm(request.POST)
    if run_form(form, change_role, actor=request.viewer, membership=membership):
        return redirect_done(request, "accounts:person-manage", uuid=uuid, message=_("The role is changed."))
    sentence = next(error for errors in form.errors.values() for error in errors)
    return refused(request, Refused(sentence), "accounts:person-manage", uuid=uuid)


@admins
@require_POST
def membership_end(request: HttpRequest, uuid: UUID, membership_uuid: UUID) -> HttpResponse:
    """End somebody's time at the school; offers an undo."""
    person = access.get_member(request.viewer, uuid)
    membership = access.get_membership(request.viewer, person, membership_uuid)
    try:
        end_membership(actor=request.viewer, membership=membership)
    except Refused as no:
        return refused(request, no, "accounts:person-manage", uuid=uuid)
    said = _("%(name)s has left and is signed out of your school.") % {"name": isolated(person.name)}
    undo = reverse("accounts:membership-restore", args=[uuid, membership_uuid])
    return redirect_done(request, "accounts:person-manage", uuid=uuid, message=said, undo=undo)


@admins
@require_POST
def membership_restore(request: HttpRequest, uuid: UUID, membership_uuid: UUID) -> HttpResponse:
    """Take back that somebody left."""
    person = access.get_member(request.viewer, uuid)
    membership = access.get_membership(request.viewer, person, membership_uuid)
    restore_membership(actor=request.viewer, membership=membership)
    return redirect_done(
        request,
        "accounts:person-manage",
        uuid=uuid,
        message=_("%(name)s is back.") % {"name": isolated(person.name)},
    )


@admins
@require_POST
def person_send_link(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Send somebody a new link for choosing a password."""
    person = access.get_member(request.viewer, uuid)
    try:
        send_new_link(actor=request.viewer, person=person, origin=origin_of(request))
    except Refused as no:
        return refused(request, no, "accounts:person-manage", uuid=uuid)
    return redirect_done(
        request, "accounts:person-manage", uuid=uuid, message=_("A new link is on its way by mail.")
    )
