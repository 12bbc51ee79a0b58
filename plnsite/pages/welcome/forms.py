from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from accounts.topics.queries import interests_of
from kit.web.forms import Textarea, WordsField


class FirstGoalForm(forms.Form):
    title = WordsField(
        label=_("What would you like to be able to do?"),
        max_length=140,
        help_text=_("For example: play three songs on the guitar by summer."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    why = forms.CharField(
        label=_("Why does it matter to you?"),
        max_length=300,
        required=False,
        widget=Textarea({"rows": 2}),
    )
    topic = forms.ModelChoiceField(
        label=_("Which of your interests does it belong to?"),
        queryset=Topic.objects.none(),
        to_field_name="uuid",
        required=False,
        blank=True,  # without it radio buttons have no empty one
        empty_label=_("None of them"),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        topics = Topic.objects.filter(pk__in=interests_of(viewer).values("topic_id")).order_by("name")
        self.fields["topic"].queryset = topics
        if not topics:
            del self.fields["topic"]
