from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.models import SchoolClass
from accounts.people.viewer import Viewer
from kit.web.forms import DateField
from reflections.prompts.models import Prompt
from reflections.prompts.queries import prompts_of
from reflections.schedules.models import Weekday
from reflections.schedules.queries import classes_to_ask


class ScheduleForm(forms.Form):
    school_class = forms.ModelChoiceField(
        SchoolClass.objects.none(), to_field_name="uuid", empty_label=None, label=_("Class")
    )
    prompt = forms.ModelChoiceField(
        Prompt.objects.none(), to_field_name="uuid", empty_label=None, label=_("Prompt")
    )
    weekday = forms.TypedChoiceField(choices=Weekday.choices, coerce=int, label=_("Every"))
    at = forms.TimeField(
        label=_("At"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    first = DateField(label=_("From"))
    last = DateField(required=False, label=_("Until"))

    def __init__(self, *args, viewer: Viewer, **kwargs):
        kwargs["initial"] = {"first": viewer.school.today(), "at": "09:00"} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["school_class"].queryset = classes_to_ask(viewer)
        self.fields["prompt"].queryset = prompts_of(viewer)
