"""What one can narrow a search to."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.search.kinds import search_kinds
from accounts.topics.queries import interests_of
from plnsite.pages.search.queries import AGES, STARTERS, Narrowed, kinds


def kind_labels() -> dict[str, str | Promise]:
    """Each kind that can be searched for, in words."""
    own = {"entries": _("To read"), STARTERS: _("To begin with")}
    return {name: own.get(name) or search_kinds[name].label for name in kinds()}


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
        return Narrowed(kind if kind in kinds() else "", chosen.get("topic", ""), chosen.get("age", ""))
