"""Keeping packs: building one, publishing it, putting it away."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import staff
from kit.errors import Refused
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, redirect_done, refused, render_page, run_form
from resources.adding.forms import AddressForm
from resources.adding.pending import PreviewPending
from resources.adding.preview import Preview, seal, unseal
from resources.adding.services import find_source
from resources.adding.waiting import address_form, pending_page
from resources.library.queries import source_cards
from resources.packs import services
from resources.packs.access import get_kept_item, get_kept_pack, get_pack
from resources.packs.forms import ItemForm, PackForm, PublishForm
from resources.packs.models import Pack, PackItem
from resources.packs.queries import builder_rows, latest_titles, packs_kept
from resources.sources.access import get_source
from resources.sources.models import Source
from resources.sources.queries import school_sources, school_view


@staff
def pack_kept(request: HttpRequest) -> HttpResponse:
    """The packs one keeps: drafts and published ones; `?show=archived` those put away."""
    archived = request.GET.get("show") == "archived"
    after = request.GET.get("after", "")
    found = page_by_key(packs_kept(request.viewer, archived=archived), by="created", after=after, size=24)
    given = {
        "packs": found,
        "show": "archived" if archived else "kept",
        "rest": "show=archived&" if archived else "",
        "first": f"?show={'archived' if archived else 'kept'}" if after else "",
    }
    return render_page(request, "resources/packs/kept.html", given)


@staff
def pack_create(request: HttpRequest) -> HttpResponse:
    """Begin a pack."""
    form = PackForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (pack := run_form(form, services.start_pack, actor=request.viewer)):
        said = _("Your pack is begun. Now put sources in.")
        return redirect_done(request, "resources:pack-build", pack.uuid, message=said)
    return form_page(request, "resources/packs/form.html", form)


@staff
def pack_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What a pack says of itself."""
    pack = get_kept_pack(request.viewer, uuid)
    form = PackForm(request.POST or None, viewer=request.viewer, pack=pack)
    if request.method == "POST" and run_form(form, services.edit_pack, actor=request.viewer, pack=pack):
        return redirect_done(request, "resources:pack-build", pack.uuid, message=_("Saved."))
    return form_page(request, "resources/packs/form.html", form, {"pack": pack})


@staff
def pack_build(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put sources in and out and in order."""
    pack = get_kept_pack(request.viewer, uuid)
    return render_page(request, "resources/packs/build.html", _builder(request, pack))


@staff
def item_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put the source at an address in: look at it first, then say why."""
    viewer, pack = request.viewer, get_kept_pack(request.viewer, uuid)
    if request.method == "POST" and "preview" in request.POST:
        return _confirm(request, pack)
    form = address_form(request)
    try:
        found = run_form(form, find_source, actor=viewer)
    except PreviewPending as pending:
        return pending_page(request, pending)
    if isinstance(found, Source):
        return redirect("resources:pack-item-add-known", pack.uuid, found.uuid)
    if isinstance(found, Preview):
        return _preview(request, pack, ItemForm(preview=found), found)
    return form_page(request, "resources/packs/item_add.html", form, {"pack": pack})


@staff
def item_pick(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose from what the school knows."""
    pack = get_kept_pack(request.viewer, uuid)
    words, after = request.GET.get("q", "")[:100], request.GET.get("after", "")
    inside = pack.items.filter(removed__isnull=True).values("source_id")
    rows = school_sources(request.viewer, words=words).exclude(verdict="refused").exclude(source__in=inside)
    found = page_by_key(rows.select_related("source__feed"), by="created", after=after, size=24)
    given = {
        "pack": pack,
        "words": words,
        "rest": f"{urlencode({'q': words})}&" if words else "",
        "sources": Page(rows=list(zip(found.rows, source_cards(found.rows), strict=True)), next=found.next),
        "first": f"?{urlencode({'q': words})}" if after else "",
    }
    return render_page(request, "resources/packs/item_pick.html", given)


@staff
def item_add_known(request: HttpRequest, uuid: UUID, source: UUID) -> HttpResponse:
    """Put a source that the school knows in, saying why."""
    pack, known = get_kept_pack(request.viewer, uuid), get_source(request.viewer, source)
    form = ItemForm(request.POST or None)
    if request.method == "POST" and run_form(
        form, services.add_item, actor=request.viewer, pack=pack, source=known
    ):
        return _added(request, pack)
    given = {
        "pack": pack,
        "source": known,
        "here": school_view(request.viewer, known),
        "latest": latest_titles(request.viewer, [known.pk]).get(known.pk, []),
    }
    return form_page(request, "resources/packs/item_add_known.html", form, given)


@staff
def item_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say anew why a source is in the pack."""
    item = get_kept_item(request.viewer, uuid)
    form = ItemForm(request.POST or None, item=item)
    if request.method == "POST" and run_form(form, services.edit_item, actor=request.viewer, item=item):
        return redirect_done(request, "resources:pack-build", item.pack.uuid, message=_("Saved."))
    return form_page(request, "resources/packs/item_edit.html", form, {"item": item})


@require_POST
@staff
def item_move(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One place up or down."""
    item = get_kept_item(request.viewer, uuid)
    services.move_item(actor=request.viewer, item=item, up=request.POST.get("way") == "up")
    if request.htmx:
        return render_page(request, "resources/packs/_build_items.html", _builder(request, item.pack))
    return redirect("resources:pack-build", item.pack.uuid)


@require_POST
@staff
def item_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a source out; the sentence that says so carries an undo."""
    item = get_kept_item(request.viewer, uuid)
    services.remove_item(actor=request.viewer, item=item)
    said = _("%(title)s is out of the pack.") % {"title": item.source.title}
    return redirect_done(
        request,
        "resources:pack-build",
        item.pack.uuid,
        message=said,
        undo=reverse("resources:pack-item-restore", args=[item.uuid]),
    )


@require_POST
@staff
def item_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having taken a source out."""
    item = get_kept_item(request.viewer, uuid)
    try:
        services.restore_item(actor=request.viewer, item=item)
    except Refused as no:
        return refused(request, no, "resources:pack-build", item.pack.uuid)
    return _to_builder(request, item, _("%(title)s is back.") % {"title": item.source.title})


@staff
def pack_publish(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show it to those it is for; first the school's word on what nobody has looked at."""
    pack = get_kept_pack(request.viewer, uuid)
    form = PublishForm(request.POST or None, items=services.unaccepted_items(pack))
    if request.method == "POST":
        form = PublishForm(request.POST, items=form.items)
        if run_form(form, services.publish_pack, actor=request.viewer, pack=pack):
            back = reverse("resources:pack-unpublish", args=[pack.uuid])
            said = _("The pack is published.")
            return redirect_done(request, "resources:pack-detail", pack.uuid, message=said, undo=back)
    size = pack.items.filter(removed__isnull=True).count()
    return form_page(request, "resources/packs/publish.html", form, {"pack": pack, "size": size})


@require_POST
@staff
def pack_unpublish(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Back to the drafts."""
    pack = get_kept_pack(request.viewer, uuid)
    services.unpublish_pack(actor=request.viewer, pack=pack)
    said = _("The pack is a draft again. Whoever follows it keeps what they have.")
    return redirect_done(request, "resources:pack-build", pack.uuid, message=said)


@require_POST
@staff
def pack_archive(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put it away."""
    pack = get_kept_pack(request.viewer, uuid)
    services.archive_pack(actor=request.viewer, pack=pack)
    said = _("“%(title)s” is put away. Whoever follows it keeps what they have.") % {"title": pack.title}
    back = reverse("resources:pack-unarchive", args=[pack.uuid])
    return redirect_done(request, "resources:pack-kept", message=said, undo=back)


@require_POST
@staff
def pack_unarchive(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Bring it back."""
    pack = get_kept_pack(request.viewer, uuid)
    services.unarchive_pack(actor=request.viewer, pack=pack)
    return redirect_done(request, "resources:pack-build", pack.uuid, message=_("The pack is back."))


@require_POST
@staff
def pack_copy(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A draft of one's own with the same sources."""
    copy = services.copy_pack(actor=request.viewer, pack=get_pack(request.viewer, uuid))
    said = _("This is your own copy, a draft.")
    return redirect_done(request, "resources:pack-build", copy.uuid, message=said)


def _confirm(request: HttpRequest, pack: Pack) -> HttpResponse:
    preview = unseal(request.viewer, request.POST["preview"])
    if preview is None:
        form = AddressForm({"address": request.POST.get("address", "")})
        form.add_error("address", _("That was a while ago, so look at it once more."))
        return form_page(request, "resources/packs/item_add.html", form, {"pack": pack})
    form = ItemForm(request.POST, preview=preview)
    if run_form(form, services.add_previewed, actor=request.viewer, pack=pack, preview=preview):
        return _added(request, pack)
    return _preview(request, pack, form, preview)


def _preview(request: HttpRequest, pack: Pack, form: ItemForm, preview: Preview) -> HttpResponse:
    given = {"pack": pack, "preview": preview, "token": seal(request.viewer, preview)}
    return form_page(request, "resources/packs/item_preview.html", form, given)


def _added(request: HttpRequest, pack: Pack) -> HttpResponse:
    return redirect_done(request, "resources:pack-build", pack.uuid, message=_("It is in the pack."))


def _to_builder(request: HttpRequest, item: PackItem, said: str) -> HttpResponse:
    return redirect_done(request, "resources:pack-build", item.pack.uuid, message=said)


def _builder(request: HttpRequest, pack: Pack) -> dict:
    return {"pack": pack, "rows": builder_rows(request.viewer, pack)}
