"""Search."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.people.permissions import students_and_staff
from accounts.search.words import read_words
from kit.web.responses import render_page
from plnsite.pages.search.forms import NarrowForm, kind_labels
from plnsite.pages.search.queries import search as find


@students_and_staff
def search(request: HttpRequest) -> HttpResponse:
    """Search everything the viewer may see; with no words yet, the empty page."""
    query = read_words(request.GET.get("q", ""))
    form = NarrowForm(request.GET, viewer=request.viewer)
    narrowed = form.narrowed(request.GET.get("kind", ""))
    after = request.GET.get("after", "")
    results = find(request.viewer, query, narrowed, after=after)
    labels = kind_labels()
    given = {
        "words": query.typed,
        "trouble": query.trouble,
        "form": form,
        "narrowed": narrowed,
        "groups": [
            (kind, labels[kind], hits, _query(request, kind=kind) if results.may_be_cut(kind) else "")
            for kind, hits in results.groups.items()
            if hits
        ],
        "page": results,
        "everywhere": f"?{urlencode({'q': query.typed})}",
        "tabs": _tabs(request, narrowed.kind),
        "rest": f"{_query(request)}&",
        "first": f"?{_query(request)}" if after else "",
    }
    return render_page(request, "pages/search/list.html", given)


def _tabs(request: HttpRequest, chosen: str) -> list[dict[str, Any]]:
    here = reverse("pages:search")
    labels = {"": _("All"), **kind_labels()}
    return [
        {"label": label, "url": f"{here}?{_query(request, kind=kind)}", "current": kind == chosen}
        for kind, label in labels.items()
    ]


def _query(request: HttpRequest, **changed: str) -> str:
    query = request.GET.copy()
    query.pop("after", None)
    for name, value in changed.items():
        query[name] = value
    return query.urlencode()
