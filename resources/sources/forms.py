"""Which of the school's sources to show."""

from django import forms
from django.utils.translation import gettext_lazy as _

from resources.sources.models import SourceKind, Verdict


class SourceFilterForm(forms.Form):
    """Which of the school's sources to show; a nonsense choice shows all."""

    q = forms.CharField(label=_("Words in the title or address"), required=False, max_length=100)
    verdict = forms.ChoiceField(
        label=_("Verdict"),
        required=False,
        choices=[("", _("Any verdict")), *[(value or "none", label) for value, label in Verdict.choices]],
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Any kind")), *SourceKind.choices])

    def chosen(self) -> dict[str, str]:
        """The filters as `school_sources` takes them."""
        given = self.cleaned_data if self.is_valid() else {}
        return {"words": given.get("q", ""), "verdict": given.get("verdict", ""), "kind": given.get("kind", "")}
