"""What a reader keeps of an entry, and which of it to look at."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.web.drafts import BasisField, basis_of
from kit.web.forms import Textarea, WordsField
from resources.reading.annotations.notes import NOTE, Filter, noted_sources, noted_topics
from resources.reading.highlights.models import Kind
from resources.sources.models import Source


class NoteForm(forms.Form):
    note = forms.CharField(
        label=_("My note"),
        required=False,
        max_length=2000,
        widget=Textarea(attrs={"rows": 3}),
        help_text=_("Only you can read it."),
    )
    basis = BasisField()

    def __init__(self, *args, initial: dict[str, str] | None = None, **kwargs):
        note = {"note": (initial or {}).get("note", "")}
        super().__init__(*args, initial={**note, "basis": basis_of(note)}, **kwargs)


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


class TagsForm(forms.Form):
    """`known` offers one's own tags, where there are some."""

    known = forms.MultipleChoiceField(
        label=_("Your tags"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "choices-across"}),
    )
    tags = WordsField(
        label=_("New tags"),
        help_text=_("A word or two each, with commas between: shore, for the poster"),
        required=False,
        max_length=400,
    )

    def __init__(self, *args, own: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        if own:
            self.fields["known"].choices = [(tag, tag) for tag in own]
        else:
            del self.fields["known"]


class TagRenameForm(forms.Form):
    name = WordsField(
        label=_("New name"), help_text=_("The name of another tag makes the two one."), max_length=60
    )
