"""Finding people, asking them, answering them."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.identity.signin_cards.access import may_reopen
from accounts.people.permissions import students_and_staff
from accounts.people.queries import has_named_both
from accounts.safety.contact.rules import NOT_NAMED
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.paging import page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from networks.connections.access import (
    connection_recipient_by,
    connection_recipient_of,
    own_connection,
    person_to_ask,
)
from networks.connections.forms import ConnectionAnswerForm, ConnectionAskForm, PersonFindForm
from networks.connections.queries import A_PAGE, asks_of, connected_to, helped_by, page_of_people
from networks.connections.services import answer_connection, ask_connection, end_connection, withdraw_connection

LISTS = {"connected": connected_to, "helped": helped_by}


@students_and_staff
@require_GET
def connection_list(request: HttpRequest) -> HttpResponse:
    """What one was asked, what one asked, and who is in the network; `?show=helped`: in whose network one is."""
    viewer, words = request.viewer, request.GET.get("q", "")[:80]
    asks, helps = asks_of(viewer), helped_by(viewer).exists()
    show = request.GET.get("show") or ("helped" if not connected_to(viewer).exists() else "connected")
    show = show if show in LISTS and helps else "connected"
    chosen = ({"show": show} if helps else {}) | ({"q": words} if words else {})
    query = urlencode(chosen) + "&" if chosen else ""
    context = {
        "words": words,
        "rest": query,
        "first": f"?{query}" if request.GET.get("after") and not request.htmx else "",
        "received": [ask for ask in asks if ask.recipient_id == viewer.person.pk],
        "waiting": [ask for ask in asks if ask.asker_id == viewer.person.pk],
        "in_place": page_by_key(
            LISTS[show](viewer, words), by="created", after=request.GET.get("after", ""), size=A_PAGE
        ),
        "show": show,
        "segments": _segments(show) if helps else (),
    }
    return render_page(
        request, "networks/connections/list.html", context, fragment="networks/connections/_in_place.html"
    )


def _segments(show: str) -> list[dict]:
    labels = {"connected": _("Connected"), "helped": _("People you help")}
    return [{"label": label, "url": f"?show={key}", "current": key == show} for key, label in labels.items()]


@students_and_staff
@require_GET
def connection_find(request: HttpRequest) -> HttpResponse:
    """Who could help: people of the school one may ask, narrowed by words and topic."""
    form = PersonFindForm(request.GET, viewer=request.viewer)
    found = page_of_people(request.viewer, after=form.goes_on_from, **form.chosen)
    form.show_chosen_topic()
    query = request.GET.copy()
    query.pop("after", None)
    context = {"form": form, "found": found, "chosen": form.chosen, "rest": f"{query.urlencode()}&"}
    if request.GET.get("after") and not request.htmx:
        context["first"] = f"?{query.urlencode()}"
    if request.viewer.is_student and not has_named_both(request.viewer.school):
        context["why_not"] = NOT_NAMED
    return render_page(
        request, "networks/connections/find.html", context, fragment="networks/connections/_found.html"
    )


@students_and_staff
@require_http_methods(["GET", "POST"])
def connection_ask(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask somebody into one's network, saying what for."""
    found = person_to_ask(request.viewer, uuid)
    if request.method == "GET" and found.connection:
        return redirect("networks:connection-list")
    form = ConnectionAskForm(
        request.POST or None, viewer=request.viewer, initial={"topic": request.GET.get("topic", "")}
    )
    if request.method == "POST" and run_form(form, ask_connection, actor=request.viewer, person=found.person):
        return redirect_done(
            request, "networks:connection-list", message=_("Asked. We tell you when there is an answer.")
        )
    return form_page(request, "networks/connections/ask.html", form, {"found": found})


@students_and_staff
@require_http_methods(["GET", "POST"])
def connection_answer(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer somebody who asked."""
    connection = connection_recipient_of(request.viewer, uuid)
    if request.method == "GET" and connection.state != connection.State.PENDING:
        return redirect("networks:connection-list")
    form = ConnectionAnswerForm(request.POST or None)
    if request.method == "POST" and run_form(form, answer_connection, actor=request.viewer, connection=connection):
        names = {"name": isolated(connection.asker.name)}
        yes, no = _("You and %(name)s are connected."), _("%(name)s knows that it does not fit right now.")
        return redirect_done(
            request, "networks:connection-list", message=(yes if form.cleaned_data["accept"] else no) % names
        )
    context = {"connection": connection, "may_reopen": may_reopen(request.viewer, connection.asker)}
    return form_page(request, "networks/connections/answer.html", form, context)


@students_and_staff
@require_POST
def connection_withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back an ask that nobody has answered."""
    connection = connection_recipient_by(request.viewer, uuid)
    try:
        withdraw_connection(actor=request.viewer, connection=connection)
    except Refused as no:
        return refused(request, no, "networks:connection-list")
    return redirect_done(request, "networks:connection-list", message=_("You took it back."))


@students_and_staff
@require_http_methods(["GET", "POST"])
def connection_end(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let a connection go; asks first."""
    connection = own_connection(request.viewer, uuid)
    other = connection.other(request.viewer.person)
    if request.method == "GET":
        if connection.state != connection.State.ACCEPTED:
            return redirect("networks:connection-list")
        context = {"connection": connection, "other": other}
        return render_page(request, "networks/connections/end.html", context)
    try:
        end_connection(actor=request.viewer, connection=connection)
    except Refused as no:
        return refused(request, no, "networks:connection-list")
    return redirect_done(request, "networks:connection-list", message=_("Done. You can always ask again."))
