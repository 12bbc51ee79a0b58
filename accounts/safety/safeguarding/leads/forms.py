"""Who is to look after reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.models import Post
from accounts.safety.safeguarding.leads.queries import people_to_name


class LeadForm(forms.Form):
    person = forms.ModelChoiceField(
        label=_("Who?"),
        queryset=Person.objects.none(),
        to_field_name="uuid",
        empty_label=_("Choose somebody of staff"),
        help_text=_("They read what students report, so choose somebody students trust."),
    )

    def __init__(self, *args, viewer: Viewer, post: Post, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people_to_name(viewer, post)
