"""Shelves of one's own."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.permissions import students_and_staff
from kit.web.responses import form_page, redirect_done, render_page, run_form
from resources.follows.folders.access import get_folder
from resources.follows.folders.forms import FolderForm
from resources.follows.folders.queries import own_folders
from resources.follows.folders.services import end_folder, keep_folder, remove_folder, save_folder


@students_and_staff
def folder_list(request: HttpRequest) -> HttpResponse:
    """One's shelves and what stands on them."""
    return render_page(request, "resources/follows/folders/list.html", {"own": own_folders(request.viewer)})


@students_and_staff
def folder_make(request: HttpRequest) -> HttpResponse:
    """A new shelf."""
    form = FolderForm(request.POST or None, viewer=request.viewer)
    if request.method == "POST" and run_form(form, save_folder, actor=request.viewer):
        return redirect_done(request, "resources:folder-list", message=_("Your shelf is there."))
    return form_page(request, "resources/follows/folders/edit.html", form)


@students_and_staff
def folder_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Name, last day, what stands on it; and whether it is kept after that day."""
    folder = get_folder(request.viewer, uuid)
    form = FolderForm(request.POST or None, viewer=request.viewer, folder=folder)
    if request.method == "POST" and run_form(form, save_folder, actor=request.viewer, folder=folder):
        return redirect_done(request, "resources:folder-list", message=_("Saved."))
    return form_page(request, "resources/follows/folders/edit.html", form, {"folder": folder})


@require_POST
@students_and_staff
def folder_keep(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep it after its last day; the sentence that says so carries an undo."""
    folder = get_folder(request.viewer, uuid)
    if folder.until is None:
        return redirect_done(request, "resources:folder-list")
    keep_folder(actor=request.viewer, folder=folder)
    undo = reverse("resources:folder-end", args=[folder.uuid, folder.until.isoformat()])
    return redirect_done(
        request, "resources:folder-list", message=_("Kept. It comes into Today again."), undo=undo
    )


@require_POST
@students_and_staff
def folder_end(request: HttpRequest, uuid: UUID, until: str) -> HttpResponse:
    """Take back having kept it."""
    folder = get_folder(request.viewer, uuid)
    try:
        last = date.fromisoformat(until)
    except ValueError:
        raise Http404 from None
    end_folder(actor=request.viewer, folder=folder, until=last)
    return redirect_done(request, "resources:folder-list", message=_("It stays out of Today."))


@students_and_staff
def folder_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take the shelf away; asks first."""
    folder = get_folder(request.viewer, uuid)
    if request.method == "POST":
        remove_folder(actor=request.viewer, folder=folder)
        return redirect_done(
            request, "resources:folder-list", message=_("The shelf is gone. You still follow what stood on it.")
        )
    return render_page(request, "resources/follows/folders/remove.html", {"folder": folder})
