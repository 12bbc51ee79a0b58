"""How what one reads looks, and the keyboard."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.people.doors import in_school
from kit.answers import carry_out, done, form_page
from resources.reading.access import get_entry
from resources.reading.look import KeysForm, LookForm, set_keys, set_look


@in_school
def look_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Letters, lines and the colour of the page, chosen beside an entry."""
    entry = get_entry(request.viewer, uuid)
    form = LookForm(request.POST or None, instance=request.viewer.person)
    if request.method == "POST" and carry_out(form, set_look, actor=request.viewer):
        return done(request, "resources:entry-detail", entry.uuid)
    return form_page(request, "resources/reading/look.html", form, {"entry": entry})


@in_school
def keys_edit(request: HttpRequest) -> HttpResponse:
    """What the letters on the keyboard do, and whether they do."""
    form = KeysForm(
        request.POST if request.method == "POST" else None, initial={"has_keys": request.viewer.person.has_keys}
    )
    if request.method == "POST" and carry_out(form, set_keys, actor=request.viewer):
        return done(request, "resources:keys-edit", said=_("Saved."))
    return form_page(request, "resources/reading/keys.html", form)
