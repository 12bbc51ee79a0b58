"""What is written beside a share."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kit.web.forms import Textarea
from networks.sharing.audiences import Recipients


class ShareForm(forms.Form):
    """A sentence why; no field at all where words may not go along."""

    words = forms.CharField(
        label=_("Why is it worth a look?"),
        help_text=_("One sentence. No e-mail address, phone number or link, please."),
        max_length=300,
        widget=Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a sentence why it is worth a look.")},
    )

    def __init__(self, *args, recipients: Recipients, **kwargs):
        super().__init__(*args, **kwargs)
        if not recipients.may_write:
            del self.fields["words"]
