"""How the feeds of a school are doing, for its admins."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.people.permissions import admins, students_and_staff
from kit.errors import Refused
from kit.web.paging import Page, page_by_key
from kit.web.responses import redirect_done, refused, render_page
from resources.feeds.queries import Which, feed_line, feeds_here, hosts_here, tally_here
from resources.feeds.services import check_now
from resources.sources.access import get_source


@admins
@require_GET
def feed_overview(request: HttpRequest) -> HttpResponse:
    """The feeds of the school's sources, those asked last first; `?show=` a part of them, `?host=` a site's."""
    viewer, now = request.viewer, timezone.now()
    show, host, after = (request.GET.get(name, "") for name in ("show", "host", "after"))
    which = Which(show) if show in set(Which) else Which.ALL
    found = page_by_key(feeds_here(viewer, which, host=host, now=now), by="looked", after=after)
    given = {name: value for name, value in (("show", which), ("host", host)) if value}
    here = reverse("resources:feed-overview")
    context = {
        "lines": Page(rows=[feed_line(feed, now) for feed in found.rows], next=found.next),
        "tally": tally_here(viewer, now),
        "hosts": hosts_here(viewer, now),
        "host": host,
        "which": which,
        "choices": [
            {"label": label, "url": f"{here}?show={value}" if value else here, "current": value == which}
            for value, label in _choices()
        ],
        "rest": f"{urlencode(given)}&" if given else "",
        "first": f"{here}?{urlencode(given)}" if after else "",
    }
    return render_page(request, "resources/feeds/overview.html", context)


def _choices():
    return [
        (Which.ALL, _("All")),
        (Which.FAILING, _("Failing")),
        (Which.LATE, _("Late")),
        (Which.RESTING, _("Asleep or ended")),
    ]


@require_POST
@students_and_staff
def feed_check_now(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask the source for news now instead of at its next turn."""
    source = get_source(request.viewer, uuid)
    try:
        check_now(actor=request.viewer, source=source)
    except Refused as no:
        return refused(request, no, "resources:source-detail", source.uuid)
    return redirect_done(
        request, "resources:source-detail", source.uuid, message=_("We are asking it now. Come back in a moment.")
    )
