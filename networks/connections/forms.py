"""The shape of what people type around connections."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.web.forms import Textarea
from networks.connections.queries import helped_topics


class PersonFindForm(forms.Form):
    """Narrowing the list of people; a topic nobody knows narrows nothing."""

    q = forms.CharField(required=False, max_length=80, label=_("Name"))
    topic = forms.ModelChoiceField(
        Topic.objects.none(),
        to_field_name="uuid",
        required=False,
        label=_("Can help with"),
        empty_label=_("Anything"),
    )
    after = forms.UUIDField(required=False)

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = Topic.objects.visible_to(viewer)
        options = [(topic.uuid, topic.name) for topic in helped_topics(viewer)]
        self.fields["topic"].widget.choices = [("", _("Anything")), *options]

    @property
    def goes_on_from(self) -> UUID | None:
        """Behind whom the list goes on; None for its beginning."""
        return self.cleaned_data.get("after") if self.is_valid() else None

    @property
    def chosen(self) -> dict:
        """{"words": str, "topic": Topic or None}"""
        given = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        return {"words": given.get("q", ""), "topic": given.get("topic")}

    def show_chosen_topic(self) -> None:
        """Offer the chosen topic even if nobody helps with it."""
        topic, choices = self.chosen["topic"], self.fields["topic"].widget.choices
        if topic and all(value != topic.uuid for value, _name in choices):
            self.fields["topic"].widget.choices = [*choices, (topic.uuid, topic.name)]


class ConnectionAskForm(forms.Form):
    purpose = forms.CharField(
        max_length=300,
        label=_("What would you like help with?"),
        help_text=_("Say it in your own words. No e-mail address, phone number or link, please."),
        widget=Textarea(attrs={"rows": 4}),
    )
    topic = forms.ModelChoiceField(
        Topic.objects.none(),
        to_field_name="uuid",
        required=False,
        label=_("Which of your interests is it about?"),
        empty_label=_("None of them"),
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = Topic.objects.of_interest_to(viewer).order_by("name")


class ConnectionAnswerForm(forms.Form):
    reply = forms.CharField(
        required=False,
        max_length=300,
        label=_("A few words"),
        widget=Textarea(attrs={"rows": 2}),
    )
    accept = forms.TypedChoiceField(
        choices=[("yes", _("Yes")), ("no", _("Not now"))],
        coerce=lambda value: value == "yes",
        widget=forms.HiddenInput,
        error_messages={"required": _("Choose one of the two answers.")},
    )
