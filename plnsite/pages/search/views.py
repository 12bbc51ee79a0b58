"""Search."""

from django.http import HttpRequest, HttpResponse

from accounts.people.doors import in_school
from plnsite.kit.answers import page
from plnsite.pages.search import queries


@in_school
def search(request: HttpRequest) -> HttpResponse:
    """Search sources, entries and people; with no words yet, the empty page."""
    words = request.GET.get("q", "")
    results = queries.search(request.viewer, words)
    return page(request, "pages/search/list.html", {"words": words, "results": results})
