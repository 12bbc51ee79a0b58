"""The words of a source check. Everything may stay empty in a draft; handing in asks for more (see services)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from resources.evaluations.models import Evaluation, Trust


def _words(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "maxlength": 1000})


class EvaluationForm(forms.ModelForm):
    trust = forms.ChoiceField(
        label=_("Do you trust it?"),
        choices=Trust.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you trust it.")},
    )

    class Meta:
        model = Evaluation
        fields = ["stop", "investigate", "find", "trace", "trust", "because"]
        labels = {
            "stop": _("What do you feel and think when you see it?"),
            "investigate": _("Who is behind it, and what do they want?"),
            "find": _("What do others say about the same thing?"),
            "trace": _("Where does it come from in the first place?"),
            "because": _("Why?"),
        }
        help_texts = {
            "stop": _("Does it make you angry, amazed, curious? Do you know this site at all?"),
            "investigate": _("Leave the site: look up its name elsewhere. Two minutes are enough."),
            "find": _("Find one better or different report, and write down where."),
            "trace": _("Follow a picture, a number or a quote back to where it began. Is it the same there?"),
            "because": _("One or two sentences somebody in your class would understand."),
        }
        widgets = {name: _words() for name in ("stop", "investigate", "find", "trace", "because")}

    def __init__(self, *args, draft: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["because"].error_messages["required"] = _("Say why you think so.")
        for name in ("trust", "because"):
            self.fields[name].required = not draft

    def clean(self) -> dict:
        """Every field of the check, "" for what is left blank."""
        cleaned = super().clean()
        return {name: cleaned.get(name) or "" for name in self.Meta.fields}


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Your answer"),
        help_text=_("What was done well, and one thing to try next time."),
        widget=_words(5),
        max_length=1000,
    )
