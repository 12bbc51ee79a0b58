"""What is wrong with a thing."""

from collections.abc import Mapping

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.safety.safeguarding.reports.models import Report
from kit.web.forms import Textarea


class ReportForm(forms.Form):
    why = forms.ChoiceField(
        label=_("What is wrong with it?"), choices=Report.Why.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("Tell us more"), required=False, max_length=600, widget=Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, reasons: Mapping[str, str | Promise], **kwargs):
        super().__init__(*args, **kwargs)
        if reasons:
            self.fields["why"].choices = list(reasons.items())
