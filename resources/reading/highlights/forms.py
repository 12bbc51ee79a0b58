"""Marking a passage."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.web.forms import Textarea
from resources.reading.highlights.models import LONGEST_QUOTE, Kind


class HighlightForm(forms.Form):
    """`quote` is selected on the page, or pasted; `before` are the words in front of it, where the page knows."""

    quote = forms.CharField(
        label=_("The passage"),
        help_text=_("Copy it from the text above and paste it here."),
        max_length=2 * LONGEST_QUOTE,
        widget=Textarea(attrs={"rows": 3}),
    )
    kind = forms.ChoiceField(
        label=_("What is it to you?"),
        choices=Kind.choices,
        initial=Kind.IMPORTANT,
        widget=forms.RadioSelect(attrs={"class": "choices-across"}),
    )
    note = forms.CharField(
        label=_("A note beside it"),
        help_text=_("Only you can read it."),
        required=False,
        max_length=2000,
        widget=Textarea(attrs={"rows": 2}),
    )
    before = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "passage_%s")
        super().__init__(*args, **kwargs)


class HighlightEditForm(forms.Form):
    kind = HighlightForm.declared_fields["kind"]
    note = HighlightForm.declared_fields["note"]
