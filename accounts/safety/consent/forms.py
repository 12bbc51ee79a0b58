"""The shape of a consent that staff saw on paper."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.safety.consent.models import Consent, Method, Relation
from accounts.safety.consent.queries import StudentConsents
from accounts.safety.consent.rules import ConsentKind
from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School
from kit.web.forms import DateField, WordsField

_NAME = Consent._meta.get_field("giver").max_length


class ConsentForm(forms.Form):
    """One pile of papers: what they say, and beside each student whose paper is there, who signed it.

    Gives what `record_consents` takes.
    """

    kinds = forms.MultipleChoiceField(
        label=_("What is agreed to?"), choices=ConsentKind, widget=forms.CheckboxSelectMultiple
    )
    relation = forms.ChoiceField(label=_("Who agreed?"), choices=Relation, widget=forms.RadioSelect)
    method = forms.ChoiceField(label=_("How?"), choices=Method, widget=forms.RadioSelect)
    given = DateField(label=_("On which day?"))
    policy_version = WordsField(
        label=_("Which text did they agree to?"),
        max_length=Consent._meta.get_field("policy_version").max_length,
        help_text=_("As it is called on the paper, for example: Privacy notice 3, September 2026."),
    )

    def __init__(self, *args, students: Sequence[StudentConsents], alone: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.students = {_box(each.person): each for each in students}
        for name, each in self.students.items():
            self.fields[name] = WordsField(
                label=_("Name of who agreed") if alone else each.label, max_length=_NAME, required=alone
            )

    @property
    def rows(self) -> list[tuple[StudentConsents, forms.BoundField]]:
        """Each student with the box for who signed."""
        return [(each, self[name]) for name, each in self.students.items()]

    def clean(self) -> dict:
        """The names by student; at least one."""
        given = self.cleaned_data
        names = {name: given.pop(name, "") for name in self.students}
        givers = {self.students[name].person: typed for name, typed in names.items() if typed}
        if not givers and not self.errors:
            raise forms.ValidationError(_("Write a name beside at least one student."))
        return given | {"givers": givers}


class WithdrawalForm(forms.Form):
    """That somebody took it back."""

    giver = WordsField(label=_("Who took it back?"), max_length=_NAME)
    method = forms.ChoiceField(label=_("How?"), choices=Method, widget=forms.RadioSelect)
    day = DateField(label=_("On which day?"))


class ConsentAgeForm(SchoolForm):
    class Meta:
        model = School
        fields = ["consent_age"]
        labels = {"consent_age": _("From which age on do your students decide for themselves?")}
        help_texts = {
            "consent_age": _(
                "The law of your country says so. If you are not sure, take the higher one and ask whoever looks "
                "after data protection at your school."
            )
        }


def _box(person: Person) -> str:
    return f"giver_{person.uuid.hex}"
