"""The safeguarding lead's look at what students and staff write to each other."""

from time import time

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from accounts.people.permissions import staff
from kit.paging import Page, page_by_key
from kit.responses import form_page, render_page, run_form
from networks.oversight.forms import AppearanceForm
from networks.oversight.queries import line_of, watched_questions, watched_shares
from networks.oversight.services import look

LOOK = "oversight_list"  # in the session: a name never stands in an address
HALF_AN_HOUR = 1800


@staff
def oversight_list(request: HttpRequest) -> HttpResponse:
    """First the reason, which opens the list for half an hour; then the list, `?show=shares` of what is shared.
    `?another` asks for a reason again."""
    viewer = request.viewer
    if not viewer.is_safeguarding_lead:
        raise Http404
    if request.method == "POST":
        form = AppearanceForm(request.POST)
        if run_form(form, look, actor=viewer):
            asked = {"school": str(viewer.school.uuid), "name": form.cleaned_data["name"]}
            request.session[LOOK] = asked | {"until": time() + HALF_AN_HOUR}
            return redirect("networks:oversight-list")
        return form_page(request, "networks/oversight/ask.html", form)
    looked = request.session.get(LOOK)
    opened = looked and looked["school"] == str(viewer.school.uuid) and looked["until"] >= time()
    if not opened or "another" in request.GET:
        return form_page(request, "networks/oversight/ask.html", AppearanceForm())
    show = {"show": "shares"} if request.GET.get("show") == "shares" else {}
    rows = (watched_shares if show else watched_questions)(viewer, looked["name"])
    found = page_by_key(rows, by="created", after=request.GET.get("after", ""))
    given = {
        "lines": Page(rows=[line_of(row) for row in found.rows], next=found.next),
        "name": looked["name"],
        "is_shares": bool(show),
        "rest": f"{urlencode(show)}&" if show else "",
        "another": f"{request.path}?another=1",
        "first": f"{request.path}?{urlencode(show)}" if request.GET.get("after") else "",
    }
    return render_page(request, "networks/oversight/list.html", given)
