"""What is written beside a share, and whether students write at all."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.school_setup.forms import SchoolForm
from accounts.schools.models import School
from networks.sharing.audiences import Recipients


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
