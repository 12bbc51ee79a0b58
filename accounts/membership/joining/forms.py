from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.forms import AS_TYPED, NewPassword, UserNameField
from accounts.identity.signin.usernames import is_free, suggest_user_name, user_name_wished
from accounts.membership.members.forms import NAME_LENGTH
from accounts.people.models import Person
from accounts.schools.models import School
from kit.web.forms import WordsField


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Your class code"),
        max_length=24,
        help_text=_("Your teacher shows it to you. It looks like PLUM-7KQ4."),
        error_messages={"required": _("Type the code first.")},
        widget=forms.TextInput({**AS_TYPED, "autocapitalize": "characters", "autocomplete": "off"}),
    )


class JoinForm(forms.Form):
    name = WordsField(
        label=_("What should others call you?"),
        max_length=NAME_LENGTH,
        help_text=_("Your teacher and your classmates see this."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    user_name = UserNameField(
        required=False,
        help_text=_("For signing in. Leave it empty and we suggest one."),
    )
    suggested = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    password = NewPassword(label=_("Choose a password"))

    def __init__(self, *args, school: School, **kwargs):
        super().__init__(*args, **kwargs)
        self.school = school

    def clean(self):
        """With no user name yet, or one that was suggested for another name, a free one is put in, for the person
        to keep or change."""
        given = super().clean()
        suggested = given.pop("suggested", "")
        name, user_name, password = given.get("name"), given.get("user_name"), given.get("password")
        fitting = suggest_user_name(self.school, name) if name and user_name in ("", suggested) else user_name
        if name and fitting != user_name and "user_name" not in self.errors:
            self.data = self.data.copy()
            self.data[self.add_prefix("user_name")] = self.data[self.add_prefix("suggested")] = fitting
            self.add_error("user_name", self._say_suggested(name, fitting))
        elif user_name and not is_free(self.school, user_name):
            self.add_error("user_name", _("Somebody in your school has this user name. Try another one."))
        if password and user_name and user_name in password.lower():
            self.add_error("password", _("Choose a password without your user name in it."))
        elif password and name:
            try:
                validate_password(password, Person(name=name))
            except ValidationError as weak:
                self.add_error("password", weak)
        if password and self.errors and "password" not in self.errors:
            # A password is never sent back into a page, and an empty field would not say so.
            self.add_error("password", _("Type your password once more, please."))
        return given

    def _say_suggested(self, name: str, fitting: str) -> str:
        wished = user_name_wished(name)
        if fitting == wished:
            return _("How about this one? Keep it or change it, then go on.")
        return _("Somebody has “%(wished)s”. How about this one? Keep it or change it, then go on.") % {
            "wished": wished
        }
