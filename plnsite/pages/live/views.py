"""A fresh token for a page that has been open for long."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from accounts.people.permissions import signed_in
from plnsite.pages.context import live_address


@require_GET
@signed_in
def token(request: HttpRequest) -> JsonResponse:
    """Where and with which token to listen: {"address", "token"}. Whoever was signed out gets none."""
    answer = JsonResponse(live_address(request, request.viewer))
    answer["Cache-Control"] = "no-store"
    return answer
