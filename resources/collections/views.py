"""Choosing packs, looking into one, following and leaving it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.people.doors import in_school
from kit.answers import carry_out, done, form_page, page, refused
from kit.errors import Refused
from kit.paging import Page, page_by_key
from resources.collections import following
from resources.collections.access import get_collection, get_membership, get_shown_item
from resources.collections.forms import BrowseForm, LeaveForm, MembershipForm, TakeForm
from resources.collections.models import CollectionItem, CollectionMember
from resources.collections.queries import (
    collection_page,
    collections_followed,
    collections_on_show,
    fitting_collections,
)
from resources.library.views import show_source

PAGE = 24


@in_school
def collection_list(request: HttpRequest) -> HttpResponse:
    """The packs to choose from; `?show=mine` those one follows, `?show=fitting` some for one's
    interests."""
    viewer, after = request.viewer, request.GET.get("after", "")
    query = request.GET.copy()
    query.pop("after", None)
    given = {"show": "all", "rest": f"{query.urlencode()}&", "first": f"?{query.urlencode()}" if after else ""}
    if request.GET.get("show") == "mine":
        found = page_by_key(collections_followed(viewer), by="created", after=after, size=PAGE)
        return page(request, "resources/collections/list.html", {**given, "show": "mine", "packs": found})
    if request.GET.get("show") == "fitting":
        fitting = Page(rows=fitting_collections(viewer), next="")
        return page(request, "resources/collections/list.html", {**given, "show": "fitting", "packs": fitting})
    form = BrowseForm(request.GET, viewer=viewer)
    chosen = form.chosen()
    found = page_by_key(collections_on_show(viewer, **chosen), by="published", after=after, size=PAGE)
    filtered = any(chosen.values())
    given |= {"packs": found, "filter": form, "filtered": filtered}
    given["narrows"] = filtered or bool(after) or found.is_long()
    return page(request, "resources/collections/list.html", given)


@in_school
def collection_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One pack: what is in it, and for whoever follows it what becomes of each source."""
    collection = get_collection(request.viewer, uuid)
    given = {"page": collection_page(request.viewer, collection), "collection": collection}
    return page(request, "resources/collections/detail.html", given)


@in_school
def collection_source(request: HttpRequest, uuid: UUID, source: UUID) -> HttpResponse:
    """A source as one comes to it from a pack, which its page leads back to."""
    collection = get_collection(request.viewer, uuid)
    if not collection.items.filter(removed__isnull=True, source__uuid=source).exists():
        return redirect("resources:source-detail", source)
    up = reverse("resources:collection-detail", args=[collection.uuid])
    return show_source(request, source, up=up, up_label=collection.title)


@in_school
def collection_take(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a pack, or take only its sources; saying what for."""
    viewer = request.viewer
    collection = get_collection(viewer, uuid)
    shown = collection_page(viewer, collection)
    if not collection.is_on_show or shown.member:
        return redirect("resources:collection-detail", collection.uuid)
    form = TakeForm(request.POST or None, viewer=viewer, collection=collection, rows=shown.rows)
    if request.method == "POST":
        taken = carry_out(form, following.take_collection, actor=viewer, collection=collection)
        if isinstance(taken, CollectionMember):
            said = _("You follow this pack now. What comes into it comes to you.")
            return done(request, "resources:collection-detail", collection.uuid, said=said)
        if taken:
            said = ngettext("You follow %(count)s source now.", "You follow %(count)s sources now.", len(taken))
            return done(request, "resources:source-list", said=said % {"count": len(taken)})
    return form_page(request, "resources/collections/take.html", form, {"page": shown, "collection": collection})


@in_school
def membership_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What one follows a pack for."""
    member = get_membership(request.viewer, uuid)
    form = MembershipForm(request.POST or None, viewer=request.viewer, member=member)
    if request.method == "POST" and carry_out(
        form, following.edit_membership, actor=request.viewer, member=member
    ):
        return done(request, "resources:collection-detail", member.collection.uuid, said=_("Saved."))
    return form_page(request, "resources/collections/purpose.html", form, {"collection": member.collection})


@in_school
def collection_leave(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a pack no more; asks what becomes of its sources."""
    member = get_membership(request.viewer, uuid)
    if member.ended:
        return redirect("resources:collection-list")
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and carry_out(
        form, following.leave_collection, actor=request.viewer, member=member
    ):
        said = _("You no longer follow the pack “%(title)s”.") % {"title": member.collection.title}
        back = reverse("resources:collection-rejoin", args=[member.collection.uuid])
        return done(request, "resources:collection-list", said=said, undo=back)
    return form_page(request, "resources/collections/leave.html", form, {"collection": member.collection})


@require_POST
@in_school
def collection_rejoin(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having left."""
    member = get_membership(request.viewer, uuid)
    try:
        following.rejoin_collection(actor=request.viewer, member=member)
    except Refused as no:
        return refused(request, no, "resources:collection-list")
    return done(request, "resources:collection-detail", uuid, said=_("You follow it again."))


@require_POST
@in_school
def item_hide(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep the pack, but not this source."""
    item = get_shown_item(request.viewer, uuid)
    following.hide_item(actor=request.viewer, item=item)
    said = _("%(title)s is hidden. The rest of the pack stays.") % {"title": item.source.title}
    return _back(request, item, said, undo=reverse("resources:collection-item-show", args=[item.uuid]))


@require_POST
@in_school
def item_show(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a hidden source of the pack after all."""
    item = get_shown_item(request.viewer, uuid)
    try:
        following.show_item(actor=request.viewer, item=item)
    except Refused as no:
        return refused(request, no, "resources:collection-detail", item.collection.uuid)
    return _back(request, item, _("You follow %(title)s.") % {"title": item.source.title})


@require_POST
@in_school
def item_own(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep a source whatever becomes of the pack; `own=0` lets it go the pack's way again."""
    item = get_shown_item(request.viewer, uuid)
    own = request.POST.get("own") != "0"
    following.set_own(actor=request.viewer, item=item, own=own)
    words = _("%(title)s is your own now: it stays, whatever becomes of the pack.")
    if not own:
        words = _("%(title)s comes and goes with the pack again.")
    return _back(request, item, words % {"title": item.source.title})


def _back(request: HttpRequest, item: CollectionItem, said: str, undo: str = "") -> HttpResponse:
    return done(request, "resources:collection-detail", item.collection.uuid, said=said, undo=undo)
