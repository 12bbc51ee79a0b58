"""Blocking somebody, and whom one blocked."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.people.permissions import for_roles
from accounts.people.roles import Role
from accounts.safety.blocks import access, queries, services
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import redirect_done, refused, render_page

students_and_mentors = for_roles(Role.STUDENT, Role.MENTOR)


@students_and_mentors
@require_GET
def block_list(request: HttpRequest) -> HttpResponse:
    """Whom one blocked, and the way to lift it."""
    context = {"blocks": queries.blocks_of(request.viewer)}
    return render_page(request, "accounts/safety/blocks/list.html", context)


@students_and_mentors
@require_http_methods(["GET", "POST"])
def block_make(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Block somebody; says first what happens then."""
    viewer = request.viewer
    person = access.get_person_met(viewer, uuid)
    if request.method == "GET":
        turn_to = queries.people_to_turn_to(viewer, person)
        context = {
            "person": person,
            "may_block": queries.may_block(viewer, person),
            "names": get_text_list([isolated(one.name) for one in turn_to], _("and")),
        }
        return render_page(request, "accounts/safety/blocks/make.html", context)
    try:
        block = services.block_person(actor=viewer, person=person)
    except Refused as no:
        return refused(request, no, "accounts:block-make", uuid)
    said = _("%(name)s is blocked, and is not told.") % {"name": isolated(person.name)}
    undo = reverse("accounts:block-lift", args=[block.uuid])
    return redirect_done(request, "accounts:block-list", message=said, undo=undo)


@students_and_mentors
@require_POST
def block_lift(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The two find each other again; the sentence that says so carries an undo."""
    block = access.get_own_block(request.viewer, uuid)
    services.lift_block(actor=request.viewer, block=block)
    said = _("%(name)s is not blocked any more.") % {"name": isolated(block.blocked.name)}
    undo = reverse("accounts:block-restore", args=[block.uuid])
    return redirect_done(request, "accounts:block-list", message=said, undo=undo)


@students_and_mentors
@require_POST
def block_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having lifted it."""
    block = access.get_own_block(request.viewer, uuid)
    services.restore_block(actor=request.viewer, block=block)
    said = _("%(name)s is blocked again.") % {"name": isolated(block.blocked.name)}
    return redirect_done(request, "accounts:block-list", message=said)
