"""Choosing packs, looking into one, following and leaving it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from kit.errors import Refused
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from resources.library.views import show_source
from resources.packs import following
from resources.packs.access import get_membership, get_pack, get_shown_item
from resources.packs.forms import BrowseForm, LeaveForm, MembershipForm, TakeForm
from resources.packs.models import PackItem, PackMember
from resources.packs.queries import (
    fitting_packs,
    pack_page,
    packs_followed,
    packs_on_show,
)

PAGE = 24


@students_and_staff
def pack_list(request: HttpRequest) -> HttpResponse:
    """The packs to choose from; `?show=mine` those one follows, `?show=fitting` some for one's
    interests."""
    viewer, after = request.viewer, request.GET.get("after", "")
    query = request.GET.copy()
    query.pop("after", None)
    given = {"show": "all", "rest": f"{query.urlencode()}&", "first": f"?{query.urlencode()}" if after else ""}
    if request.GET.get("show") == "mine":
        found = page_by_key(packs_followed(viewer), by="created", after=after, size=PAGE)
        return render_page(request, "resources/packs/list.html", {**given, "show": "mine", "packs": found})
    if request.GET.get("show") == "fitting":
        fitting = Page(rows=fitting_packs(viewer), next="")
        return render_page(request, "resources/packs/list.html", {**given, "show": "fitting", "packs": fitting})
    form = BrowseForm(request.GET, viewer=viewer)
    chosen = form.chosen()
    found = page_by_key(packs_on_show(viewer, **chosen), by="published", after=after, size=PAGE)
    filtered = any(chosen.values())
    given |= {"packs": found, "filter": form, "filtered": filtered}
    given["narrows"] = filtered or bool(after) or found.is_long()
    return render_page(request, "resources/packs/list.html", given)


@students_and_staff
def pack_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One pack: what is in it, and for whoever follows it what becomes of each source."""
    pack = get_pack(request.viewer, uuid)
    given = {"page": pack_page(request.viewer, pack), "pack": pack}
    return render_page(request, "resources/packs/detail.html", given)


@students_and_staff
def pack_source(request: HttpRequest, uuid: UUID, source: UUID) -> HttpResponse:
    """A source as one comes to it from a pack, which its page leads back to."""
    pack = get_pack(request.viewer, uuid)
    if not pack.items.filter(removed__isnull=True, source__uuid=source).exists():
        return redirect("resources:source-detail", source)
    up = reverse("resources:pack-detail", args=[pack.uuid])
    return show_source(request, source, up=up, up_label=pack.title)


@students_and_staff
def pack_take(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a pack, or take only its sources; saying what for."""
    viewer = request.viewer
    pack = get_pack(viewer, uuid)
    shown = pack_page(viewer, pack)
    if not pack.is_on_show or shown.member:
        return redirect("resources:pack-detail", pack.uuid)
    form = TakeForm(request.POST or None, viewer=viewer, pack=pack, rows=shown.rows)
    if request.method == "POST":
        taken = run_form(form, following.take_pack, actor=viewer, pack=pack)
        if isinstance(taken, PackMember):
            said = _("You follow this pack now. What comes into it comes to you.")
            return redirect_done(request, "resources:pack-detail", pack.uuid, message=said)
        if taken:
            said = ngettext("You follow %(count)s source now.", "You follow %(count)s sources now.", len(taken))
            return redirect_done(request, "resources:source-list", message=said % {"count": len(taken)})
    return form_page(request, "resources/packs/take.html", form, {"page": shown, "pack": pack})


@students_and_staff
def membership_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What one follows a pack for."""
    member = get_membership(request.viewer, uuid)
    form = MembershipForm(request.POST or None, viewer=request.viewer, member=member)
    if request.method == "POST" and run_form(form, following.edit_membership, actor=request.viewer, member=member):
        return redirect_done(request, "resources:pack-detail", member.pack.uuid, message=_("Saved."))
    return form_page(request, "resources/packs/purpose.html", form, {"pack": member.pack})


@students_and_staff
def pack_leave(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a pack no more; asks what becomes of its sources."""
    member = get_membership(request.viewer, uuid)
    if member.ended:
        return redirect("resources:pack-list")
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and run_form(form, following.leave_pack, actor=request.viewer, member=member):
        said = _("You no longer follow the pack “%(title)s”.") % {"title": member.pack.title}
        back = reverse("resources:pack-rejoin", args=[member.pack.uuid])
        return redirect_done(request, "resources:pack-list", message=said, undo=back)
    return form_page(request, "resources/packs/leave.html", form, {"pack": member.pack})


@require_POST
@students_and_staff
def pack_rejoin(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having left."""
    member = get_membership(request.viewer, uuid)
    try:
        following.rejoin_pack(actor=request.viewer, member=member)
    except Refused as no:
        return refused(request, no, "resources:pack-list")
    return redirect_done(request, "resources:pack-detail", uuid, message=_("You follow it again."))


@require_POST
@students_and_staff
def item_hide(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep the pack, but not this source."""
    item = get_shown_item(request.viewer, uuid)
    following.hide_item(actor=request.viewer, item=item)
    said = _("%(title)s is hidden. The rest of the pack stays.") % {"title": item.source.title}
    return _back(request, item, said, undo=reverse("resources:pack-item-show", args=[item.uuid]))


@require_POST
@students_and_staff
def item_show(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Follow a hidden source of the pack after all."""
    item = get_shown_item(request.viewer, uuid)
    try:
        following.show_item(actor=request.viewer, item=item)
    except Refused as no:
        return refused(request, no, "resources:pack-detail", item.pack.uuid)
    return _back(request, item, _("You follow %(title)s.") % {"title": item.source.title})


@require_POST
@students_and_staff
def item_own(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep a source whatever becomes of the pack; `own=0` lets it go the pack's way again."""
    item = get_shown_item(request.viewer, uuid)
    own = request.POST.get("own") != "0"
    following.set_own(actor=request.viewer, item=item, own=own)
    words = _("%(title)s is your own now: it stays, whatever becomes of the pack.")
    if not own:
        words = _("%(title)s comes and goes with the pack again.")
    return _back(request, item, words % {"title": item.source.title})


def _back(request: HttpRequest, item: PackItem, said: str, undo: str = "") -> HttpResponse:
    return redirect_done(request, "resources:pack-detail", item.pack.uuid, message=said, undo=undo)
