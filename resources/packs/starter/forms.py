"""What a student says who follows something of the starter library."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.text.directions import isolated
from resources.follows.forms import FollowForm
from resources.packs.starter.library import StarterSource


class StarterFollowForm(FollowForm):
    """Which of `sources`, where there are several, and what for; begun with words about `topic`."""

    items = forms.MultipleChoiceField(
        label=_("Which sources?"),
        error_messages={"required": _("Choose at least one source.")},
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Take out what you do not want."),
    )
    field_order = ["items", "why", "topics", "goals"]

    def __init__(self, *args, viewer: Viewer, sources: list[StarterSource], topic: Topic | None, **kwargs):
        super().__init__(*args, viewer=viewer, **kwargs)
        self._sources = {source.key: source for source in sources}
        self.fields["items"].choices = [(source.key, f"{source.title}: {source.why}") for source in sources]
        self.initial["items"] = list(self._sources)
        if len(sources) == 1:
            del self.fields["items"]
        if topic is not None:
            self.initial["why"] = _now("To find out more about %(topic)s.") % {"topic": isolated(topic.name)}
            if "topics" in self.fields:
                self.initial["topics"] = [topic]

    def clean(self) -> dict:
        """As `follow_starters` takes it."""
        given = super().clean()
        chosen = given.pop("items", None)
        return {**given, "sources": [self._sources[key] for key in (chosen or self._sources)]}
