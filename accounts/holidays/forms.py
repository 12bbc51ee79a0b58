"""The shape of a holiday."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.schools.models import Holiday
from kit.web.forms import DateField, WordsField


class HolidayForm(forms.Form):
    name = WordsField(label=_("What is it called?"), max_length=Holiday._meta.get_field("name").max_length)
    first = DateField(label=_("First day"))
    last = DateField(
        label=_("Last day"),
        help_text=_("The same day again, if it is one day."),
    )
