"""The shapes of what people say about topics."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Expertise, Interest, Topic
from kit.web.forms import WordsField


class TopicChoice(forms.ModelChoiceField):
    """Choose a topic the viewer may see, from a list in groups; call `offer(viewer)` before use."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Topic"))
        kwargs.setdefault("empty_label", _("Choose a topic"))
        kwargs.setdefault("error_messages", {"invalid_choice": _("We do not know this topic.")})
        super().__init__(queryset=Topic.objects.none(), to_field_name="uuid", **kwargs)

    def offer(self, viewer: Viewer) -> None:
        """Offer what the viewer may see, under the names of the top of the tree. One query."""
        self.queryset = Topic.objects.visible_to(viewer)
        self.widget.choices = [("", self.empty_label), *_in_groups(list(self.queryset.order_by("name")))]


def _in_groups(topics: list[Topic]) -> list[tuple[str, list[tuple[str, str]]]]:
    by_id = {topic.pk: topic for topic in topics}

    def top(topic: Topic) -> Topic:
        while topic.parent_id in by_id:
            topic = by_id[topic.parent_id]
        return topic

    groups: dict[str, list[tuple[str, str]]] = {}
    for topic in topics:
        groups.setdefault(top(topic).name, []).append((str(topic.uuid), topic.name))
    return sorted(groups.items())


class InterestForm(forms.ModelForm):
    class Meta:
        model = Interest
        fields = ["level", "why"]
        field_classes = {"why": WordsField}
        labels = {"level": _("Where are you with it?"), "why": _("Why does it interest you?")}
        widgets = {
            "level": forms.RadioSelect,
            "why": forms.TextInput(attrs={"autocomplete": "off"}),
        }


class ExpertiseForm(forms.ModelForm):
    class Meta:
        model = Expertise
        fields = ["note"]
        field_classes = {"note": WordsField}


class TopicForm(forms.Form):
    name = WordsField(label=_("Name"), max_length=60)
    description = WordsField(
        label=_("What is it about?"), max_length=200, help_text=_("One sentence that students understand.")
    )
    parent = TopicChoice(label=_("Belongs to"), required=False, empty_label=_("Nothing above it"))

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].offer(viewer)
