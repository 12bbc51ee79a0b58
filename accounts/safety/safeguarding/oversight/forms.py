"""Why the safeguarding lead looks, and at whom."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.web.forms import Textarea, WordsField


class AccessForm(forms.Form):
    reason = forms.CharField(
        label=_("Why do you look?"),
        help_text=_("It is kept in the audit trail."),
        max_length=300,
        widget=Textarea(attrs={"rows": 2}),
    )
    name = WordsField(label=_("Whose?"), help_text=_("A name, or a part of it."), required=False, max_length=80)
