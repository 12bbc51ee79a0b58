"""Who can see what of one's own, all on one page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import students
from accounts.people.visibility import visibility_notes
from kit.web.responses import render_page
from plnsite.pages.visibility.queries import onlookers_of


@students
@require_GET
def visibility(request: HttpRequest) -> HttpResponse:
    """What every slice says of what it keeps, with the names of those it speaks of."""
    context = {"notes": list(visibility_notes), "onlookers": onlookers_of(request.viewer)}
    return render_page(request, "pages/visibility/list.html", context)
