"""What one can narrow a search to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.topics.queries import interests_of
from plnsite.pages.search.queries import AGES, KINDS, Narrowed

KIND_LABELS = {
    "sources": _("Sources"),
    "entries": _("To read"),
    "notes": _("My notes"),
    "marked": _("What I marked"),
    "packs": _("Packs"),
    "shared": _("Shared with me"),
    "groups": _("Groups"),
    "people": _("People"),
}
_AGE_LABELS = {"week": _("Last week"), "month": _("Last month"), "year": _("Last year")}


class NarrowForm(forms.Form):
    """By GET: whatever does not fit counts as not chosen."""

    topic = forms.ChoiceField(label=_("Topic"), required=False)
    age = forms.ChoiceField(
        label=_("From when"),
        required=False,
        choices=[("", _("Any time")), *((key, _AGE_LABELS[key]) for key in AGES)],
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, auto_id="narrow-%s", **kwargs)
        topics = [(interest.topic.slug, interest.topic.name) for interest in interests_of(viewer)]
        self.fields["topic"].choices = [("", _("Every topic")), *topics]

    def narrowed(self, kind: str) -> Narrowed:
        """What was chosen."""
        self.is_valid()
        chosen = self.cleaned_data
        return Narrowed(kind if kind in KINDS else "", chosen.get("topic", ""), chosen.get("age", ""))
