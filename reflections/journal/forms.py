from collections.abc import Sequence

from django import forms
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.recordings.models import MOST_SECONDS
from accounts.recordings.services import MOST_BYTES
from kit.text.directions import isolated
from kit.text.rich_text import HINT
from kit.web.drafts import BasisField, basis_of
from kit.web.forms import Textarea
from reflections.journal.models import Reflection
from reflections.journal.queries import ClassReaders
from reflections.journal.services import ANSWER_AT_MOST, by_box, questions_of, texts_of

Visibility = Reflection.Visibility

TOO_LONG = gettext_lazy("This is longer than %(limit_value)d letters (%(show_value)d). Please make it shorter.")


class JournalForm(forms.Form):
    """A box for each question, perhaps a place for what was said, and who may read it.

    Gives what the services of a draft take. Who is in several classes chooses whose teachers read it.
    """

    most_seconds = MOST_SECONDS
    hint = HINT

    def __init__(
        self, *args, reflection: Reflection, readers: Sequence[ClassReaders], records: bool = False, **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.questions = questions_of(reflection)
        for number, (question, text) in enumerate(zip(self.questions, texts_of(reflection), strict=True)):
            self.fields[f"answer_{number}"] = forms.CharField(
                required=False,
                max_length=ANSWER_AT_MOST,
                label=question,
                initial=text,
                widget=Textarea(attrs={"rows": 5, "class": "journal-box", "aria-describedby": "journal-hint"}),
                error_messages={"max_length": TOO_LONG},
            )
        self.fields["basis"] = BasisField(initial=basis_of(by_box(texts_of(reflection))))
        self.classes = {_choice_of(each, readers): each.school_class for each in readers}
        choices = [(choice, _label_of(each, readers)) for choice, each in zip(self.classes, readers, strict=True)]
        choices.append((Visibility.PRIVATE, _("Only I read this")))
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
            initial=self._chosen(reflection),
            widget=forms.RadioSelect,
        )

    def clean_recording(self):
        file = self.cleaned_data["recording"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(_("This recording is too large. Up to three minutes are kept."))
        return file

    def clean(self) -> dict:
        """What the services of a draft take; nothing is required of one."""
        given = self.cleaned_data
        chosen = given.get("visibility", Visibility.PRIVATE)
        return {
            "answers": [given.get(f"answer_{number}", "") for number in range(len(self.questions))],
            "visibility": Visibility.TEACHER if chosen in self.classes else Visibility.PRIVATE,
            "school_class": self.classes.get(chosen),
            "recording": given.get("recording"),
            "basis": given.get("basis", ""),
        }

    def _chosen(self, reflection: Reflection) -> str:
        if reflection.visibility == Visibility.PRIVATE or not self.classes:
            return Visibility.PRIVATE
        if len(self.classes) == 1:
            return next(iter(self.classes))
        chosen = [choice for choice, each in self.classes.items() if each.pk == reflection.school_class_id]
        return chosen[0] if chosen else Visibility.PRIVATE

    @property
    def boxes(self):
        """The fields of the answers, as they are shown."""
        return [self[f"answer_{number}"] for number in range(len(self.questions))]


def _choice_of(each: ClassReaders, readers: Sequence[ClassReaders]) -> str:
    return str(each.school_class.uuid) if len(readers) > 1 else Visibility.TEACHER.value


def _label_of(each: ClassReaders, readers: Sequence[ClassReaders]) -> str:
    names = get_text_list([isolated(reader.name) for reader in each.readers], _("and"))
    if len(readers) == 1:
        return _("%(names)s and I read this") % {"names": names}
    return _("%(names)s (%(class)s) and I read this") % {"names": names, "class": isolated(each.school_class.name)}
