"""The safeguarding lead's look at what students and staff write to each other."""

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from accounts.people.doors import staff
from networks.oversight.forms import LookForm
from networks.oversight.queries import line_of, watched_questions, watched_shares
from networks.oversight.services import look
from plnsite.kit.answers import carry_out, form_page, page
from plnsite.kit.paging import Page, page_by_key

_SALT = "plnsite.oversight"
HALF_AN_HOUR = 1800


@staff
def oversight_look(request: HttpRequest) -> HttpResponse:
    """First the reason, which opens the list for half an hour; then the list, `?show=shares` of what is shared."""
    viewer = request.viewer
    if not viewer.is_safeguarding_lead:
        raise Http404
    if request.method == "POST":
        form = LookForm(request.POST)
        if carry_out(form, look, actor=viewer):
            leave = signing.dumps([str(viewer.person.uuid), form.cleaned_data["name"]], salt=_SALT)
            return redirect(f"{reverse('networks:oversight-look')}?{urlencode({'leave': leave})}")
        return form_page(request, "networks/oversight/ask.html", form)
    leave = _leave(request)
    if leave is None:
        return form_page(request, "networks/oversight/ask.html", LookForm())
    is_shares = request.GET.get("show") == "shares"
    rows = watched_shares(viewer, leave) if is_shares else watched_questions(viewer, leave)
    found = page_by_key(rows, by="created", after=request.GET.get("after", ""))
    query = {"leave": request.GET["leave"]} | ({"show": "shares"} if is_shares else {})
    given = {
        "lines": Page(rows=[line_of(row) for row in found.rows], next=found.next),
        "name": leave,
        "leave": urlencode({"leave": request.GET["leave"]}),
        "is_shares": is_shares,
        "rest": f"{urlencode(query)}&",
        "first": f"?{urlencode(query)}" if request.GET.get("after") else "",
    }
    return page(request, "networks/oversight/list.html", given)


def _leave(request: HttpRequest) -> str | None:
    """The name that was asked for, or None when no reason was given by this person in the last half hour."""
    try:
        who, name = signing.loads(request.GET.get("leave", ""), salt=_SALT, max_age=HALF_AN_HOUR)
    except (signing.BadSignature, ValueError):
        return None
    return name if who == str(request.viewer.person.uuid) else None
