"""Numbers for whoever watches the machine."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from plnsite.pages.metrics.exposition import CONTENT_TYPE, exposition
from plnsite.pages.metrics.queries import gauges


@never_cache
@require_GET
def metrics(request: HttpRequest) -> HttpResponse:
    """What is measured, for a request that carries METRICS_TOKEN as its bearer token; for any other there is no
    such page."""
    kind, _space, shown = request.headers.get("Authorization", "").partition(" ")
    if not settings.METRICS_TOKEN or kind.lower() != "bearer":
        raise Http404
    if not constant_time_compare(shown.strip(), settings.METRICS_TOKEN):
        raise Http404
    return HttpResponse(exposition(gauges(timezone.now())), content_type=CONTENT_TYPE)
