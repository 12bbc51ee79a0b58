"""plnsite as an app on the phone, and adding to one's network from any page.

There is no service worker: an installed app needs none, and on a computer that many share nothing of a person's
pages should stay behind in the browser.
"""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from accounts.people.permissions import students_and_staff
from kit.look.design_tokens import colour
from plnsite.pages.install.icons import ICONS

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+", re.I)
_LONGEST = 1_500


def manifest(request: HttpRequest) -> HttpResponse:
    """What a browser needs to know to install plnsite; the same for everybody."""
    answer = JsonResponse(
        {
            "id": "/",
            "name": "plnsite",
            "short_name": "plnsite",
            "description": _("Build your own network to learn from."),
            "start_url": reverse("pages:home"),
            "scope": "/",
            "display": "standalone",
            "background_color": colour("paper")[0],
            "theme_color": colour("paper")[0],
            "icons": [
                {
                    "src": static(f"img/{name}"),
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    "purpose": "maskable" if shape == "full" else "any",
                }
                for name, (size, shape) in ICONS.items()
            ],
            "shortcuts": [{"name": _("Add a source"), "url": reverse("resources:source-add")}],
            "share_target": {
                "action": reverse("pages:share"),
                "method": "GET",
                "params": {"title": "title", "text": "text", "url": "url"},
            },
        },
        content_type="application/manifest+json",
    )
    answer["Cache-Control"] = "public, max-age=3600"
    return answer


@students_and_staff
def share(request: HttpRequest) -> HttpResponse:
    """Something was shared with the app: on to the page that adds it. Nothing is added before a press there."""
    given = {name: request.GET.get(name, "") for name in ("url", "text", "title")}
    address = address_in(given["url"], given["text"], given["title"])
    if not address:
        messages.error(request, _("There was no web address in what you shared. Paste it here."))
        return redirect("resources:source-add")
    title = "" if address in given["title"] else given["title"][:200]
    return redirect(f"{reverse('resources:source-add')}?{urlencode({'address': address, 'title': title})}")


def address_in(*texts: str) -> str:
    """The first web address in what was shared, or "". Android puts it into the text, among other words."""
    for text in texts:
        if found := _ADDRESS.search(text):
            return found[0].rstrip(".,;:!?)]}'’»")[:_LONGEST]
    return ""


@students_and_staff
def guide(request: HttpRequest) -> HttpResponse:
    """How to add from any page: the button for the browser's bar, the app for the phone."""
    add = request.build_absolute_uri(reverse("resources:source-add"))
    return render(request, "pages/install/guide.html", {"add": add})
