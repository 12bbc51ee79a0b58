"""Pictures through our own door."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_GET

from resources.media.images import NoPicture, outside_address
from resources.media.services import look_at_picture

_MONTH = 30 * 24 * 60 * 60


@require_GET
def image(request: HttpRequest, token: str) -> HttpResponse:
    """The picture, for anybody signed in who holds its address: it is public on the web, so no more is asked, but
    we show pictures to our own people only. Where there is none (yet), the words of the page stand for it."""
    try:
        body = look_at_picture(outside_address(token)) if request.user.is_authenticated else None
    except NoPicture:
        body = None
    if body is None:
        return HttpResponseNotFound(headers={"Cache-Control": "no-store"})
    answer = HttpResponse(body, content_type="image/webp")
    answer["Cache-Control"] = f"private, max-age={_MONTH}, immutable"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
