"""The living page of the look: every component, with made-up people and things. For those who build."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from plnsite.pages.style import samples
from plnsite.pages.style.forms import SampleForm


def style(request: HttpRequest) -> HttpResponse:
    """All components; there in the demo and while developing only. `?theme=dark` turns the page over."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    theme = request.GET.get("theme", "")
    context = samples.context()
    if theme in ("light", "dark", "system"):
        context["theme"] = theme
    bad = SampleForm({"kind": "blog", "why": "", "agree": ""}, auto_id="bad_%s")
    bad.add_error(None, samples.TROUBLE)
    return render(request, "pages/style/list.html", {**context, "form": SampleForm(), "bad_form": bad})
