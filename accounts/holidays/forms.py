"""The shape of a holiday."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.schools.models import Holiday
from kit.web.forms import WordsField


class HolidayForm(forms.Form):
    name = WordsField(label=_("What is it called?"), max_length=Holiday._meta.get_field("name").max_length)
    first = forms.DateField(
        label=_("First day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    last = forms.DateField(
        label=_("Last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The same day again, if it is one day."),
    )
