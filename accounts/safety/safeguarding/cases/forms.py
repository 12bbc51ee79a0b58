"""What whoever looks after a case writes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.safety.safeguarding.reports.adapters import Sentences
from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School
from kit.web.forms import Textarea

READY = (
    _("Thank you for telling us. We have talked with everybody, and it has stopped."),
    _("Thank you for telling us. We looked at it together: it can stay, and nobody meant you."),
    _("Thank you for telling us. It is gone, and we have talked with whoever it was."),
    _("We take this seriously and go on with it at school. Somebody will talk with you in person."),
)


class CaseCloseForm(forms.Form):
    ready = forms.ChoiceField(
        label=_("A sentence that is ready"),
        required=False,
        choices=[("", _("My own words")), *((str(number), words) for number, words in enumerate(READY))],
        help_text=_("Choose one, or write your own below: one of the two is needed."),
    )
    outcome = forms.CharField(
        label=_("What do you tell whoever reported it?"),
        help_text=_("They read this sentence."),
        max_length=300,
        required=False,
        widget=Textarea(attrs={"rows": 2}),
    )
    upheld = forms.TypedChoiceField(
        label=_("What happens with it?"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("For the file"),
        help_text=_("What you found out and did. Only those who look after this case read it."),
        max_length=2000,
        required=False,
        widget=Textarea(attrs={"rows": 3}),
    )
    shown = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, sentences: Sentences, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["upheld"].choices = [("yes", sentences.uphold), ("no", sentences.dismiss)]

    def show(self, reports: int) -> None:
        """Of how many open reports the page tells that the form now stands on."""
        if self.is_bound:
            self.data = self.data.copy()
            self.data["shown"] = reports
        else:
            self.initial["shown"] = reports

    def clean(self) -> dict:
        """The sentence that is ready, where there are no own words."""
        given = super().clean()
        ready = given.pop("ready", "")
        if ready and not given.get("outcome", "").strip():
            given["outcome"] = str(READY[int(ready)])
        return given


class CaseNoteForm(forms.Form):
    note = forms.CharField(
        label=_("For the file"),
        help_text=_("Only those who look after this case read it."),
        max_length=2000,
        required=False,
        widget=Textarea(attrs={"rows": 3}),
    )
    public_note = forms.CharField(
        label=_("A word to whoever reported it"),
        help_text=_("How far it is, or what they can do now. They read it at once."),
        max_length=300,
        required=False,
        widget=Textarea(attrs={"rows": 2}),
    )


class CaseHandOverForm(forms.Form):
    to = forms.ModelChoiceField(label=_("To whom?"), queryset=Person.objects.none(), to_field_name="uuid")
    note = forms.CharField(
        label=_("What should they know?"), max_length=2000, required=False, widget=Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = people


class CaseReopenForm(forms.Form):
    note = forms.CharField(
        label=_("Why?"),
        help_text=_("Only those who look after this case read it."),
        max_length=2000,
        widget=Textarea(attrs={"rows": 2}),
    )


class DeadlinesForm(SchoolForm):
    class Meta:
        model = School
        fields = ["opened_within_at_school", "opened_within_otherwise", "day_starts", "day_ends"]
        labels = {
            "opened_within_at_school": _("After how many hours of school does it go on?"),
            "opened_within_otherwise": _("And after how many hours in any case?"),
            "day_starts": _("School begins"),
            "day_ends": _("School ends"),
        }
        help_texts = {
            "opened_within_at_school": _("1 to 8. Nights, weekends and holidays do not count."),
            "opened_within_otherwise": _("2 to 48. After so long it goes on, whatever day it is."),
        }
        widgets = {name: forms.TimeInput({"type": "time"}, format="%H:%M") for name in ("day_starts", "day_ends")}
