"""What is wrong with a thing, and what is decided about it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.safety.safeguarding.reports.adapters import Sentences
from accounts.safety.safeguarding.reports.models import Report
from kit.web.forms import Textarea


class ReportForm(forms.Form):
    why = forms.ChoiceField(
        label=_("What is wrong with it?"), choices=Report.Why.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("Tell us more"), required=False, max_length=600, widget=Textarea(attrs={"rows": 3})
    )


class ReportCloseForm(forms.Form):
    outcome = forms.CharField(
        label=_("What do you tell whoever reported it?"),
        help_text=_("They read this sentence."),
        max_length=300,
        widget=Textarea(attrs={"rows": 2}),
    )
    upheld = forms.TypedChoiceField(
        label=_("What happens with it?"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, sentences: Sentences, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["upheld"].choices = [("yes", sentences.uphold), ("no", sentences.dismiss)]
