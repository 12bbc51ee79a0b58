"""How one likes to read, and the keyboard."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person


class AppearanceForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["text_size", "line_width", "page_tone"]
        labels = {"text_size": _("Letters"), "line_width": _("Lines"), "page_tone": _("Colour of the page")}
        widgets = {
            name: forms.RadioSelect(attrs={"class": "choices-across"})
            for name in ("text_size", "line_width", "page_tone")
        }

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "look_%s")
        super().__init__(*args, **kwargs)


class KeysForm(forms.Form):
    has_keys = forms.BooleanField(
        required=False,
        label=_("Letters on the keyboard do something"),
        help_text=_("Switch it off if you speak to your computer, or if it gets in your way."),
    )
