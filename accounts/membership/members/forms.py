from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.forms import NewPassword, UserNameField
from accounts.membership.classes.models import SchoolClass
from accounts.people.models import STAFF_ROLES, AgeBand, Person, Role
from accounts.people.viewer import Viewer
from kit.web.forms import WordsField

STAFF_CHOICES = [(role.value, role.label) for role in Role if role in STAFF_ROLES]
LEFT = "left"
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
        label=_("E-mail address"),
        help_text=_("We send an invitation there. Whoever reads it says yes by signing in."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=STAFF_CHOICES, initial=Role.TEACHER)


class AcceptForm(forms.Form):
    name = WordsField(label=_("Name that others see"), max_length=NAME_LENGTH)
    password = NewPassword(label=_("Choose a password"))


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=STAFF_CHOICES)


class CorrectForm(forms.Form):
    """What is written down about a student. An admin sets the age too; the user name, who signs in with one."""

    name = WordsField(label=_("Name that others see"), max_length=NAME_LENGTH)
    user_name = UserNameField(help_text=_("For signing in with the school code. Tell the student."))
    age_band = forms.ChoiceField(
        label=_("Age"),
        choices=AgeBand,
        help_text=_("From the school's record. Nothing marked for adults is shown below 16."),
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.initial.get("user_name"):
            del self.fields["user_name"]
        if not viewer.is_admin:
            del self.fields["age_band"]


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=_("New e-mail address"), help_text=_("We send a letter there. Its link makes the change.")
    )


class PasswordForm(forms.Form):
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ProfileForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["name", "pronouns"]
        field_classes = {"name": WordsField, "pronouns": WordsField}
        help_texts = {"pronouns": _("For example she/her. Only if you want others to know.")}


class FilterForm(forms.Form):
    q = forms.CharField(required=False, max_length=80)
    role = forms.ChoiceField(
        required=False,
        choices=[("", _("Everybody")), *Role.choices, (LEFT, _("Those who left"))],
        label=_("Role"),
    )
