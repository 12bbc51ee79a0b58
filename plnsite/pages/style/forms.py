"""A form with one field of every sort."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.look.ties import look_of
from kit.web.forms import DateField, Textarea


class SampleForm(forms.Form):
    """Shown on /style, sent nowhere."""

    address = forms.URLField(
        label=_("Address of the source"),
        assume_scheme="https",
        help_text=_("Paste it from the top of your browser."),
        error_messages={"required": _("Paste an address first.")},
    )
    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=lambda: [(kind, look_of(kind).label) for kind in ("blog", "podcast", "course")],
    )
    audience = forms.ChoiceField(
        label=_("Who may see it?"),
        help_text=_("You can change this later."),
        widget=forms.RadioSelect,
        choices=[("me", _("Only me")), ("class", _("My class")), ("school", _("My school"))],
        initial="me",
    )
    why = forms.CharField(
        label=_("Why do you follow it?"),
        widget=Textarea(attrs={"rows": 3, "data-count": "why-count"}),
        error_messages={"required": _("One sentence is enough.")},
    )
    until = DateField(label=_("Until"), required=False)
    agree = forms.BooleanField(label=_("Tell me when something new is there"), help_text=_("Once a day at most."))
