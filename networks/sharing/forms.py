"""What is written beside a share, and what is wrong with one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School
from networks.sharing.audiences import Recipients
from networks.sharing.models import ShareReport


class ShareForm(forms.Form):
    """A sentence why; no field at all where words may not go along."""

    words = forms.CharField(
        label=_("Why is it worth a look?"),
        help_text=_("One sentence. No e-mail address, phone number or link, please."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a sentence why it is worth a look.")},
    )

    def __init__(self, *args, recipients: Recipients, **kwargs):
        super().__init__(*args, **kwargs)
        if not recipients.may_write:
            del self.fields["words"]


class ReportForm(forms.Form):
    why = forms.ChoiceField(
        label=_("What is wrong with it?"), choices=ShareReport.Why.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("Tell us more"), required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 3})
    )


class ReportCloseForm(forms.Form):
    outcome = forms.CharField(
        label=_("What do you tell whoever reported it?"),
        help_text=_("They read this sentence."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    keep_hidden = forms.TypedChoiceField(
        label=_("What happens with it?"),
        choices=[("yes", _("It stays hidden")), ("no", _("It is fine and comes back"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, report: ShareReport, **kwargs):
        super().__init__(*args, **kwargs)
        if report.group:
            self.fields["keep_hidden"].choices = [
                ("yes", _("The group ends for good, and its members do not see it any more")),
                ("no", _("It is fine, or I talk to whoever leads it: the group stays")),
            ]


class MessageRuleForm(SchoolForm):
    class Meta:
        model = School
        fields = ["students_write"]
        labels = {"students_write": _("Students may write a sentence to each other")}
        help_texts = {
            "students_write": _(
                "When a student shares something with one classmate. With a class they always may: its teachers "
                "see it. Contact details are never let through, everything can be reported."
            )
        }
