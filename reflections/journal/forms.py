from collections.abc import Sequence

from django import forms
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.people.models import Person
from accounts.recordings.models import MOST_SECONDS
from accounts.recordings.services import MOST_BYTES
from kit.text.rich_text import HINT
from reflections.journal.models import Reflection
from reflections.journal.services import ANSWER_AT_MOST, questions_of, texts_of

Visibility = Reflection.Visibility

TOO_LONG = gettext_lazy("This is longer than %(limit_value)d letters (%(show_value)d). Please make it shorter.")


class JournalForm(forms.Form):
    """A box for each question, perhaps a place for what was said, and who may read it.

    Gives {"answers": [text, ...], "visibility": str, "recording": file or None}.
    """

    most_seconds = MOST_SECONDS
    hint = HINT

    def __init__(self, *args, reflection: Reflection, readers: Sequence[Person], records: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.questions = questions_of(reflection)
        for number, (question, text) in enumerate(zip(self.questions, texts_of(reflection), strict=True)):
            self.fields[f"answer_{number}"] = forms.CharField(
                required=False,
                max_length=ANSWER_AT_MOST,
                label=question,
                initial=text,
                widget=forms.Textarea(
                    attrs={"rows": 5, "class": "journal-box", "aria-describedby": "journal-hint"}
                ),
                error_messages={"max_length": TOO_LONG},
            )
        names = get_text_list([reader.name for reader in readers], _("and"))
        choices = [(Visibility.PRIVATE, _("Only I read this"))]
        if readers:
            choices.insert(0, (Visibility.TEACHER, _("%(names)s and I read this") % {"names": names}))
        if records:
            self.fields["recording"] = forms.FileField(
                required=False,
                label=_("Or say it"),
                widget=forms.FileInput(attrs={"accept": "audio/*", "capture": True, "data-recorder-file": True}),
                error_messages={"empty": _("There is nothing in this recording. Please record it again.")},
            )
        self.fields["visibility"] = forms.ChoiceField(
            choices=choices,
            label=_("Who reads it when it is finished?"),
            initial=reflection.visibility if readers else Visibility.PRIVATE,
            widget=forms.RadioSelect,
        )

    def clean_recording(self):
        file = self.cleaned_data["recording"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(_("This recording is too large. Up to three minutes are kept."))
        return file

    def clean(self) -> dict:
        """{"answers": one text for each question, "visibility": ..., "recording": a file or None}; nothing is
        required of a draft."""
        given = self.cleaned_data
        return {
            "answers": [given.get(f"answer_{number}", "") for number in range(len(self.questions))],
            "visibility": given.get("visibility", Visibility.PRIVATE),
            "recording": given.get("recording"),
        }

    @property
    def boxes(self):
        """The fields of the answers, as they are shown."""
        return [self[f"answer_{number}"] for number in range(len(self.questions))]
