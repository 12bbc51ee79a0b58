"""Signing in (by school code and user name, or by e-mail address) and choosing a password."""

from allauth.account import forms as allauth_forms
from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.credentials import looks_like_code
from accounts.identity.signin.school_cookie import remember_school, remembered_school
from accounts.identity.signin.usernames import check_user_name
from accounts.people.middleware import SESSION_KEY
from accounts.people.shared_browser import begin_session
from accounts.schools.models import School

# For what is typed off a card: a phone must not make a capital of its first letter, nor correct it.
AS_TYPED = {"autocapitalize": "none", "spellcheck": "false"}
NEW_PASSWORD = _("New password")
PASSWORD_HINT = _("At least 8 characters. Three words in a row are easy to remember and hard to guess.")


class UserNameField(forms.CharField):
    """A user name, always in small letters; refuses one that cannot be typed easily."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("User name"))
        widget = forms.TextInput({**AS_TYPED, "autocomplete": "off"})
        super().__init__(max_length=40, validators=[check_user_name], widget=widget, **kwargs)

    def to_python(self, value):
        """The name in small letters, "" when none was given."""
        return (super().to_python(value) or "").lower()


class SignInForm(allauth_forms.LoginForm):
    """One of two ways to say who one is. `?way=email` or the field `way` says which."""

    SCHOOL, EMAIL = "school", "email"

    way = forms.CharField(widget=forms.HiddenInput, required=False)
    school_code = forms.CharField(
        label=_("School code"),
        max_length=24,
        help_text=_("It is on your sign-in card. Or ask your teacher."),
        widget=forms.TextInput({**AS_TYPED, "autocomplete": "organization"}),
    )
    user_name = forms.CharField(
        label=_("User name"),
        max_length=40,
        widget=forms.TextInput({**AS_TYPED, "autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    stays = forms.BooleanField(
        label=_("Stay signed in on this device"),
        help_text=_(
            "Only where nobody else uses it. Else you are signed out with the browser, or after two hours."
        ),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        asked = self.data.get("way") if self.is_bound else self.initial.get("way") or self.request.GET.get("way")
        self.chosen_way = self.EMAIL if asked == self.EMAIL else self.SCHOOL
        self.initial["way"] = self.chosen_way
        if self.chosen_way == self.EMAIL:
            del self.fields["school_code"], self.fields["user_name"]
            self.fields["login"] = forms.EmailField(
                label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "username"})
            )
            self.order_fields(["login", "password", "stays"])
        else:
            del self.fields["login"]
            here = self.request.GET.get("school") or remembered_school(self.request)
            self.initial.setdefault("school_code", here)
            self.order_fields(["school_code", "user_name", "password", "stays"])

    def user_credentials(self) -> dict[str, str]:
        """What the backends are asked with: e-mail address, or school code and user name, and the password."""
        given = self.cleaned_data
        if self.chosen_way == self.EMAIL:
            return {"email": given["login"].strip().lower(), "password": given["password"]}
        names = {name: given[name].strip() for name in ("school_code", "user_name")}
        return {**names, "password": given["password"]}

    def login(self, request, redirect_url=None):
        """Sign in, and into the school whose code was typed: somebody may belong to two."""
        answer = super().login(request, redirect_url)
        begin_session(request, stays=self.cleaned_data["stays"])
        if self.chosen_way == self.SCHOOL:
            code = self.cleaned_data["school_code"].strip().lower()
            request.session[SESSION_KEY] = str(School.objects.get(code=code).uuid)
            remember_school(request, answer, code)
        return answer

    def clean(self):
        """Tries the sign-in. Raises ValidationError when it does not work."""
        # allauth words its refusal by the `login` field; the school's way has none.
        self.cleaned_data.setdefault("login", "")
        try:
            return super().clean()
        except forms.ValidationError:
            if looks_like_code(self.cleaned_data.get("school_code", "")):
                self.add_error(
                    "school_code",
                    _("This looks like a class code. With one you do not sign in: press “Join your class” below."),
                )
            raise


class NewPassword(forms.CharField):
    """A field for a password that somebody chooses: checked by the rules of AUTH_PASSWORD_VALIDATORS."""

    def __init__(self, *, label=NEW_PASSWORD, help_text=PASSWORD_HINT, **kwargs):
        self.user = None
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
        super().__init__(label=label, help_text=help_text, strip=False, widget=widget, max_length=200, **kwargs)

    def clean(self, value):
        """The password. Raises ValidationError with the rules it breaks."""
        value = super().clean(value)
        password_validation.validate_password(value, self.user)
        return value


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    oldpassword = forms.CharField(
        label=_("Your password now"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    password1 = NewPassword()
    password2 = None


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    email = forms.EmailField(
        label=_("Your e-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class ResetPasswordKeyForm(allauth_forms.ResetPasswordKeyForm):
    password1 = NewPassword()
    password2 = None
