from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.classes.models import SchoolClass
from accounts.people.models import STAFF_ROLES, AgeBand, Person, Role
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from accounts.signin.forms import UserNameField
from kit.forms import WordsField

STAFF_CHOICES = [(role.value, role.label) for role in Role if role in STAFF_ROLES]
NAME_LENGTH = Person._meta.get_field("name").max_length


class AddStudentForm(forms.Form):
    name = WordsField(label=_("Name that others see"), max_length=NAME_LENGTH)
    user_name = UserNameField(help_text=_("For signing in with the school code: mia.k"))
    age_band = forms.ChoiceField(
        label=_("Age"), choices=AgeBand, initial=AgeBand.UNDER_13, help_text=_("From the school's record.")
    )
    school_class = forms.ModelChoiceField(
        label=_("Class"),
        queryset=SchoolClass.objects.none(),
        to_field_name="uuid",
        required=False,
        empty_label=_("No class yet"),
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        classes = SchoolClass.objects.visible_to(viewer).filter(archived__isnull=True)
        self.fields["school_class"].queryset = classes.order_by("name")


class AddStaffForm(forms.Form):
    name = WordsField(label=_("Name that others see"), max_length=NAME_LENGTH)
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("We send a link there for choosing a password.")
    )
    role = forms.ChoiceField(label=_("Role"), choices=STAFF_CHOICES, initial=Role.TEACHER)


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=STAFF_CHOICES)


class ProfileForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["name", "pronouns"]
        field_classes = {"name": WordsField, "pronouns": WordsField}
        help_texts = {"pronouns": _("For example she/her. Only if you want others to know.")}


class SchoolForm(forms.ModelForm):
    class Meta:
        model = School
        fields = ["language", "students_record", "quiet_from", "quiet_until"]
        labels = {
            "language": _("Language of the school"),
            "students_record": _("Students may record their voice when they look back"),
            "quiet_from": _("Quiet from"),
            "quiet_until": _("Quiet until"),
        }
        help_texts = {
            "language": _("Search knows its word endings then: ponds finds pond. English works always."),
            "students_record": _("Up to three minutes. Only they hear it, and the teachers they hand it in to."),
            "quiet_from": _("In these hours nothing new is asked of students."),
        }
        widgets = {
            name: forms.TimeInput({"type": "time"}, format="%H:%M") for name in ("quiet_from", "quiet_until")
        }


class FilterForm(forms.Form):
    q = forms.CharField(required=False, max_length=80)
    role = forms.ChoiceField(required=False, choices=[("", _("Everybody")), *Role.choices], label=_("Role"))
