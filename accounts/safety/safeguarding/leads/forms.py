"""Who is to look after reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.queries import told_apart
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.models import Post
from accounts.safety.safeguarding.leads.queries import people_to_name
from kit.text.directions import isolated


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
        people = people_to_name(viewer, post)
        apart = told_apart(viewer, list(people))
        self.fields["person"].queryset = people
        self.fields["person"].label_from_instance = lambda person: _called(person, apart)


def _called(person: Person, apart: dict[int, str]) -> str:
    named, more = isolated(person.name), apart.get(person.pk)
    return f"{named} ({more})" if more else named
