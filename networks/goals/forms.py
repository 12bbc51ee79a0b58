"""The shape of what people type about goals."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.web.forms import DateField, Textarea, WordsField
from networks.connections.models import Connection
from networks.goals.models import Goal
from networks.goals.queries import own_connections, own_follows, own_topics
from resources.follows.models import Follow

FIRST_STEPS = 5


class StepBoxes(forms.MultiWidget):
    """Some short boxes below each other, one for each step."""

    template_name = "networks/goals/_step_boxes.html"
    use_fieldset = True

    def __init__(self):
        hints = [_("The first small step"), _("Then"), *[_("And then")] * (FIRST_STEPS - 2)]
        super().__init__([forms.TextInput(attrs={"maxlength": 200, "placeholder": hint}) for hint in hints])

    def decompress(self, value) -> list[str]:
        """The texts for the boxes, one each."""
        return list(value or [])


class StepsField(forms.MultiValueField):
    """Up to five steps; gives a list of their texts without the empty ones."""

    widget = StepBoxes

    def __init__(self, **kwargs):
        boxes = [WordsField(max_length=200, required=False) for _number in range(FIRST_STEPS)]
        super().__init__(boxes, require_all_fields=False, **kwargs)

    def compress(self, data_list) -> list[str]:
        """The texts that are not empty."""
        return [text for text in data_list or [] if text]


class GoalForm(forms.Form):
    title = WordsField(
        max_length=140,
        label=_("I want to be able to …"),
        help_text=_("Something you would notice yourself: “play one song on the guitar to the end”."),
    )
    why = forms.CharField(
        max_length=300,
        required=False,
        label=_("Why it matters to me"),
        widget=Textarea(attrs={"rows": 2}),
    )
    topic = forms.ModelChoiceField(
        Topic.objects.none(),
        to_field_name="uuid",
        required=False,
        label=_("Which of my interests it belongs to"),
        empty_label=_("None of them"),
    )
    until = DateField(
        required=False,
        label=_("I would like to be there by"),
    )

    def __init__(self, *args, viewer: Viewer, goal: Goal | None = None, **kwargs):
        if goal is not None:
            kwargs["initial"] = {
                "title": goal.title,
                "why": goal.why,
                "topic": goal.topic.uuid if goal.topic else "",
                "until": goal.until,
            } | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        topics = own_topics(viewer)
        if goal is not None and goal.topic:
            # A goal keeps its topic though the interest went.
            topics = Topic.objects.visible_to(viewer).filter(
                pk__in=[goal.topic.pk, *topics.values_list("pk", flat=True)]
            )
        self.fields["topic"].queryset = topics.order_by("name")


class GoalCreateForm(GoalForm):
    steps = StepsField(required=False, label=_("Steps on the way"))


class StepForm(forms.Form):
    text = WordsField(max_length=200, label=_("One more step"))


class _Follows(forms.ModelMultipleChoiceField):
    def label_from_instance(self, follow: Follow) -> str:
        return follow.source.title


class _Connections(forms.ModelMultipleChoiceField):
    def __init__(self, *args, viewer: Viewer, **kwargs):
        self.viewer = viewer
        super().__init__(*args, **kwargs)

    def label_from_instance(self, connection: Connection) -> str:
        return connection.other(self.viewer.person).name


class GoalTiesForm(forms.Form):
    """Which of one's own ties help with the goal."""

    def __init__(self, *args, viewer: Viewer, goal: Goal, **kwargs):
        super().__init__(*args, **kwargs)
        chosen = goal.ties.values_list("follow__uuid", "connection__uuid")
        self.fields["connections"] = _Connections(
            own_connections(viewer),
            viewer=viewer,
            to_field_name="uuid",
            required=False,
            label=_("People"),
            widget=forms.CheckboxSelectMultiple,
            initial=[connection for _follow, connection in chosen if connection],
        )
        self.fields["follows"] = _Follows(
            own_follows(viewer),
            to_field_name="uuid",
            required=False,
            label=_("Sources"),
            widget=forms.CheckboxSelectMultiple,
            initial=[follow for follow, _connection in chosen if follow],
        )
