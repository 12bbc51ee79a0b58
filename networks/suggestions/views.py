"""Something to begin with for a topic."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import students
from accounts.topics.access import get_topic
from accounts.topics.queries import interests_of
from kit.web.responses import render_page
from networks.suggestions.queries import starts_for


@students
@require_GET
def suggestion_detail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """All there is for one topic, and a question that is ready."""
    topic = get_topic(request.viewer, uuid)
    given = {
        "start": starts_for(request.viewer, [topic])[0],
        "is_interest": interests_of(request.viewer).filter(topic=topic).exists(),
    }
    return render_page(request, "networks/suggestions/detail.html", given)
