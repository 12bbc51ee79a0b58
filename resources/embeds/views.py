"""Pictures through our own door."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_GET

from resources.embeds.images import NoPicture, outside_address, picture

_MONTH = 30 * 24 * 60 * 60


@require_GET
def image(request: HttpRequest, token: str) -> HttpResponse:
    """The picture, for whoever holds its signed address: it is public on the web, and the address says nothing
    about who looks. Where there is none, the words of the page stand for it."""
    try:
        body = picture(outside_address(token))
    except NoPicture:
        answer = HttpResponseNotFound()
        answer["Cache-Control"] = "private, max-age=300"
        return answer
    answer = HttpResponse(body, content_type="image/webp")
    answer["Cache-Control"] = f"private, max-age={_MONTH}, immutable"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
