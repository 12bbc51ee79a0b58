"""Why somebody follows a source."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.web.forms import Textarea
from resources.follows.models import Follow
from resources.follows.purposes import purposes


class FollowForm(forms.Form):
    """The purpose of a follow. `topics` and `goals` are there only when the viewer has some to choose from,
    `rules_read` only for a community outside, which has rules to be read first. What brings no news
    (`brings_news` False) is kept, not followed."""

    why = forms.CharField(
        label=_("Why do you want to follow it?"),
        help_text=_("A few words for yourself: what do you hope to learn from it?"),
        max_length=300,
        widget=Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a few words why you follow it.")},
    )
    topics = forms.ModelMultipleChoiceField(
        label=_("Which of your topics is it for?"),
        queryset=Topic.objects.none(),
        to_field_name="uuid",
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "choices-across"}),
    )
    goals = forms.MultipleChoiceField(
        label=_("Which of your goals does it help?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    rules_read = forms.BooleanField(
        label=_("I have read my school’s rules, and I will keep to them."),
        error_messages={"required": _("Read the rules above first, then tick this.")},
    )

    def __init__(
        self,
        *args,
        viewer: Viewer,
        follow: Follow | None = None,
        has_rules: bool = False,
        brings_news: bool = True,
        **kwargs,
    ):
        if follow is not None:
            kwargs["initial"] = {
                "why": follow.why,
                "topics": follow.topics.all(),
                "goals": purposes().chosen(follow),
            }
        super().__init__(*args, **kwargs)
        if not brings_news:
            self.fields["why"].label = _("Why do you want to keep it?")
            self.fields["why"].error_messages["required"] = _("Say in a few words why you keep it.")
        if not has_rules:
            del self.fields["rules_read"]
        self._offer_topics(viewer, follow)
        if choices := purposes().choices(viewer):
            self.fields["goals"].choices = choices
        else:
            del self.fields["goals"]

    def clean(self) -> dict:
        """That the rules were read is asked here, and kept nowhere."""
        return {name: value for name, value in super().clean().items() if name != "rules_read"}

    def begun(self) -> dict:
        """What is filled in so far, as the `initial` of another time: words even where they are too long."""
        self.full_clean()
        return {
            "why": self.data.get("why", "")[:1000],
            "topics": [str(topic.uuid) for topic in self.cleaned_data.get("topics", ())],
            "goals": self.cleaned_data.get("goals", []),
        }

    def _offer_topics(self, viewer: Viewer, follow: Follow | None) -> None:
        own = Topic.objects.of_interest_to(viewer) | Topic.objects.helped_with_by(viewer)
        if follow is not None:
            own |= Topic.objects.visible_to(viewer).filter(pk__in=follow.topics.values("pk"))
        topics = own.order_by("name")
        if topics.exists():
            self.fields["topics"].queryset = topics
        else:
            del self.fields["topics"]
