"""Following sources."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from accounts.people.remembered import recall, remember
from kit.errors import Refused
from kit.web.responses import form_page, redirect_done, refused, run_form
from resources.follows.access import get_follow
from resources.follows.forms import FollowForm
from resources.follows.queries import follow_of, followers_here, latest_titles, said_of_following
from resources.follows.services import edit_follow, end_follow, restart_follow, start_follow
from resources.providers.queries import card_of_source
from resources.sources.access import get_source
from resources.sources.queries import school_view

BEGUN = "follows-begun"  # remembered: by the uuid of a source, what one began to say
MOST_BEGUN = 5


@students_and_staff
def follow_start(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a source the school knows, saying why. Who checks it first (`later`) finds what they began to say."""
    source = get_source(request.viewer, uuid)
    if request.method == "GET" and follow_of(request.viewer, source):
        return redirect("resources:source-detail", source.uuid)
    card = card_of_source(request.viewer, source)
    begun = dict(recall(request, BEGUN) or {})
    given = {"has_rules": bool(card and card.rules), "brings_news": hasattr(source, "feed")}
    given["initial"] = begun.pop(str(uuid), None)
    form = FollowForm(request.POST or None, viewer=request.viewer, **given)
    if "later" in request.POST:
        remember(request, BEGUN, dict([*begun.items(), (str(uuid), form.begun())][-MOST_BEGUN:]))
        return redirect("resources:check-edit", source.uuid)
    if request.method == "POST" and run_form(form, start_follow, actor=request.viewer, source=source):
        remember(request, BEGUN, begun)
        said = said_of_following(request.viewer, source)
        return redirect_done(request, "resources:source-detail", source.uuid, message=said)
    given = {
        "source": source,
        "card": card,
        "here": school_view(request.viewer, source),
        "followers": followers_here(request.viewer, source),
        "latest": latest_titles(request.viewer, source),
    }
    return form_page(request, "resources/follows/start.html", form, given)


@students_and_staff
def follow_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What a follow is for."""
    follow = get_follow(request.viewer, uuid)
    brings_news = hasattr(follow.source, "feed")
    form = FollowForm(request.POST or None, viewer=request.viewer, follow=follow, brings_news=brings_news)
    if request.method == "POST" and run_form(form, edit_follow, actor=request.viewer, follow=follow):
        return redirect_done(request, "resources:source-detail", follow.source.uuid, message=_("Saved."))
    return form_page(request, "resources/follows/edit.html", form, {"follow": follow})


@require_POST
@students_and_staff
def follow_end(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let go; the sentence that says so carries an undo."""
    follow = end_follow(actor=request.viewer, follow=get_follow(request.viewer, uuid))
    said = _("You no longer follow %(title)s.") % {"title": follow.source.title}
    return redirect_done(
        request,
        "resources:source-list",
        message=said,
        undo=reverse("resources:follow-restart", args=[follow.uuid]),
    )


@require_POST
@students_and_staff
def follow_restart(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having let go."""
    follow = get_follow(request.viewer, uuid)
    try:
        restart_follow(actor=request.viewer, follow=follow)
    except Refused as no:
        return refused(request, no, "resources:source-list")
    return redirect_done(request, "resources:source-detail", follow.source.uuid, message=_("You follow it again."))
