"""What is told of something the school offers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from kit.web.forms import Textarea, WordsField
from resources.library.school_resources.models import SchoolResource
from resources.library.school_resources.queries import people_to_name


class ResourceForm(forms.ModelForm):
    """Its name and what it offers, when, where, and whom to ask."""

    name = WordsField(label=_("What is it called?"), max_length=120)
    offers = forms.CharField(
        label=_("What can one learn or do there?"), max_length=600, widget=Textarea(attrs={"rows": 3})
    )
    ask = forms.ModelChoiceField(
        label=_("Whom to ask?"),
        queryset=Person.objects.none(),
        to_field_name="uuid",
        required=False,
        empty_label=_("Nobody in particular"),
        help_text=_("Somebody who works at your school. Students can ask them here."),
    )
    field_order = ["name", "kind", "offers", "when", "where", "ask"]

    class Meta:
        model = SchoolResource
        fields = ["kind", "when", "where", "ask"]
        field_classes = {"when": WordsField, "where": WordsField}
        labels = {"kind": _("What is it?"), "when": _("When?"), "where": _("Where?")}
        help_texts = {
            "when": _("As one says it: Tuesdays after school."),
            "where": _("As one says it: room B12."),
        }

    def __init__(self, *args, viewer: Viewer, **kwargs):
        resource = kwargs.get("instance")
        if resource is not None:
            source = resource.source
            kwargs.setdefault("initial", {"name": source.title, "offers": source.description, "ask": resource.ask})
        super().__init__(*args, **kwargs)
        self.fields["ask"].queryset = people_to_name(viewer)
