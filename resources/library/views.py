"""The pages of sources: one's own, the school's, one alone."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from accounts.people.permissions import students_and_staff
from kit.web.paging import A_GLANCE, Page, page_by_key
from kit.web.responses import render_page
from resources.follows.shares import shares
from resources.library.queries import grouped_sources, source_cards, source_page
from resources.reading.courses.forms import PartsForm
from resources.sources.access import get_school_source
from resources.sources.forms import SourceFilterForm
from resources.sources.queries import school_sources, waiting_sources
from resources.vetting.models import SourceReport
from resources.vetting.queries import refused_ties


@students_and_staff
def source_list(request: HttpRequest) -> HttpResponse:
    """One's own sources; `?show=school` those of the school."""
    viewer = request.viewer
    given = {"show": "mine", "waiting": viewer.is_staff and waiting_sources(viewer).exists()}
    if request.GET.get("show") == "school":
        form = SourceFilterForm(request.GET)
        rows = school_sources(viewer, **form.chosen()).select_related("source__feed")
        found = page_by_key(rows, by="created", after=request.GET.get("after", ""), size=20)
        query = request.GET.copy()
        query.pop("after", None)
        given |= {
            "show": "school",
            "filter": form,
            "sources": Page(rows=source_cards(found.rows), next=found.next),
            "rest": f"{query.urlencode()}&",
            "first": f"?{query.urlencode()}" if request.GET.get("after") and not request.htmx else "",
        }
    else:
        by_topic = request.GET.get("by") == "topic"
        groups = grouped_sources(viewer, by_topic=by_topic)
        many = sum(len(group.cards) for group in groups) > A_GLANCE
        given |= {"groups": groups, "by_topic": by_topic, "many": many}
        given["refused"] = refused_ties(viewer)
    return render_page(request, "resources/library/list.html", given)


@students_and_staff
def source_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One source."""
    return show_source(request, uuid)


def show_source(request: HttpRequest, uuid: UUID, *, up: str = "", up_label: str = "") -> HttpResponse:
    """The page of a source. `up` and `up_label`: where it leads back to, when not to the sources."""
    here = get_school_source(request.viewer, uuid)
    after = request.GET.get("after", "")
    shown = source_page(request.viewer, here, after=after)
    given = {
        "page": shown,
        "source": here.source,
        "first": request.path if after else "",
        "reasons": SourceReport.Reason.choices,
        "parts_form": PartsForm(),
        "play": "play" in request.GET,
        "up": up,
        "up_label": up_label,
        "shared_with": shares().names(request.viewer, here.source) if shown.shown else [],
    }
    return render_page(request, "resources/library/detail.html", given, fragment="resources/library/_entries.html")
