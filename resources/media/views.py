"""Pictures through our own door."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_GET

from resources.media.images import PLACEHOLDER, NoPicture, outside_address
from resources.media.services import look_at_picture

_MONTH = 30 * 24 * 60 * 60


@require_GET
def image(request: HttpRequest, token: str) -> HttpResponse:
    """The picture, for anybody signed in who holds its address: it is public on the web, so no more is asked, but
    we show pictures to our own people only. Until it is there something stands in its place; where there is none,
    an answer without content lets the page show its words, and the browser complains of nothing."""
    try:
        address = outside_address(token) if request.user.is_authenticated else ""
    except NoPicture:
        address = ""
    if not address:
        return HttpResponseNotFound(headers={"Cache-Control": "no-store"})
    try:
        body = look_at_picture(address)
    except NoPicture:
        return HttpResponse(status=204, headers={"Cache-Control": "no-store"})
    answer = HttpResponse(body, content_type="image/webp")
    if body is None:
        answer = HttpResponse(PLACEHOLDER, content_type="image/svg+xml", status=202)
    answer["Cache-Control"] = f"private, max-age={_MONTH}, immutable" if body else "no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
