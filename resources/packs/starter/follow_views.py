"""A student follows a source, or sources of a pack, of the starter library. Nothing was fetched until then."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.permissions import students
from accounts.schools.models import SourcePolicy
from accounts.topics.queries import topic_of
from kit.errors import Refused
from kit.web.responses import form_page, redirect_done, refused, run_form
from resources.adding.services import known_source
from resources.follows.queries import said_of_following
from resources.packs.starter.forms import StarterFollowForm
from resources.packs.starter.library import StarterSource, starter_packs, starter_sources
from resources.packs.starter.offers import addresses_of, offered_sources
from resources.packs.starter.queries import starter_rows
from resources.packs.starter.services import follow_starters

_PAGE = "resources/packs/starter_follow.html"


@students
def starter_source(request: HttpRequest, key: str) -> HttpResponse:
    """Follow one source of the library; `?topic=` is the uuid of what it is for. What the school knows already has
    a page of its own."""
    source = starter_sources().get(key)
    if source is None:
        raise Http404
    try:
        known = known_source(request.viewer, set(addresses_of(source)))
    except Refused as no:
        return refused(request, no, "resources:source-list")
    if known:
        return redirect("resources:follow-start", known.uuid)
    offered = offered_sources(request.viewer, [source])
    return _follow(request, offered, title=_("Follow a source"), slug=source.topic)


@students
def starter_follow(request: HttpRequest, key: str) -> HttpResponse:
    """Follow what one likes of a pack of the library, each for itself."""
    pack = starter_packs().get(key)
    if pack is None:
        raise Http404
    offered = offered_sources(request.viewer, pack.sources)
    return _follow(request, offered, title=pack.title, slug=pack.topics[0])


def _follow(request: HttpRequest, offered: list[StarterSource], *, title: str, slug: str) -> HttpResponse:
    if not offered:
        return redirect_done(
            request, "resources:source-list", message=_("You follow what is for you there already.")
        )
    viewer = request.viewer
    topic = topic_of(viewer, request.GET.get("topic", ""), seeded=slug)
    form = StarterFollowForm(request.POST or None, viewer=viewer, sources=offered, topic=topic)
    if request.method == "POST" and (follows := run_form(form, follow_starters, actor=viewer)):
        if len(follows) == 1:
            source = follows[0].source
            said = said_of_following(viewer, source)
            return redirect_done(request, "resources:source-detail", source.uuid, message=said)
        said = ngettext("You follow %(count)s source now.", "You follow %(count)s sources now.", len(follows))
        return redirect_done(request, "resources:source-list", message=said % {"count": len(follows)})
    given = {
        "title": title,
        "rows": starter_rows(offered),
        "waits": viewer.school.source_policy == SourcePolicy.REVIEW_BEFORE,
    }
    return form_page(request, _PAGE, form, given)
