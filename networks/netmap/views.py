"""The network map: one's own, that of a student one teaches, and the picture to keep."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.models import Person
from accounts.people.permissions import students_and_staff, teachers
from kit.text.directions import isolated
from kit.web.responses import render_page
from networks.netmap.access import get_mapped_person
from networks.netmap.forms import MapForm
from networks.netmap.pages import groupings, make_page
from networks.netmap.picture.keepsake import keepsake
from networks.netmap.queries import map_of


@students_and_staff
@require_GET
def netmap_detail(request: HttpRequest) -> HttpResponse:
    """One's own network."""
    return _show(request, request.viewer.person)


@teachers
@require_GET
def netmap_student(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The network of a student the viewer teaches."""
    return _show(request, get_mapped_person(request.viewer, uuid))


@students_and_staff
@require_GET
def netmap_download(request: HttpRequest) -> HttpResponse:
    """One's own network as a picture file that needs nothing else; `?discreet` without what is in confidence."""
    form = MapForm(request.GET)
    netmap = map_of(request.viewer, request.viewer.person, at=form.day_chosen)
    if form.is_discreet:  # SAFETY 32
        netmap = netmap.without_confidence()
    answer = HttpResponse(keepsake(netmap, by=form.by_chosen), content_type="image/svg+xml")
    answer["Content-Disposition"] = f'attachment; filename="network-{netmap.at:%Y-%m-%d}.svg"'
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer


def _show(request: HttpRequest, person: Person) -> HttpResponse:
    form = MapForm(request.GET)
    by, at = form.by_chosen, form.day_chosen
    own = person.pk == request.viewer.person.pk
    netmap = map_of(request.viewer, person, at=at)
    context = {
        "person": person,
        "map": make_page(netmap, by=by, today=request.viewer.school.today(), own=own),
        "groupings": groupings(by, _also(at)),
        "also": _also(at),
        "at": at.isoformat() if at else "",
        "confided": [isolated(tie.name) for tie in netmap.shown if tie.in_confidence] if own else [],
    }
    return render_page(request, "networks/netmap/detail.html", context, fragment="networks/netmap/_map.html")


def _also(at: date | None) -> str:
    return f"&at={at.isoformat()}" if at else ""
