"""The parts of a course."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.web.forms import Textarea
from resources.reading.courses.models import CoursePart


class PartsForm(forms.Form):
    """Some parts, one a line, or how many there are."""

    text = forms.CharField(
        label=_("Which parts does it have?"),
        help_text=_("One a line: weeks, units, videos. Or only a number, such as 4."),
        max_length=6000,
        widget=Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write at least one part, or a number.")},
    )


class EvidenceForm(forms.ModelForm):
    """What was learnt in a part."""

    class Meta:
        model = CoursePart
        fields = ["evidence"]
        labels = {"evidence": _("What I learnt, or what shows it")}
        help_texts = {
            "evidence": _("Only you see this. A certificate shows your full name: think before you share one.")
        }
