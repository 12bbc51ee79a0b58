"""Tags of one's own."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.forms import WordsField


class TagsForm(forms.Form):
    """`known` offers one's own tags, where there are some."""

    known = forms.MultipleChoiceField(
        label=_("Your tags"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "choices-across"}),
    )
    tags = WordsField(
        label=_("New tags"),
        help_text=_("A word or two each, with commas between: shore, for the poster"),
        required=False,
        max_length=400,
    )

    def __init__(self, *args, own: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        if own:
            self.fields["known"].choices = [(tag, tag) for tag in own]
        else:
            del self.fields["known"]


class TagRenameForm(forms.Form):
    name = WordsField(
        label=_("New name"), help_text=_("The name of another tag makes the two one."), max_length=60
    )
