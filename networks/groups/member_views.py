"""Who comes into a group and who goes."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import staff, students, students_and_staff
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.responses import redirect_done, refused, render_page, run_form
from networks.groups.access import (
    get_former_member,
    get_group,
    get_join_request,
    get_member,
    get_open_club,
    get_own_join_request,
    get_own_membership,
    get_person_to_add,
    get_run_group,
)
from networks.groups.forms import WishAnswerForm
from networks.groups.models import Group, GroupKind
from networks.groups.queries import FOUND_AT_MOST, keeps, people_to_add
from networks.groups.services.members import (
    add_person,
    answer_join_request,
    ask_to_join,
    bring_back,
    leave_group,
    return_to_group,
    take_out,
    withdraw_join_request,
)


@staff
@require_GET
def group_people(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Whom one can put into a group."""
    group = get_run_group(request.viewer, uuid)
    query = request.GET.get("q", "")
    given = {
        "group": group,
        "query": query,
        "people": people_to_add(request.viewer, group, query),
        "most": FOUND_AT_MOST,
    }
    return render_page(request, "networks/groups/people.html", given, fragment="networks/groups/_people.html")


@staff
@require_POST
def group_add(request: HttpRequest, uuid: UUID, person: UUID) -> HttpResponse:
    """Put a student in, or a colleague to lead along."""
    group = get_run_group(request.viewer, uuid)
    found = get_person_to_add(request.viewer, person)
    said = _("%(name)s is in the group now.") % {"name": isolated(found.name)}
    try:
        add_person(actor=request.viewer, group=group, person=found)
    except Refused as no:
        return refused(request, no, "networks:group-people", uuid)
    if not keeps(request.viewer, group):
        said += " " + _("What a counsellor leads is in confidence: admins do not see it.")
        return redirect_done(request, "networks:group-list", message=said)
    undo = reverse("networks:group-take-out", args=[uuid, person])
    return redirect_done(request, "networks:group-people", uuid, message=said, undo=undo)


@staff
@require_POST
def group_take_out(request: HttpRequest, uuid: UUID, person: UUID) -> HttpResponse:
    """Take somebody out; the sentence that says so carries an undo."""
    group = get_run_group(request.viewer, uuid)
    member = get_member(group, person)
    said = _("%(name)s is not in the group any more.") % {"name": isolated(member.person.name)}
    undo = reverse("networks:group-bring-back", args=[uuid, person])
    return _turn(request, group, take_out, {"member": member}, said, undo=undo)


@staff
@require_POST
def group_bring_back(request: HttpRequest, uuid: UUID, person: UUID) -> HttpResponse:
    """Take back having taken somebody out."""
    group = get_run_group(request.viewer, uuid)
    member = get_former_member(group, person)
    said = _("%(name)s is back in the group.") % {"name": isolated(member.person.name)}
    return _turn(request, group, bring_back, {"member": member}, said)


@staff
@require_POST
def group_answer(request: HttpRequest, uuid: UUID, person: UUID) -> HttpResponse:
    """Let somebody into a club, or say that it does not fit now."""
    group = get_run_group(request.viewer, uuid)
    join_request = get_join_request(group, person)
    form = WishAnswerForm(request.POST)
    if not run_form(form, answer_join_request, actor=request.viewer, join_request=join_request):
        return refused(request, Refused(next(iter(form.errors.values()))[0]), "networks:group-detail", uuid)
    names = {"name": isolated(join_request.person.name)}
    yes, no = _("%(name)s is in the club now."), _("%(name)s is told kindly that it does not fit now.")
    return redirect_done(
        request, "networks:group-detail", uuid, message=(yes if form.cleaned_data["accept"] else no) % names
    )


@students
@require_POST
def group_ask(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Wish to be in an open club."""
    group = get_open_club(request.viewer, uuid)
    said = _("Asked. We tell you when there is an answer.")
    undo = reverse("networks:group-withdraw", args=[uuid])
    return _turn(request, group, ask_to_join, {"group": group}, said, undo=undo)


@students
@require_POST
def group_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back the request to join a club."""
    join_request = get_own_join_request(request.viewer, uuid)
    said, away = _("You took it back."), "networks:group-list"
    return _turn(
        request, join_request.group, withdraw_join_request, {"join_request": join_request}, said, away=away
    )


@students_and_staff
@require_POST
def group_leave(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Leave a group; the sentence that says so carries an undo."""
    get_group(request.viewer, uuid)
    member = get_own_membership(request.viewer, uuid)
    said = _("You left %(name)s.") % {"name": isolated(member.group.name)}
    if member.group.kind == GroupKind.TUTORING and not member.is_lead:
        said = _("You stopped with %(name)s. Whoever leads it is told, and that is all.") % {
            "name": isolated(member.group.name)
        }
    undo = reverse("networks:group-return", args=[uuid])
    return _turn(
        request, member.group, leave_group, {"member": member}, said, undo=undo, away="networks:group-list"
    )


@students_and_staff
@require_POST
def group_return(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having left a group."""
    member = get_own_membership(request.viewer, uuid)
    said = _("You are in %(name)s again.") % {"name": isolated(member.group.name)}
    try:
        return_to_group(actor=request.viewer, member=member)
    except Refused as no:
        return refused(request, no, "networks:group-list")
    return redirect_done(request, "networks:group-detail", uuid, message=said)


def _turn(
    request: HttpRequest,
    group: Group,
    act: Callable[..., object],
    given: dict,
    said: str,
    *,
    undo: str = "",
    away: str = "",
) -> HttpResponse:
    """Do it and say so on the group's page; or at `away`, where the group may be out of sight afterwards."""
    try:
        act(actor=request.viewer, **given)
    except Refused as no:
        return refused(request, no, "networks:group-detail", group.uuid)
    if away:
        return redirect_done(request, away, message=said, undo=undo)
    return redirect_done(request, "networks:group-detail", group.uuid, message=said, undo=undo)
