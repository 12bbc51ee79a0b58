"""How what one reads looks, and the keyboard."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.people.permissions import students_and_staff
from kit.responses import form_page, redirect_done, run_form
from resources.reading.access import get_entry
from resources.reading.appearance import AppearanceForm, KeysForm, set_keys, set_look


@students_and_staff
def appearance_edit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Letters, lines and the colour of the page, chosen beside an entry."""
    entry = get_entry(request.viewer, uuid)
    form = AppearanceForm(request.POST or None, instance=request.viewer.person)
    if request.method == "POST" and run_form(form, set_look, actor=request.viewer):
        return redirect_done(request, "resources:entry-detail", entry.uuid)
    return form_page(request, "resources/reading/appearance.html", form, {"entry": entry})


@students_and_staff
def keys_edit(request: HttpRequest) -> HttpResponse:
    """What the letters on the keyboard do, and whether they do."""
    form = KeysForm(
        request.POST if request.method == "POST" else None, initial={"has_keys": request.viewer.person.has_keys}
    )
    if request.method == "POST" and run_form(form, set_keys, actor=request.viewer):
        return redirect_done(request, "resources:keys-edit", message=_("Saved."))
    return form_page(request, "resources/reading/keys.html", form)
