"""The demo's mailbox: whoever tries plnsite out has no mail server, and letters must not be lost."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from demo.mailbox.letters import letters
from kit.web.responses import render_page


def mailbox(request: HttpRequest) -> HttpResponse:
    """Every letter; exists in the demo only, where nobody's letters are real."""
    if not getattr(settings, "EMAIL_FILE_PATH", None):
        raise Http404
    return render_page(request, "demo/mailbox/list.html", {"letters": letters(Path(settings.EMAIL_FILE_PATH))})
