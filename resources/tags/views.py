"""Saving with tags."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.people.doors import in_school
from kit.answers import carry_out, done, form_page, page
from resources.reading.access import get_entry
from resources.reading.queries import own_tags, reading_of
from resources.tags.forms import TagRenameForm, TagsForm
from resources.tags.services import remove_tag, rename_tag, set_tags


@in_school
def tag_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The tags of one entry; with a tag it is saved."""
    entry = get_entry(request.viewer, uuid)
    tags = reading_of(request.viewer, entry).tags
    own = sorted({*own_tags(request.viewer), *tags})
    form = TagsForm(request.POST if request.method == "POST" else None, own=own, initial={"known": tags})
    if request.method == "POST" and carry_out(form, set_tags, actor=request.viewer, entry=entry):
        return done(request, "resources:entry-detail", entry.uuid, said=_("Saved with its tags."))
    return form_page(request, "resources/tags/edit.html", form, {"entry": entry})


@in_school
def tag_list(request: HttpRequest) -> HttpResponse:
    """One's own tags, to change."""
    return page(request, "resources/tags/list.html", {"tags": own_tags(request.viewer)})


@in_school
def tag_rename(request: HttpRequest) -> HttpResponse:
    """Another name for a tag (`?tag=`), or one with another."""
    tag = _own(request)
    form = TagRenameForm(request.POST or None, initial={"name": tag})
    if request.method == "POST" and (name := carry_out(form, rename_tag, actor=request.viewer, tag=tag)):
        return done(request, "resources:tag-list", said=_("It is called “%(name)s” now.") % {"name": name})
    return form_page(request, "resources/tags/rename.html", form, {"tag": tag})


@in_school
def tag_remove(request: HttpRequest) -> HttpResponse:
    """Take a tag (`?tag=`) away everywhere; asks first."""
    tag = _own(request)
    if request.method == "POST":
        remove_tag(actor=request.viewer, tag=tag)
        return done(request, "resources:tag-list", said=_("The tag is gone. What carried it is still saved."))
    return page(request, "resources/tags/remove.html", {"tag": tag})


def _own(request: HttpRequest) -> str:
    tag = request.GET.get("tag", "")
    if tag not in own_tags(request.viewer):
        raise Http404
    return tag
