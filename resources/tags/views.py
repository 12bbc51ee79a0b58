"""Saving with tags."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.people.permissions import students_and_staff
from kit.responses import form_page, redirect_done, render_page, run_form
from resources.reading.access import get_entry
from resources.reading.queries import own_tags, reading_of
from resources.tags.forms import TagRenameForm, TagsForm
from resources.tags.services import remove_tag, rename_tag, set_tags


@students_and_staff
def tag_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The tags of one entry; with a tag it is saved."""
    entry = get_entry(request.viewer, uuid)
    tags = reading_of(request.viewer, entry).tags
    own = sorted({*own_tags(request.viewer), *tags})
    form = TagsForm(request.POST if request.method == "POST" else None, own=own, initial={"known": tags})
    if request.method == "POST" and run_form(form, set_tags, actor=request.viewer, entry=entry):
        return redirect_done(request, "resources:entry-detail", entry.uuid, message=_("Saved with its tags."))
    return form_page(request, "resources/tags/edit.html", form, {"entry": entry})


@students_and_staff
def tag_list(request: HttpRequest) -> HttpResponse:
    """One's own tags, to change."""
    return render_page(request, "resources/tags/list.html", {"tags": own_tags(request.viewer)})


@students_and_staff
def tag_rename(request: HttpRequest) -> HttpResponse:
    """Another name for a tag (`?tag=`), or one with another."""
    tag = _own(request)
    form = TagRenameForm(request.POST or None, initial={"name": tag})
    if request.method == "POST" and (name := run_form(form, rename_tag, actor=request.viewer, tag=tag)):
        return redirect_done(
            request, "resources:tag-list", message=_("It is called “%(name)s” now.") % {"name": name}
        )
    return form_page(request, "resources/tags/rename.html", form, {"tag": tag})


@students_and_staff
def tag_remove(request: HttpRequest) -> HttpResponse:
    """Take a tag (`?tag=`) away everywhere; asks first."""
    tag = _own(request)
    if request.method == "POST":
        remove_tag(actor=request.viewer, tag=tag)
        return redirect_done(
            request, "resources:tag-list", message=_("The tag is gone. What carried it is still saved.")
        )
    return render_page(request, "resources/tags/remove.html", {"tag": tag})


def _own(request: HttpRequest) -> str:
    tag = request.GET.get("tag", "")
    if tag not in own_tags(request.viewer):
        raise Http404
    return tag
