from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.forms import TopicChoice
from kit.web.forms import WordsField


class ClassForm(forms.Form):
    name = WordsField(
        label=_("Name of the class"), max_length=80, help_text=_("As your school says it: 8B, Year 9 Chemistry.")
    )
    topic = TopicChoice(label=_("Subject"), required=False, empty_label=_("No single subject"))

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topic"].offer(viewer)


class RenameForm(forms.Form):
    name = WordsField(label=_("Name of the class"), max_length=80)


class JoinCodeForm(forms.Form):
    places = forms.IntegerField(
        label=_("How many students?"), min_value=1, max_value=200, initial=30, help_text=_("One place each.")
    )
    days = forms.TypedChoiceField(
        label=_("How long does it work?"),
        coerce=int,
        choices=[(1, _("Until tomorrow")), (7, _("A week")), (30, _("A month"))],
        initial=7,
    )
