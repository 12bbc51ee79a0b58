"""The page of who waits for a preview, the same for every form that takes an address.

A form that finds its preview pending goes on to its own page with `?pending=` and the address; that page waits
there, by htmx or by loading itself anew, and shows what was found when it is there.
"""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kit.web.responses import redirect_done, render_page
from resources.adding.forms import AddressForm
from resources.adding.pending import PreviewPending, is_asked_for, is_under_way


def address_form(request: HttpRequest, **given) -> AddressForm:
    """The form with what was posted, or with the address that is being looked at; else an empty one."""
    if request.method == "POST":
        return AddressForm(request.POST, **given)
    if "pending" not in request.GET:
        return AddressForm(**given)
    form = AddressForm({"address": request.GET.get("address", "")}, **given)
    if form.is_valid() and not is_asked_for(request.viewer, form.cleaned_data["address"]):
        form.add_error("address", _("That was a while ago, so look at it once more."))
    return form


def pending_page(request: HttpRequest, pending: PreviewPending) -> HttpResponse:
    """To the page that waits, or that page."""
    typed = request.POST.get("address") or request.GET.get("address", "")
    rest = urlencode({"address": typed})
    if request.method == "POST":
        return redirect_done(request, f"{request.path}?pending=1&{rest}")
    given = {"address": str(pending.address), "rest": rest, "back": f"{request.path}?{rest}"}
    return render_page(request, "resources/adding/pending.html", given)


def waiting_page(request: HttpRequest) -> HttpResponse | None:
    """For a form that acts at once: the page that waits; None when there is an answer, and that is said."""
    form = AddressForm(request.GET)
    if not form.is_valid():
        return None
    address = form.cleaned_data["address"]
    if is_under_way(request.viewer, address):
        return pending_page(request, PreviewPending(address))
    messages.info(request, _("We have looked. Press the button once more."))
    return None
