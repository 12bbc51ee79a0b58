"""Which of one's notes to look at."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from resources.highlights.models import Kind
from resources.notes.queries import NOTE, Filter, noted_sources, noted_topics
from resources.sources.models import Source


class NoteFilterForm(forms.Form):
    """What is nonsense narrows nothing."""

    q = forms.CharField(required=False, max_length=100, label=_("Words"))
    kind = forms.ChoiceField(
        required=False,
        label=_("Show"),
        choices=[("", _("Everything")), (NOTE, _("Notes")), *Kind.choices],
    )
    source = forms.ModelChoiceField(
        Source.objects.none(),
        to_field_name="uuid",
        required=False,
        label=_("Source"),
        empty_label=_("Every source"),
    )
    topic = forms.ModelChoiceField(
        Topic.objects.none(), to_field_name="uuid", required=False, label=_("Topic"), empty_label=_("Every topic")
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        kwargs.setdefault("auto_id", "notes_%s")
        super().__init__(*args, **kwargs)
        self.fields["source"].queryset = noted_sources(viewer)
        self.fields["topic"].queryset = noted_topics(viewer)

    @property
    def chosen(self) -> Filter:
        """What was chosen."""
        self.is_valid()
        given = self.cleaned_data
        return Filter(
            words=given.get("q", ""),
            kind=given.get("kind", ""),
            source=given.get("source"),
            topic=given.get("topic"),
        )
