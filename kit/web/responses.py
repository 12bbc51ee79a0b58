"""Answers of views: one way to run a form's act and one way to answer it, with htmx and without."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect

from kit.errors import Refused


def run_form(form: forms.Form, act: Callable[..., Any], **given: Any) -> Any | None:
    """Run `act(**given, **form.cleaned_data)` if the form is valid.

    Returns what the act returns (True where it returns None), or None when the form is invalid or a rule
    refused: then the sentence stands on the form, beside its field, and nothing that was typed is lost.
    """
    if not form.is_valid():
        return None
    try:
        result = act(**given, **form.cleaned_data)
    except Refused as no:
        form.add_error(no.field if no.field in form.fields else None, no.sentence)
        no.show_on(form)
        return None
    return True if result is None else result


def render_page(
    request: HttpRequest, template: str, context: dict | None = None, *, fragment: str = "", status: int = 200
) -> HttpResponse:
    """Render the page, or only its `fragment` when htmx asked for a part of it."""
    if fragment and request.htmx and not request.htmx.boosted:
        return render(request, fragment, context, status=status)
    return render(request, template, context, status=status)


def form_page(
    request: HttpRequest, template: str, form: forms.Form, context: dict | None = None, *, fragment: str = ""
) -> HttpResponse:
    """Render a page around a form: 422 when it came back with errors."""
    status = 422 if form.is_bound and form.errors else 200
    return render_page(request, template, {**(context or {}), "form": form}, fragment=fragment, status=status)


def redirect_done(
    request: HttpRequest, to: str | Any, *args: Any, message: str = "", undo: str = "", **kwargs: Any
) -> HttpResponse:
    """Go on to `to` (a url name, an address or a row) after an act, with one sentence about what happened.

    `undo` is the address that takes it back by POST; the sentence then carries an undo button.
    """
    if message:
        messages.success(request, message, extra_tags=f"undo:{undo}" if undo else "")
    answer = redirect(to, *args, **kwargs)
    if request.htmx and not request.htmx.boosted:
        return HttpResponseClientRedirect(answer.url)
    return answer


def refused(request: HttpRequest, no: Refused, to: str | Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """Go to `to` saying why a button press was refused."""
    messages.error(request, str(no.sentence))
    answer = redirect(to, *args, **kwargs)
    if request.htmx and not request.htmx.boosted:
        return HttpResponseClientRedirect(answer.url)
    return answer
