"""Where hubs call. Who knows the address is a hub; everything else it says is doubted."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, UnreadablePostError
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kit.web.body_limits import large_body
from kit.web.rate_limits import count_attempt, is_exceeded
from resources.feeds.websub.access import get_subscription
from resources.feeds.websub.models import Subscription
from resources.feeds.websub.services import confirm, deny, take_push

MOST_BYTES = 5 * 1024 * 1024
PUSHES = 120
PUSHES_OVER = 600  # seconds
_PORTION = 64 * 1024


class _TooLarge(Exception):
    pass


@csrf_exempt
@never_cache
@require_http_methods(["GET", "POST"])
@large_body(MOST_BYTES)
def websub_callback(request: HttpRequest, token: str) -> HttpResponse:
    """A hub asks whether we mean it (GET), or tells of news (POST)."""
    if request.method == "GET":
        return _answer_question(request, token)
    subscription = get_subscription(token)
    if subscription is None:
        return HttpResponse(status=410)
    if is_exceeded("push", token, times=PUSHES):
        return HttpResponse(status=429)
    count_attempt("push", token, seconds=PUSHES_OVER)
    return _take(request, subscription)


def _answer_question(request, token):
    asked = {name: request.GET.get(f"hub.{name}", "") for name in ("mode", "topic", "challenge", "lease_seconds")}
    if asked["mode"] == "denied" and deny(token=token, topic=asked["topic"]):
        return HttpResponse(status=200)
    if asked["challenge"] and confirm(
        token=token, mode=asked["mode"], topic=asked["topic"], lease_seconds=asked["lease_seconds"]
    ):
        return HttpResponse(asked["challenge"], content_type="text/plain; charset=utf-8")
    return HttpResponseNotFound()


def _take(request: HttpRequest, subscription: Subscription) -> HttpResponse:
    signature = request.headers.get("X-Hub-Signature", "")
    try:
        take_push(subscription=subscription, signature=signature, body=_portions(request))
    except _TooLarge:
        return HttpResponse(status=413)
    except UnreadablePostError:
        return HttpResponse(status=400)
    # Also for a push that nobody believed: who guesses at signatures learns nothing from the answer.
    return HttpResponse(status=202)


def _portions(request: HttpRequest) -> Iterator[bytes]:
    """The body as it comes in; raises _TooLarge before more than MOST_BYTES are read."""
    length = request.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > MOST_BYTES:
        raise _TooLarge
    read = 0
    while portion := request.read(_PORTION):
        read += len(portion)
        if read > MOST_BYTES:
            raise _TooLarge
        yield portion
