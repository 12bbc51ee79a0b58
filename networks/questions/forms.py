"""A question to a teacher or a librarian, and an answer."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.text.directions import isolated
from kit.web.forms import Textarea
from networks.questions.queries import librarians_of, teachers_of


class TeacherField(forms.ModelChoiceField):
    def label_from_instance(self, enrolment: Enrolment) -> str:
        """The teacher, and which class makes them one."""
        return f"{isolated(enrolment.person.name)} ({isolated(enrolment.school_class.name)})"


class QuestionForm(forms.Form):
    teacher = TeacherField(
        Enrolment.objects.none(),
        to_field_name="uuid",
        label=_("Whom do you ask?"),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of your teachers.")},
    )
    question = forms.CharField(
        label=_("What would you like to know?"), max_length=600, widget=Textarea(attrs={"rows": 3})
    )
    passage = forms.CharField(
        label=_("Which passage is it about?"),
        help_text=_("Paste a sentence, or leave it empty when it is about all of it."),
        required=False,
        max_length=1000,
        widget=Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["teacher"].queryset = teachers = teachers_of(viewer)
        if not self.is_bound and (first := teachers[:2]) and len(first) == 1:
            self.initial["teacher"] = first[0].uuid


class TopicQuestionForm(forms.Form):
    """A question about a topic, begun with words that can be sent as they stand."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        to_field_name="uuid",
        label=_("Whom do you ask?"),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of those who are here to be asked.")},
    )
    question = forms.CharField(
        label=_("What would you like to know?"), max_length=600, widget=Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args, viewer: Viewer, topic: Topic, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people = librarians_of(viewer)
        if self.is_bound:
            return
        if first := people.first():
            self.initial["person"] = first.uuid
        self.initial["question"] = _now(
            "I would like to learn about “%(topic)s”. What could I read, watch or listen to, and who at our school"
            " could help me?"
        ) % {"topic": isolated(topic.name)}


class AnswerForm(forms.Form):
    answer = forms.CharField(label=_("Your answer"), max_length=2000, widget=Textarea(attrs={"rows": 5}))
