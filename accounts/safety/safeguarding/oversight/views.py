"""The safeguarding lead's look at what students and staff write to each other."""

from time import time

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from accounts.people.permissions import staff
from accounts.people.remembered import recall, remember
from accounts.safety.safeguarding.oversight.forms import AccessForm
from accounts.safety.safeguarding.oversight.queries import stream_named, watched
from accounts.safety.safeguarding.oversight.services import record_access
from accounts.safety.safeguarding.oversight.streams import streams
from kit.web.paging import Page, page_by_key
from kit.web.responses import form_page, render_page, run_form

LOOK = "oversight_list"  # remembered: a name never stands in an address
HALF_AN_HOUR = 1800


@staff
def oversight_list(request: HttpRequest) -> HttpResponse:
    """First the reason, which opens the list for half an hour; then the list, `?show=shares` of another stream.
    `?another` asks for a reason again."""
    viewer = request.viewer
    if not viewer.is_safeguarding_lead:
        raise Http404
    if request.method == "POST":
        form = AccessForm(request.POST)
        if run_form(form, record_access, actor=viewer):
            remember(request, LOOK, {"name": form.cleaned_data["name"], "until": time() + HALF_AN_HOUR})
            return redirect("accounts:oversight-list")
        return form_page(request, "accounts/safety/safeguarding/oversight/ask.html", form)
    looked = recall(request, LOOK)
    opened = looked and looked["until"] >= time()
    if not opened or "another" in request.GET:
        return form_page(request, "accounts/safety/safeguarding/oversight/ask.html", AccessForm())
    stream = stream_named(request.GET.get("show", ""))
    show = {"show": stream.key} if stream != next(iter(streams)) else {}
    found = page_by_key(watched(viewer, stream, looked["name"]), by="created", after=request.GET.get("after", ""))
    given = {
        "lines": Page(rows=[stream.line(row) for row in found.rows], next=found.next),
        "name": looked["name"],
        "streams": list(streams),
        "shown": stream,
        "rest": f"{urlencode(show)}&" if show else "",
        "another": f"{request.path}?another=1",
        "first": f"{request.path}?{urlencode(show)}" if request.GET.get("after") else "",
    }
    return render_page(request, "accounts/safety/safeguarding/oversight/list.html", given)
