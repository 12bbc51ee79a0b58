"""How much somebody wants of a day."""

from django import forms
from django.utils.translation import gettext_lazy as _

from resources.reading.today.models import ReadingRhythm


class RhythmForm(forms.ModelForm):
    class Meta:
        model = ReadingRhythm
        fields = ["a_day", "a_source"]
        labels = {"a_day": _("How much a day?"), "a_source": _("At most how much of one source a day?")}
        help_texts = {
            "a_day": _("From 3 to 30. Less is often more."),
            "a_source": _("From 1 to 5, so that a loud source never drowns a quiet one."),
        }
