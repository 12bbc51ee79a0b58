"""`{% csrf_token %}` of every template, in Django's place: a form says also whose page it stood on.

`{% form_token %}` is the same by the name that components use.
"""

from django import template
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kit.web.page_owner import FIELD

register = template.Library()


@register.simple_tag(takes_context=True)
def form_token(context: template.Context) -> SafeString | str:
    """What every form carries: the token of this browser, and the mark of whoever the page was made for. It is
    there after `include ... only` as well."""
    request = getattr(context, "request", None)
    if request is None:
        return ""
    token = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', _token_of(request))
    if owner := str(getattr(request, "page_of", "")):
        return token + format_html('<input type="hidden" name="{}" value="{}">', FIELD, owner)
    return token


def _token_of(request: HttpRequest) -> str:
    """The token, masked once a page however many forms stand on it; anew once it is another."""
    if "CSRF_COOKIE" not in request.META or getattr(request, "masked", "") != request.META["CSRF_COOKIE"]:
        request.masked_token, request.masked = get_token(request), request.META["CSRF_COOKIE"]
    return request.masked_token


register.simple_tag(form_token, takes_context=True, name="csrf_token")
