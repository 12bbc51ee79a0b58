"""Shelves of one's own."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.doors import in_school
from kit.answers import carry_out, done, form_page, page
from resources.folders.forms import FolderForm
from resources.folders.queries import shelves_of
from resources.folders.services import end_folder, keep_folder, remove_folder, save_folder
from resources.reading.access import get_folder


@in_school
def folder_list(request: HttpRequest) -> HttpResponse:
    """One's shelves and what stands on them."""
    return page(request, "resources/folders/list.html", {"shelves": shelves_of(request.viewer)})


@in_school
def folder_make(request: HttpRequest) -> HttpResponse:
    """A new shelf."""
    form = FolderForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and carry_out(form, save_folder, actor=request.viewer):
        return done(request, "resources:folder-list", said=_("Your shelf is there."))
    return form_page(request, "resources/folders/edit.html", form)


@in_school
def folder_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Name, last day, what stands on it; and whether it is kept after that day."""
    folder = get_folder(request.viewer, uuid)
    form = FolderForm(request.POST or None, viewer=request.viewer, folder=folder)
    if request.method == "POST" and carry_out(form, save_folder, actor=request.viewer, folder=folder):
        return done(request, "resources:folder-list", said=_("Saved."))
    return form_page(request, "resources/folders/edit.html", form, {"folder": folder})


@require_POST
@in_school
def folder_keep(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep it after its last day; the sentence that says so carries an undo."""
    folder = get_folder(request.viewer, uuid)
    if folder.until is None:
        return done(request, "resources:folder-list")
    keep_folder(actor=request.viewer, folder=folder)
    undo = reverse("resources:folder-end", args=[folder.uuid, folder.until.isoformat()])
    return done(request, "resources:folder-list", said=_("Kept. It comes into Today again."), undo=undo)


@require_POST
@in_school
def folder_end(request: HttpRequest, uuid: UUID, until: str) -> HttpResponse:
    """Take back having kept it."""
    folder = get_folder(request.viewer, uuid)
    try:
        last = date.fromisoformat(until)
    except ValueError:
        raise Http404 from None
    end_folder(actor=request.viewer, folder=folder, until=last)
    return done(request, "resources:folder-list", said=_("It stays out of Today."))


@in_school
def folder_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take the shelf away; asks first."""
    folder = get_folder(request.viewer, uuid)
    if request.method == "POST":
        remove_folder(actor=request.viewer, folder=folder)
        return done(
            request, "resources:folder-list", said=_("The shelf is gone. You still follow what stood on it.")
        )
    return page(request, "resources/folders/remove.html", {"folder": folder})
