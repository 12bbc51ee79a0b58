from django import forms
from django.utils.translation import gettext_lazy as _

from kit.web.forms import Textarea, WordsField
from reflections.prompts.services import QUESTIONS_AT_MOST


class QuestionsField(forms.CharField):
    """One question a line; gives a list of them."""

    widget = Textarea

    def clean(self, value) -> list[str]:
        """The lines that are not empty. Raises ValidationError as the field it is made of."""
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]


class PromptForm(forms.Form):
    title = WordsField(max_length=120, label=_("Title"))
    questions = QuestionsField(
        max_length=200 * QUESTIONS_AT_MOST + 20,
        label=_("Questions"),
        help_text=_("One on each line, up to six. Two or three are plenty."),
        widget=Textarea(attrs={"rows": 6}),
    )
