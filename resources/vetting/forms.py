"""What staff say of sources and domains, and what others ask of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School, SourcePolicy
from kit.web.forms import Textarea
from resources.sources.models import Verdict
from resources.vetting.access import colleagues
from resources.vetting.models import SourceReport

_VERDICTS = [(value, label) for value, label in Verdict.choices if value]


class _VerdictForm(forms.Form):
    verdict = forms.ChoiceField(label=_("What do you say?"), choices=_VERDICTS, widget=forms.RadioSelect)
    why = forms.CharField(
        label=_("Why"),
        help_text=_("Students read this. Needed for “with care” and “not for use”."),
        required=False,
        max_length=400,
        widget=Textarea(attrs={"rows": 3}),
    )


class JudgeForm(_VerdictForm):
    """`has_requests`: somebody appealed or reported, so that there is somebody to answer."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    answer = forms.CharField(
        label=_("Your answer to those who asked"),
        help_text=_("They get it as a notice, with your verdict. Needed when it stays not for use."),
        required=False,
        max_length=600,
        widget=Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, has_requests: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_requests:
            self.fields["answer"].widget = forms.HiddenInput()


class BulkForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("What do you say of all of them?"),
        choices=[("", _("Choose")), *_VERDICTS],
        error_messages={"required": _("Choose what your school says.")},
    )
    why = forms.CharField(
        label=_("Why"),
        help_text=_("Students read this. Needed for “with care” and “not for use”."),
        required=False,
        max_length=400,
    )


class HandOverForm(forms.Form):
    to = forms.ModelChoiceField(
        label=_("Hand it to"),
        queryset=Person.objects.none(),
        to_field_name="uuid",
        empty_label=_("A colleague"),
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = colleagues(viewer)


class DomainForm(_VerdictForm):
    domain = forms.CharField(
        label=_("Domain"),
        help_text=_("As example.org, or paste an address. It counts for everything on it and below it."),
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
    )
    field_order = ["domain", "verdict", "why"]


class AppealForm(forms.Form):
    text = forms.CharField(
        label=_("Why should it be used?"),
        help_text=_("What is it good for, and what would you miss? Your teachers and librarians read this."),
        max_length=600,
        widget=Textarea(attrs={"rows": 4}),
    )


class SourceReportForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("What is wrong with it?"), choices=SourceReport.Reason, widget=forms.RadioSelect
    )


class PolicyForm(SchoolForm):
    source_policy = forms.ChoiceField(
        label=_("When a student brings a new source"), choices=SourcePolicy, widget=forms.RadioSelect
    )

    class Meta:
        model = School
        fields = ["source_policy"]
