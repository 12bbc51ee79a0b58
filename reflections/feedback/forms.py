from django import forms
from django.utils.translation import gettext_lazy as _

from kit.text.rich_text import with_hint
from kit.web.forms import Textarea
from reflections.feedback.services import TEXT_AT_MOST


class FeedbackForm(forms.Form):
    text = forms.CharField(
        max_length=TEXT_AT_MOST,
        label=_("Your answer"),
        help_text=with_hint(_("What did you notice? One question helps more than a mark.")),
        widget=Textarea(attrs={"rows": 4}),
    )
