from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import audit_areas
from kit.web.forms import DateField


class TrailForm(forms.Form):
    """Which part of the trail: whose, about what, and between which days of the school's calendar."""

    q = forms.CharField(required=False, max_length=80)
    area = forms.ChoiceField(required=False, label=_("What it was about"))
    first = DateField(required=False, label=_("From"))
    last = DateField(required=False, label=_("Until"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [(value, words) for value, words in audit_areas().items()]

    def clean(self):
        """The two days in their order."""
        given = super().clean()
        if given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", _("The last day comes before the first one."))
        return given

    @property
    def chosen(self) -> dict:
        """What is understood of what was typed; the rest narrows nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
