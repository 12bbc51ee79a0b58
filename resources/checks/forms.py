"""The words of a source check. Everything may stay empty in a draft; handing in asks for more (see services)."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from kit.text.directions import isolated
from kit.web.drafts import BasisField, basis_of
from kit.web.forms import Textarea
from resources.checks.models import SourceCheck, Trust
from resources.checks.services import texts_of


def _words(rows: int = 4) -> Textarea:
    return Textarea(attrs={"rows": rows, "maxlength": 1000})


class SourceCheckForm(forms.ModelForm):
    """`only`: the fields of one step; `goes_on`: that step is to be done. `classes`: those of the student, for
    choosing who else may read it."""

    trust = forms.ChoiceField(
        label=_("Do you trust it?"),
        choices=Trust.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you trust it.")},
    )

    class Meta:
        model = SourceCheck
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

    def __init__(
        self, *args, draft: bool = False, goes_on: bool = False, only: tuple[str, ...] = (), classes=None, **kwargs
    ):
        super().__init__(*args, **kwargs)
        for name in only if goes_on else ():
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = _("Write a few words first. Or keep it for later.")
        self.fields["because"].error_messages["required"] = _("Say why you think so.")
        for name in ("trust", "because"):
            self.fields[name].required = not draft
        if classes is not None:
            self.fields["share"] = share_field(classes)
        for name in [name for name in self.fields if only and name not in only]:
            del self.fields[name]
        self.fields["basis"] = BasisField(initial=basis_of(texts_of(self.instance, self.fields)))

    def clean(self) -> dict:
        """The fields that are asked for, "" for what is left blank."""
        cleaned = super().clean()
        return {name: cleaned.get(name) or "" for name in self.fields}


def share_field(classes) -> forms.ChoiceField:
    """Who may read a check: the narrowest is chosen, and each wider one says who it is.  # SAFETY 22"""
    wider = [(str(one.uuid), _class_words(one)) for one in classes]
    return forms.ChoiceField(
        label=_("Who may read it?"),
        choices=[("", _("My teachers and the librarians, nobody else")), *wider],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("You can change this later."),
    )


def _class_words(school_class) -> str:
    return ngettext(
        "Also class %(name)s: %(number)s other student, with your name",
        "Also class %(name)s: %(number)s other students, with your name",
        school_class.others,
    ) % {"name": isolated(school_class.name), "number": school_class.others}


class ShareForm(forms.Form):
    def __init__(self, *args, classes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["share"] = share_field(classes)


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Your answer"),
        help_text=_("What was done well, and one thing to try next time."),
        widget=_words(5),
        max_length=1000,
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
