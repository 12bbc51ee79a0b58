"""How somebody wants to look at a map."""

from datetime import date

from django import forms

from kit.web.forms import DateField
from networks.netmap.picture.sectors import BY_KIND, GROUPINGS


class MapForm(forms.Form):
    """The address's own questions: `by` (kind or topic), `at` (a day), `discreet`; nonsense asks nothing."""

    by = forms.ChoiceField(choices=[(name, name) for name in GROUPINGS], required=False)
    at = DateField(required=False, input_formats=["%Y-%m-%d"])
    discreet = forms.BooleanField(required=False)

    @property
    def by_chosen(self) -> str:
        """How ties are grouped; the usual way when something else was asked for."""
        self.is_valid()
        return self.cleaned_data.get("by") or BY_KIND

    @property
    def is_discreet(self) -> bool:
        """Whether what is in confidence stays out of the picture."""
        self.is_valid()
        return self.cleaned_data.get("discreet", False)

    @property
    def day_chosen(self) -> date | None:
        """The day to look back to, None for today."""
        self.is_valid()
        return self.cleaned_data.get("at")
