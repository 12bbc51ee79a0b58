"""Keeping packs: building one, publishing it, putting it away."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.doors import staff
from kit.answers import carry_out, done, form_page, page, refused
from kit.errors import Refused
from kit.paging import Page, page_by_key
from resources.collections import services
from resources.collections.access import get_collection, get_kept_collection, get_kept_item
from resources.collections.forms import CollectionForm, ItemForm, PublishForm
from resources.collections.models import Collection, CollectionItem
from resources.collections.queries import builder_rows, collections_kept, latest_titles
from resources.library.forms import AddressForm
from resources.library.offers import Look, seal, unseal
from resources.library.queries import school_shelf
from resources.library.services import find_source
from resources.sources.access import get_source
from resources.sources.models import Source
from resources.sources.queries import school_sources, school_view


@staff
def collection_kept(request: HttpRequest) -> HttpResponse:
    """The packs one keeps: drafts and published ones; `?show=archived` those put away."""
    archived = request.GET.get("show") == "archived"
    after = request.GET.get("after", "")
    found = page_by_key(collections_kept(request.viewer, archived=archived), by="created", after=after, size=24)
    given = {
        "packs": found,
        "show": "archived" if archived else "kept",
        "rest": "show=archived&" if archived else "",
        "first": f"?show={'archived' if archived else 'kept'}" if after else "",
    }
    return page(request, "resources/collections/kept.html", given)


@staff
def collection_create(request: HttpRequest) -> HttpResponse:
    """Begin a pack."""
    form = CollectionForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and (
        collection := carry_out(form, services.start_collection, actor=request.viewer)
    ):
        said = _("Your pack is begun. Now put sources in.")
        return done(request, "resources:collection-build", collection.uuid, said=said)
    return form_page(request, "resources/collections/form.html", form)


@staff
def collection_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What a pack says of itself."""
    collection = get_kept_collection(request.viewer, uuid)
    form = CollectionForm(request.POST or None, viewer=request.viewer, collection=collection)
    if request.method == "POST" and carry_out(
        form, services.edit_collection, actor=request.viewer, collection=collection
    ):
        return done(request, "resources:collection-build", collection.uuid, said=_("Saved."))
    return form_page(request, "resources/collections/form.html", form, {"collection": collection})


@staff
def collection_build(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put sources in and out and in order."""
    collection = get_kept_collection(request.viewer, uuid)
    return page(request, "resources/collections/build.html", _builder(request, collection))


@staff
def item_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put the source at an address in: look at it first, then say why."""
    viewer, collection = request.viewer, get_kept_collection(request.viewer, uuid)
    if request.method == "POST" and "look" in request.POST:
        return _confirm(request, collection)
    form = AddressForm(request.POST or None)
    found = carry_out(form, find_source, actor=viewer) if request.method == "POST" else None
    if isinstance(found, Source):
        return redirect("resources:collection-item-add-known", collection.uuid, found.uuid)
    if isinstance(found, Look):
        return _preview(request, collection, ItemForm(look=found), found)
    return form_page(request, "resources/collections/item_add.html", form, {"collection": collection})


@staff
def item_pick(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose from what the school knows."""
    collection = get_kept_collection(request.viewer, uuid)
    words, after = request.GET.get("q", "")[:100], request.GET.get("after", "")
    inside = collection.items.filter(removed__isnull=True).values("source_id")
    rows = school_sources(request.viewer, words=words).exclude(verdict="refused").exclude(source__in=inside)
    found = page_by_key(rows.select_related("source__feed"), by="created", after=after, size=24)
    given = {
        "collection": collection,
        "words": words,
        "rest": f"{urlencode({'q': words})}&" if words else "",
        "sources": Page(rows=list(zip(found.rows, school_shelf(found.rows), strict=True)), next=found.next),
        "first": f"?{urlencode({'q': words})}" if after else "",
    }
    return page(request, "resources/collections/item_pick.html", given)


@staff
def item_add_known(request: HttpRequest, uuid: UUID, source: UUID) -> HttpResponse:
    """Put a source that the school knows in, saying why."""
    collection, known = get_kept_collection(request.viewer, uuid), get_source(request.viewer, source)
    form = ItemForm(request.POST or None)
    if request.method == "POST" and carry_out(
        form, services.add_item, actor=request.viewer, collection=collection, source=known
    ):
        return _added(request, collection)
    given = {
        "collection": collection,
        "source": known,
        "here": school_view(request.viewer, known),
        "latest": latest_titles(request.viewer, [known.pk]).get(known.pk, []),
    }
    return form_page(request, "resources/collections/item_add_known.html", form, given)


@staff
def item_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Say anew why a source is in the pack."""
    item = get_kept_item(request.viewer, uuid)
    form = ItemForm(request.POST or None, item=item)
    if request.method == "POST" and carry_out(form, services.edit_item, actor=request.viewer, item=item):
        return done(request, "resources:collection-build", item.collection.uuid, said=_("Saved."))
    return form_page(request, "resources/collections/item_edit.html", form, {"item": item})


@require_POST
@staff
def item_move(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One place up or down."""
    item = get_kept_item(request.viewer, uuid)
    services.move_item(actor=request.viewer, item=item, up=request.POST.get("way") == "up")
    if request.htmx:
        return page(request, "resources/collections/_build_items.html", _builder(request, item.collection))
    return redirect("resources:collection-build", item.collection.uuid)


@require_POST
@staff
def item_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a source out; the sentence that says so carries an undo."""
    item = get_kept_item(request.viewer, uuid)
    services.remove_item(actor=request.viewer, item=item)
    said = _("%(title)s is out of the pack.") % {"title": item.source.title}
    return done(
        request,
        "resources:collection-build",
        item.collection.uuid,
        said=said,
        undo=reverse("resources:collection-item-restore", args=[item.uuid]),
    )


@require_POST
@staff
def item_restore(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take back having taken a source out."""
    item = get_kept_item(request.viewer, uuid)
    try:
        services.restore_item(actor=request.viewer, item=item)
    except Refused as no:
        return refused(request, no, "resources:collection-build", item.collection.uuid)
    return _to_builder(request, item, _("%(title)s is back.") % {"title": item.source.title})


@staff
def collection_publish(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show it to those it is for; first the school's word on what nobody has looked at."""
    collection = get_kept_collection(request.viewer, uuid)
    form = PublishForm(request.POST or None, items=services.unaccepted_items(collection))
    if request.method == "POST":
        form = PublishForm(request.POST, items=form.items)
        if carry_out(form, services.publish_collection, actor=request.viewer, collection=collection):
            back = reverse("resources:collection-unpublish", args=[collection.uuid])
            said = _("The pack is published.")
            return done(request, "resources:collection-detail", collection.uuid, said=said, undo=back)
    size = collection.items.filter(removed__isnull=True).count()
    return form_page(request, "resources/collections/publish.html", form, {"collection": collection, "size": size})


@require_POST
@staff
def collection_unpublish(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Back to the drafts."""
    collection = get_kept_collection(request.viewer, uuid)
    services.unpublish_collection(actor=request.viewer, collection=collection)
    said = _("The pack is a draft again. Whoever follows it keeps what they have.")
    return done(request, "resources:collection-build", collection.uuid, said=said)


@require_POST
@staff
def collection_archive(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put it away."""
    collection = get_kept_collection(request.viewer, uuid)
    services.archive_collection(actor=request.viewer, collection=collection)
    said = _("“%(title)s” is put away. Whoever follows it keeps what they have.") % {"title": collection.title}
    back = reverse("resources:collection-unarchive", args=[collection.uuid])
    return done(request, "resources:collection-kept", said=said, undo=back)


@require_POST
@staff
def collection_unarchive(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Bring it back."""
    collection = get_kept_collection(request.viewer, uuid)
    services.unarchive_collection(actor=request.viewer, collection=collection)
    return done(request, "resources:collection-build", collection.uuid, said=_("The pack is back."))


@require_POST
@staff
def collection_copy(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A draft of one's own with the same sources."""
    copy = services.copy_collection(actor=request.viewer, collection=get_collection(request.viewer, uuid))
    said = _("This is your own copy. Nobody else sees it until you publish it.")
    return done(request, "resources:collection-build", copy.uuid, said=said)


def _confirm(request: HttpRequest, collection: Collection) -> HttpResponse:
    look = unseal(request.viewer, request.POST["look"])
    if look is None:
        form = AddressForm({"address": request.POST.get("address", "")})
        form.add_error("address", _("That was a while ago, so look at it once more."))
        return form_page(request, "resources/collections/item_add.html", form, {"collection": collection})
    form = ItemForm(request.POST, look=look)
    if carry_out(form, services.add_looked_up, actor=request.viewer, collection=collection, look=look):
        return _added(request, collection)
    return _preview(request, collection, form, look)


def _preview(request: HttpRequest, collection: Collection, form: ItemForm, look: Look) -> HttpResponse:
    given = {"collection": collection, "look": look, "token": seal(request.viewer, look)}
    return form_page(request, "resources/collections/item_preview.html", form, given)


def _added(request: HttpRequest, collection: Collection) -> HttpResponse:
    return done(request, "resources:collection-build", collection.uuid, said=_("It is in the pack."))


def _to_builder(request: HttpRequest, item: CollectionItem, said: str) -> HttpResponse:
    return done(request, "resources:collection-build", item.collection.uuid, said=said)


def _builder(request: HttpRequest, collection: Collection) -> dict:
    return {"collection": collection, "rows": builder_rows(request.viewer, collection)}
