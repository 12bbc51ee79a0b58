"""Staff look at sources and say what the school thinks of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.people.doors import staff
from plnsite.kit.answers import carry_out, done, form_page, page
from plnsite.kit.paging import page_by_key
from resources.sources.access import get_school_source
from resources.sources.forms import JudgeForm
from resources.sources.queries import waiting_sources
from resources.sources.services import judge_source


@staff
def source_review_list(request: HttpRequest) -> HttpResponse:
    """What nobody of the school has looked at yet."""
    waiting = page_by_key(waiting_sources(request.viewer), by="created", after=request.GET.get("after", ""))
    return page(request, "resources/sources/review_list.html", {"waiting": waiting})


@staff
def source_judge(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The school's verdict on one source."""
    row = get_school_source(request.viewer, uuid)
    form = JudgeForm(request.POST or None, initial={"verdict": row.verdict, "why": row.why})
    if request.method == "POST" and carry_out(form, judge_source, actor=request.viewer, source=row.source):
        return done(request, "resources:source-detail", row.source.uuid, said=_("Your school's verdict is saved."))
    return form_page(request, "resources/sources/judge.html", form, {"row": row, "source": row.source})
